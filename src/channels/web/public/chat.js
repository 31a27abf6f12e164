// @ts-check
// The chat in the browser: keeps what was said in this tab, sends with retry, draws buttons.
// Nothing is stored beyond the tab, nothing is sent but messages and acknowledgements.

export {};

/** @typedef {{ id: string, label: string }} Choice */
/** @typedef {{ id: string, text: string, choices: Choice[] }} Reply */
/** @typedef {{ id: string, label: string, content: { kind: 'text', text: string } | { kind: 'choice', id: string } }} Own */
/** @typedef {{ who: 'guide', reply: Reply } | { who: 'own', own: Own }} Item */
/** @typedef {{ session: string, items: Item[], queue: Own[] }} State */

const STORE = 'baquiano';
const RETRY_MS = [1000, 2000, 5000, 15000];

/** @type {<T extends HTMLElement>(id: string, kind: new () => T) => T} */
const element = (id, kind) => {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(id);
  return found;
};
const log = element('log', HTMLDivElement);
const statusLine = element('status', HTMLParagraphElement);
const form = element('compose', HTMLFormElement);
const input = element('message', HTMLTextAreaElement);
const leave = element('leave', HTMLButtonElement);
/** @type {Record<'you' | 'guide' | 'writing' | 'offline' | 'failed' | 'invite', string>} */
const texts = JSON.parse(document.body.dataset.texts ?? '{}');

const randomId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** @returns {State} */
function load() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(STORE) ?? '');
    if (kept.session && kept.items && kept.queue) return kept;
  } catch {
    // Nothing kept, or kept by another version: start anew.
  }
  return { session: randomId(), items: [], queue: [] };
}

const state = load();
const save = () => sessionStorage.setItem(STORE, JSON.stringify(state));

// ── Drawing ────────────────────────────────────────────────────────────────────────────────────

const LINKED =
  /(https?:\/\/[^\s)»]+)|((?:[\w-]+\.)+(?:gov\.co|com|co|org|net)(?:\/[^\s)»,;]*)?)|(01 ?8000(?: ?\d){5,8}|\+57(?: ?\d){10}|3\d{2} \d{3} \d{4})|\*([^*\n]+)\*/g;

/** Plain text with bold, links and phones; built from nodes, so no text is ever read as HTML.
 * @param {HTMLElement} into @param {string} text */
function write(into, text) {
  let done = 0;
  for (const match of text.matchAll(LINKED)) {
    into.append(text.slice(done, match.index));
    done = match.index + match[0].length;
    const [whole, url, domain, phone, bold] = match;
    if (url || domain) {
      const trailing = /[.,;:]+$/.exec(whole)?.[0] ?? '';
      const shown = whole.slice(0, whole.length - trailing.length);
      into.append(link(url ? shown : `https://${shown}`, shown), trailing);
    } else if (phone) into.append(link(`tel:${phone.replace(/[^\d+]/g, '')}`, phone));
    else if (bold) {
      const strong = document.createElement('strong');
      if (/^\d{3}$/.test(bold)) strong.append(link(`tel:${bold}`, bold));
      else write(strong, bold);
      into.append(strong);
    }
  }
  into.append(text.slice(done));
}

/** @param {string} href @param {string} shown */
function link(href, shown) {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = shown;
  if (!href.startsWith('tel:')) {
    anchor.target = '_blank';
    anchor.rel = 'noopener noreferrer';
  }
  return anchor;
}

/** @param {string} text @param {boolean} own @param {string} id */
function bubble(text, own, id) {
  const node = document.createElement('div');
  node.className = own ? 'bubble own' : 'bubble';
  node.id = `m-${id}`;
  const speaker = document.createElement('span');
  speaker.className = 'unseen';
  speaker.textContent = `${own ? texts.you : texts.guide}: `;
  node.append(speaker);
  write(node, text);
  log.append(node);
  return node;
}

function removeChoices() {
  for (const old of log.querySelectorAll('.choices')) old.remove();
}

/** @param {Choice[]} choices */
function drawChoices(choices) {
  if (choices.length === 0) return;
  const list = document.createElement('ul');
  list.className = 'choices';
  for (const { id, label } of choices) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      say({ id: randomId(), label, content: { kind: 'choice', id } });
      input.focus({ preventScroll: true });
    });
    const row = document.createElement('li');
    row.append(button);
    list.append(row);
  }
  log.append(list);
}

