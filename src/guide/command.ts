import type { CommandName } from '../content/catalogue.ts';
import { menuOffer } from './areas.ts';
import { type Decision, mainMenu, plain, type Situation } from './decision.ts';
import { closeCase, offerPerson, openCase, watchCard } from './handover.ts';
import { goBack, openRoute, passPlace, resume } from './route.ts';
import { helped, showCard, showRefused } from './show.ts';

/** What a word such as «menú» or «volver» does when it is the whole message, or a button. */
export function command(at: Situation, name: CommandName): Decision {
  const { shown, noticed } = at.conversation;
  switch (name) {
    case 'menu':
      return mainMenu(at, 'command:menu');
    case 'help':
      return plain(at, 'command', 'help', ['cmd:menu'], 'command:help');
    case 'person':
      return offerPerson(at);
    case 'case':
      return openCase(at);
    case 'close':
      return closeCase(at);
    case 'watch':
      return watchCard(at);
    case 'erase': {
      const key = noticed ? 'erased' : 'erased_nothing';
      return { ...plain(at, 'command', key, [], 'command:erase'), erase: true };
    }
    case 'more':
      return shown
        ? showCard(at, shown.card, shown.page + 1, 'command:more')
        : plain(at, 'command', 'nothing_more', ['cmd:menu'], 'more:nothing');
    case 'helped':
    case 'unhelped':
      return helped(at, shown?.card, name === 'helped');
    case 'refused':
      return shown
        ? showRefused(at, shown.card)
        : plain(at, 'command', 'refused_what', menuOffer(at.content), 'refused:nothing-shown');
    case 'back':
      return (
        goBack(at) ?? plain(at, 'command', 'nothing_before', menuOffer(at.content), 'back:first')
      );
    case 'resume':
      return resume(at, 'command:resume');
    case 'skip': {
      const open = openRoute(at);
      return open?.step?.kind === 'municipality'
        ? passPlace(at, open.flow, open.place, 'command:skip')
        : resume(at, 'command:skip');
    }
  }
}
