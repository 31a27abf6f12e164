import { html, raw } from 'hono/html';
import type { Catalogue } from '../../content/catalogue.ts';
import type { Choice } from '../../messages.ts';

/** What the page's script needs to say; it holds no words of its own. */
const scriptTexts = ({ web }: Catalogue) => {
  const { you, guide, writing, offline, failed, invite } = web;
  return JSON.stringify({ you, guide, writing, offline, failed, invite });
};

/** The chat at `/`: one small page, its words from the catalogue, its script and style beside it. */
export const chatPage = (catalogue: Catalogue, offer: readonly Choice[]) => {
  const { web } = catalogue;
  return html`<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<title>${web.title}</title>
<meta name="description" content="${web.description}">
<meta name="theme-color" content="#0b4f45">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%230b4f45'/%3E%3Cpath d='M16 5l5 11-5 11-5-11z' fill='%23ffd166'/%3E%3C/svg%3E">
<link rel="stylesheet" href="/chat.css">
<script type="module" src="/chat.js"></script>
</head>
<body data-texts="${scriptTexts(catalogue)}" data-offer="${JSON.stringify(offer)}">
<header>
<div>
<h1>${web.heading}</h1>
<p>${web.subheading}</p>
</div>
<button type="button" id="leave" title="${web.leave_hint}">${web.leave}</button>
</header>
<main>
<div id="log" role="log" aria-label="${web.conversation}" aria-live="polite" tabindex="0"></div>
<p id="status" role="status"></p>
<noscript><p class="notice">${web.no_script}</p></noscript>
</main>
<form id="compose" autocomplete="off">
<label for="message" class="unseen">${web.input_label}</label>
<textarea id="message" name="message" rows="1" maxlength="4096" enterkeyhint="send" placeholder="${web.placeholder}"></textarea>
<button type="submit" aria-label="${web.send}">${raw(SEND_ICON)}</button>
</form>
</body>
</html>`;
};

const SEND_ICON =
  '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path fill="currentColor" d="M3 20.5v-7l9-1.5-9-1.5v-7L22 12z"/></svg>';