/** @param {Item} item */
function draw(item) {
  removeChoices();
  if (item.who === 'own') {
    const node = bubble(item.own.label, true, item.own.id);
    node.classList.toggle(
      'waiting',
      state.queue.some(({ id }) => id === item.own.id),
    );
    log.scrollTop = log.scrollHeight;
    return;
  }
  const node = bubble(item.reply.text, false, item.reply.id);
  drawChoices(item.reply.choices);
  // A long answer is read from its beginning.
  const tall = node.offsetHeight > log.clientHeight * 0.8;
  log.scrollTop = tall ? node.offsetTop - log.offsetTop - 8 : log.scrollHeight;
}

// ── Sending ────────────────────────────────────────────────────────────────────────────────────

/** @param {Own} own */
function say(own) {
  state.queue.push(own);
  state.items.push({ who: 'own', own });
  save();
  draw({ who: 'own', own });
  void flush();
}

/** @type {string[]} */
let acknowledged = [];
let sending = false;
let failures = 0;

/** @param {Own | undefined} message */
async function exchange(message) {
  const response = await fetch('/chat', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      session: state.session,
      acknowledged,
      ...(message && { message: { id: message.id, content: message.content } }),
    }),
  });
  const body = await response.json();
  if (!response.ok && response.status < 500 && message) {
    // Refused for good: show why and go on with the next.
    receive([{ id: `refused-${message.id}`, text: body.error, choices: [] }]);
    return;
  }
  if (!response.ok) throw new Error(String(response.status));
  acknowledged = [];
  receive(body.replies);
  if (body.pending) setTimeout(() => void collect(), 2000);
  else if (body.attended) listen();
}

/** Whoever attends a case answers when they can: the page asks now and then. */
const LISTEN_MS = 15_000;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let listening;
function listen() {
  clearTimeout(listening);
  listening = setTimeout(() => {
    if (document.visibilityState === 'visible') void collect();
  }, LISTEN_MS);
}

/** @param {Reply[]} replies */
function receive(replies) {
  const known = new Set(state.items.map((item) => (item.who === 'guide' ? item.reply.id : '')));
  for (const reply of replies) {
    acknowledged.push(reply.id);
    if (known.has(reply.id)) continue;
    state.items.push({ who: 'guide', reply });
    draw({ who: 'guide', reply });
  }
  save();
}

/** Sends what waits, one message after another, and tries again while it fails. */
async function flush() {
  if (sending) return;
  sending = true;
  while (state.queue[0]) {
    const [message] = state.queue;
    statusLine.textContent = navigator.onLine ? texts.writing : texts.offline;
    try {
      await exchange(message);
      state.queue.shift();
      save();
      document.getElementById(`m-${message.id}`)?.classList.remove('waiting');
      failures = 0;
      statusLine.textContent = '';
    } catch {
      statusLine.textContent = navigator.onLine ? texts.failed : texts.offline;
      const pause = RETRY_MS[Math.min(failures, RETRY_MS.length - 1)];
      failures += 1;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  sending = false;
  if (acknowledged.length > 0) void collect();
}

/** Fetches what waits and acknowledges what arrived. */
const collect = () => exchange(undefined).catch(() => undefined);

// ── The person ─────────────────────────────────────────────────────────────────────────────────

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = input.value.trim();
  if (text === '') return;
  input.value = '';
  say({ id: randomId(), label: text, content: { kind: 'text', text } });
});

input.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

leave.addEventListener('click', () => {
  const body = JSON.stringify({
    session: state.session,
    acknowledged: [],
    message: { id: randomId(), content: { kind: 'choice', id: 'cmd:erase' } },
  });
  navigator.sendBeacon('/chat', new Blob([body], { type: 'application/json' }));
  state.items = [];
  sessionStorage.removeItem(STORE);
  log.replaceChildren();
  location.replace('about:blank');
});

addEventListener('online', () => void flush());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && state.items.length > 0) void collect();
});

if (state.items.length === 0) {
  bubble(texts.invite, false, 'invite');
  drawChoices(JSON.parse(document.body.dataset.offer ?? '[]'));
}
for (const item of state.items) draw(item);
if (state.queue.length > 0) void flush();
else if (state.items.length > 0) void collect();
input.focus({ preventScroll: true });
