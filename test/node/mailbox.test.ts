import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Guide, makeGuide } from '../../src/guide/guide.ts';
import { makeMailbox } from '../../src/mailbox/mailbox.ts';
import type { MailboxParts, Send } from '../../src/mailbox/parts.ts';
import { freshSecret, makeSeal } from '../../src/mailbox/seal.ts';
import type { Address, InboundMessage, Reply } from '../../src/messages.ts';
import type { Store } from '../../src/ports.ts';
import { content, NOON, search } from '../support/content.ts';
import { freshLibsql } from '../support/libsql.ts';

const seal = await makeSeal(freshSecret());
const real = makeGuide({ content, search });

/** A guide that answers with what it was told before, so that order and mixing are seen. */
const echo: Guide = {
  sorry: real.sorry,
  turn: async (before, message) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
    const said = message.kind === 'text' ? message.text : '';
    const offered = [...before.offered, { id: said, label: said }];
    return {
      reply: { text: offered.map(({ id }) => id).join(' '), choices: [], cites: [] },
      conversation: { ...before, offered },
      outcome: 'answer',
      language: 'es',
      services: [],
      cards: [],
      because: 'echo',
    };
  },
};

let store: Store;
let clock: Date;
const logged: string[] = [];
beforeEach(async () => {
  store = await freshLibsql();
  clock = NOON;
  logged.length = 0;
});

const open = (change: Partial<MailboxParts> = {}) =>
  makeMailbox({
    scrub: (text) => text,
    store,
    guide: echo,
    seal,
    now: () => clock,
    senders: {},
    log: (event, facts) => logged.push(`${event} ${JSON.stringify(facts ?? {})}`),
    ...change,
  });

const message = (
  from: string,
  text: string,
  id = `${from}/${text}`,
  channel: InboundMessage['channel'] = 'web',
): InboundMessage => ({
  channel,
  id,
  from: from as Address,
  at: NOON.toISOString(),
  content: { kind: 'text', text },
});

const repliesTo = async (mailbox: ReturnType<typeof open>, from: string) =>
  (await mailbox.fetch('web', from as Address, [])).map(({ reply }) => reply.text);

describe('a message', () => {
  it('that comes a hundred times at once gets one turn', async () => {
    const mailbox = open();
    await Promise.all(Array.from({ length: 100 }, () => mailbox.receive([message('ana', 'hola')])));
    await mailbox.answered('web', 'ana' as Address);
    expect(await repliesTo(mailbox, 'ana')).toEqual(['hola']);
  });

  it('is answered once by two processes on one database', async () => {
    const [one, two] = [open(), open()];
    const burst = ['a', 'b', 'c'].map((text) => message('ana', text));
    await Promise.all([one.receive(burst), two.receive(burst)]);
    await Promise.all([one.idle(), two.idle()]);
    expect(await repliesTo(one, 'ana')).toEqual(['a', 'a b', 'a b c']);
  });

  it('left by a process that died is taken up by the next', async () => {
    const dead = open({ guide: { ...echo, turn: () => new Promise(() => undefined) } });
    await dead.receive([message('ana', 'hola'), message('ana', 'sigo aquí')]);
    const next = open();
    await next.resume();
    await next.idle();
    expect(await repliesTo(next, 'ana')).toEqual(['hola', 'hola sigo aquí']);
  });

  it('that breaks the guide gets an apology, and the next one is heard', async () => {
    const fragile: Guide = {
      ...echo,
      turn: async (before, said, now) => {
        if (said.kind === 'text' && said.text === 'veneno') throw new RangeError('veneno de ana');
        return echo.turn(before, said, now);
      },
    };
    const mailbox = open({ guide: fragile });
    await mailbox.receive([message('ana', 'veneno'), message('ana', 'hola')]);
    await mailbox.idle();
    const [sorry, next] = await repliesTo(mailbox, 'ana');
    expect(sorry).toBe(content.catalogue.texts.failed.text);
    expect(next).toBe('hola');
    expect(logged.join()).toContain('RangeError');
    expect(logged.join()).not.toContain('veneno');
  });

  it('waits while the database fails, and is answered when it works again', async () => {
    let broken = 2;
    const flaky: Store = {
      ...store,
      commit: async (turn) => {
        broken -= 1;
        if (broken >= 0) throw new Error('disk full');
        return store.commit(turn);
      },
    };
    const mailbox = open({ store: flaky });
    await mailbox.receive([message('ana', 'hola')]);
    await mailbox.idle();
    expect(await repliesTo(mailbox, 'ana')).toEqual(['hola']);
  });
});

