import { freshHome, linkHome, openWebWorld, startServer, until } from '../test/support/baileys.ts';
const w = await openWebWorld();
const g = await w.inject({ chatJid: '120363000000000000@g.us', senderJid: '573001112233@s.whatsapp.net', text: 'hola grupo' });
console.log('group', g.status, (await g.text()).slice(0, 200));
const r = await w.inject({ chatJid: '573004445566@s.whatsapp.net', senderJid: '573004445566@s.whatsapp.net', text: 'hola' });
console.log('direct', r.status, (await r.text()).slice(0, 100));
await new Promise(r => setTimeout(r, 8000)); console.log(w.sent.length, w.logged);
