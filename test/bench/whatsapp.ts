import { createHmac } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACCESS_TOKEN, PHONE_NUMBER_ID, startGraph } from '../support/graph.ts';
import { startServer, stopServer } from '../support/server.ts';

/**
 * A soak of the signed webhook: `node --import tsx test/bench/whatsapp.ts [messages] [a second]`.
 * Two messages a person; one delivery in five comes twice, one in five after the next. Prints one
 * JSON: how long Meta waits for the acknowledgement, and whether each message had exactly one turn.
 */
const messages = Number(process.argv[2] ?? 10_000);
const perSecond = Number(process.argv[3] ?? 80);
const SECRET = '0123456789abcdef0123456789abcdef';
const DRAIN_MS = 15 * 60_000;

const graph = await startGraph();
const server = await startServer({
  BAQUIANO_DATA: mkdtempSync(join(tmpdir(), 'baquiano-soak-')),
  WHATSAPP_CLOUD_TOKEN: ACCESS_TOKEN,
  WHATSAPP_APP_SECRET: SECRET,
  WHATSAPP_VERIFY_TOKEN: 'palabra-de-prueba',
  WHATSAPP_PHONE_NUMBER_ID: PHONE_NUMBER_ID,
  WHATSAPP_API_ROOT: graph.root,
});

const TEXTS = [
  'donde vacunan gratis',
  'perdi el ppt en cucuta',
  'mi hijo necesita colegio',
  'hola',
];
const bodyOf = (i: number): string =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        changes: [
          {
            field: 'messages',
            value: {
              metadata: { phone_number_id: PHONE_NUMBER_ID },
              messages: [
                {
                  id: `wamid.soak.${i}`,
                  from: `5730${String(i % Math.ceil(messages / 2)).padStart(8, '0')}`,
                  timestamp: `${Math.floor(Date.now() / 1000)}`,
                  type: 'text',
                  text: { body: TEXTS[i % TEXTS.length] },
                },
              ],
            },
          },
        ],
      },
    ],
  });

const waits: number[] = [];
let refused = 0;
async function post(body: string): Promise<void> {
  const signature = createHmac('sha256', SECRET).update(body).digest('hex');
  const before = performance.now();
  const response = await fetch(new URL('/webhooks/whatsapp', server.url), {
    method: 'POST',
    headers: { 'x-hub-signature-256': `sha256=${signature}` },
    body,
  });
  await response.arrayBuffer();
  waits.push(performance.now() - before);
  if (!response.ok) refused += 1;
}

const began = performance.now();
const underWay: Promise<void>[] = [];
for (let i = 0; i < messages; i++) {
  const due = began + (i / perSecond) * 1000;
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
  // One in five changes places with the next; one in five comes again.
  const which = i % 5 === 3 ? i + 1 : i % 5 === 4 ? i - 1 : i;
  const body = bodyOf(Math.min(which, messages - 1));
  underWay.push(post(body));
  if (i % 5 === 0) underWay.push(post(body));
}
await Promise.all(underWay);
const until = performance.now() + DRAIN_MS;
while (graph.sent.length < messages && performance.now() < until)
  await new Promise((resolve) => setTimeout(resolve, 1000));
await new Promise((resolve) => setTimeout(resolve, 3000));

const perPerson = new Map<string, number>();
for (const { body } of graph.sent) perPerson.set(body.to, (perPerson.get(body.to) ?? 0) + 1);
const sorted = waits.sort((a, b) => a - b);
const at = (share: number) =>
  Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
process.stdout.write(
  `${JSON.stringify({
    messages,
    deliveries: waits.length,
    refused,
    replies: graph.sent.length,
    people_with_two_replies: [...perPerson.values()].filter((count) => count === 2).length,
    people: perPerson.size,
    ack_p50_ms: at(0.5),
    ack_p99_ms: at(0.99),
    seconds: Math.round((performance.now() - began) / 1000),
  })}\n`,
);
await stopServer(server);
await graph.close();
