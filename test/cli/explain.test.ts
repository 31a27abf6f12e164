import { expect, it } from 'vitest';
import { makeExplainer } from '../../src/cli/explain.ts';
import { loadEditorCatalogue } from '../../src/content/editor-catalogue.ts';
import { newConversation } from '../../src/guide/conversation.ts';
import { content, FILES, guide, search } from '../support/content.ts';

const explain = makeExplainer({ content, search, guide }, loadEditorCatalogue(FILES).text);

it.each([
  ['mi esposo me amenasa con matarme', 'violencia-mujer, por «esposo me amenasa'],
  [
    'cuando llega tomado me toca esconder los cuchillos y dormir con los niños',
    'violencia-mujer, porque se parece a los ejemplos',
  ],
  ['y cuánto cuesta?', 'una pregunta sobre una ficha (falta saber cuál): cost'],
  ['otra cosa', 'algo sobre la última respuesta: other'],
  ['menú', 'la orden «menu»'],
  ['perdi el ppt', 'Certeza de que es esta y no otra: 0.'],
  ['quién ganó el partido de ayer', 'Suena a otro asunto'],
  ['qwrtp zxcvb', 'Suena a nada conocido'],
])('«%s» is «%s»', async (said, heard) => {
  const lines = (await explain(newConversation(), said)).join('\n');
  expect(lines).toContain(heard);
  expect(lines, 'a text is missing').not.toMatch(/\bcli\./);
});