describe('conversations', () => {
  it('never mix and each keeps its order, however messages are interleaved', async () => {
    const people = ['ana', 'beto', 'caro'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...people), { minLength: 1, maxLength: 20 }),
        async (senders) => {
          store = await freshLibsql();
          const mailbox = open();
          const said = senders.map((from, i) => message(from, `${from}${i}`));
          for (const one of said) await mailbox.receive([one]);
          await mailbox.idle();
          for (const from of people) {
            const own = said
              .filter((one) => one.from === from)
              .map(({ content: c }) => (c.kind === 'text' ? c.text : ''));
            const expected = own.map((_, i) => own.slice(0, i + 1).join(' '));
            expect(await repliesTo(mailbox, from)).toEqual(expected);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('answers a burst of five in order', async () => {
    const mailbox = open();
    const burst = ['1', '2', '3', '4', '5'].map((text) => message('ana', text));
    await Promise.all(burst.map((one) => mailbox.receive([one])));
    await mailbox.idle();
    const replies = await repliesTo(mailbox, 'ana');
    expect(replies).toHaveLength(5);
    expect(replies.map((reply) => reply.split(' ').length)).toEqual([1, 2, 3, 4, 5]);
  });

  it('go on in parallel: a slow one holds nobody up', async () => {
    let release: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const guide: Guide = {
      ...echo,
      turn: async (before, said, now) => {
        if (said.kind === 'text' && said.text === 'lento') await slow;
        return echo.turn(before, said, now);
      },
    };
    const mailbox = open({ guide });
    await mailbox.receive([message('ana', 'lento')]);
    await mailbox.receive([message('beto', 'hola')]);
    await mailbox.answered('web', 'beto' as Address);
    expect(await repliesTo(mailbox, 'beto')).toEqual(['hola']);
    release();
    await mailbox.idle();
  });

  it('are forgotten after a week of silence', async () => {
    const mailbox = open();
    await mailbox.receive([message('ana', 'hola')]);
    await mailbox.idle();
    clock = new Date(NOON.getTime() + 7 * 86_400_000 + 1);
    await mailbox.receive([message('ana', 'otra vez')]);
    await mailbox.idle();
    expect((await repliesTo(mailbox, 'ana')).at(-1)).toBe('otra vez');
  });
});

describe('fetched replies', () => {
  it('stay until they are acknowledged, and then are gone', async () => {
    const mailbox = open();
    await mailbox.receive([message('ana', 'hola')]);
    await mailbox.idle();
    const ana = 'ana' as Address;
    const [first] = await mailbox.fetch('web', ana, []);
    expect(await mailbox.fetch('web', ana, [])).toHaveLength(1);
    expect(await mailbox.fetch('web', 'beto' as Address, [first?.id ?? ''])).toEqual([]);
    expect(await mailbox.fetch('web', ana, [first?.id ?? ''])).toEqual([]);
  });
});

describe('the outbox', () => {
  /** A channel that pushes, with its answers given in turn and what it sent. */
  const pushing = (answers: readonly (Awaited<ReturnType<Send>> | 'crash')[]) => {
    const sent: { to: string; text: string }[] = [];
    let calls = 0;
    const send: Send = async (to: Address, { text }: Reply) => {
      const answer = answers[calls] ?? { kind: 'sent' as const };
      calls += 1;
      if (answer === 'crash') throw new Error('socket');
      if (answer.kind === 'sent') sent.push({ to, text });
      return answer;
    };
    return { sent, send, calls: () => calls };
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 30));

  it('sends replies of one conversation in order, after a failure too', async () => {
    const channel = pushing([{ kind: 'later', afterMs: 5 }, 'crash']);
    let skew = 0;
    const mailbox = open({
      senders: { whatsapp: channel.send },
      now: () => new Date(NOON.getTime() + skew),
    });
    const burst = ['a', 'b', 'c'].map((text) => message('+57300', text, text, 'whatsapp'));
    await mailbox.receive(burst);
    for (let i = 0; i < 20 && channel.sent.length < 3; i++) {
      await settle();
      skew += 5_000;
      await mailbox.resume();
    }
    expect(channel.sent.map(({ text }) => text)).toEqual(['a', 'a b', 'a b c']);
    expect(channel.sent[0]?.to).toBe('+57300');
    await mailbox.idle();
  });

  it('sends what an earlier process had decided but not sent', async () => {
    const down = open({ senders: {} });
    await down.receive([message('+57300', 'hola', '1', 'whatsapp')]);
    await down.idle();
    const channel = pushing([]);
    const up = open({ senders: { whatsapp: channel.send } });
    await up.resume();
    await settle();
    expect(channel.sent.map(({ text }) => text)).toEqual(['hola']);
    await up.idle();
  });

  it('keeps what cannot be delivered out of the way of the next, and says so', async () => {
    const channel = pushing([{ kind: 'never', why: 'blocked' }]);
    const mailbox = open({ senders: { whatsapp: channel.send } });
    await mailbox.receive([
      message('+57300', 'a', '1', 'whatsapp'),
      message('+57300', 'b', '2', 'whatsapp'),
    ]);
    await mailbox.idle();
    await settle();
    expect(channel.sent.map(({ text }) => text)).toEqual(['a b']);
    expect(logged).toContain('outbox.undeliverable {"why":"blocked"}');
    await mailbox.idle();
  });
});

describe('the seal', () => {
  it('opens what it closed, and nothing altered or closed by another', async () => {
    const sealed = await seal.close({ nombre: 'Ana' });
    expect(sealed).not.toContain('Ana');
    expect(await seal.open(sealed)).toEqual({ nombre: 'Ana' });
    expect(await seal.open(`${sealed.slice(0, -6)}AAAAAA`)).toBeUndefined();
    expect(await (await makeSeal(freshSecret())).open(sealed)).toBeUndefined();
    expect(await seal.hash('+57300')).toBe(await seal.hash('+57300'));
    expect(await seal.hash('+57300')).not.toContain('57300');
  });
});
