import { content } from '../test/understanding/guide.ts';
import { makeSenses } from '../src/guide/senses.ts';
const s = await makeSenses(content);
for (const c of content.portfolio.cards.values()) { const d = c.questions.filter(q => s.danger(q).probability > .25); if (d.length) console.log(c.id, d.length, c.questions.length, d.slice(0, 2).join(' / ')); }
