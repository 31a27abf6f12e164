import { it } from 'vitest';
import { openWebWorld, startServer, until } from '../test/support/baileys.ts';
it('x', { timeout: 60000 }, async () => {
  const w = await openWebWorld();
  const g = await w.inject({ chatJid: '120363000000000000@g.us', senderJid: '573001112233@s.whatsapp.net', text: 'hola grupo' });
  console.log('group', g.status);
  const r = await w.inject({ chatJid: '573004445566@s.whatsapp.net', senderJid: '573004445566@s.whatsapp.net', text: 'hola' });
  console.log('direct', r.status);
  await new Promise(r => setTimeout(r, 6000)); console.log(w.sent.length, w.logged, w.states);
  const { port } = new URL(w.server.manifest.baseUrl); const { accessToken, adminToken } = w.server.manifest;
  console.log(w.server.manifest.endpoints.baileysWebSocketUrl);
  await w.server.close();
  await new Promise(r => setTimeout(r, 1000)); console.log(w.states, w.logged);
  w.server = await startServer(Number(port), { accessToken, adminToken });
  console.log(w.server.manifest.endpoints.baileysWebSocketUrl);
  await new Promise(r => setTimeout(r, 9000)); console.log(w.states, w.logged);
});
