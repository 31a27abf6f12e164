import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/content.ts';
import { CUES, loadCues } from '../../src/content/cues.ts';
import { firstForged, liveVerdicts, type Verdict } from '../../src/officials/audit.ts';
import { overlayParts } from '../../src/officials/live.ts';
import { overlay } from '../../src/officials/overlay.ts';
import { content, FILES, NOON, TODAY } from '../support/content.ts';
import { openWorld, type World } from '../support/desk.ts';

let world: World;
const [EDITOR, SECOND, LOCAL] = [31, 32, 33];
const PERSON = '+573000000001';
/** It names no norm, so one official decides. */
const PLAIN = 'comida y comedores';

beforeEach(async () => {
  world = await openWorld();
  await world.enroll(EDITOR, { role: 'coordinator', institution: 'Alcaldía de Prueba' });
  await world.enroll(SECOND, { role: 'editor', institution: 'Ministerio de Prueba' });
  await world.enroll(LOCAL, {
    role: 'official',
    institution: 'Personería de Cúcuta',
    territory: '54001',
  });
});
afterEach(() => world.close());

/** Three taps: the route, «corregir», the sentence. Then the words. */
const correct = async (who: number, route: string, field: string, text: string) => {
  await world.write(who, route);
  await world.tap(who, '✏ Corregir');
  await world.tap(who, field);
  return world.write(who, text);
};

describe('a correction', () => {
  it('goes from the tap to the next person’s answer at once, signed', async () => {
    const began = performance.now();
    const [done] = await correct(
      EDITOR,
      PLAIN,
      'Qué hacer 1',
      'Pregunta en la alcaldía por el comedor de tu barrio.',
    );
    expect(done).toContain('✓ Hecho y firmado, registro 1');
    const [answer] = await world.says('whatsapp', PERSON, 'comida y comedores');
    expect(performance.now() - began).toBeLessThan(60_000);
    expect(answer).toContain('Pregunta en la alcaldía por el comedor de tu barrio.');
    const [row] = await world.store.auditTrail();
    expect(row).toMatchObject({
      official: 1,
      institution: 'Alcaldía de Prueba',
      kind: 'correct',
      card: 'alimentos',
    });
    const [, behind] = await world.write(SECOND, PLAIN);
    expect(behind).toContain('por Alcaldía de Prueba');
    expect(behind).toContain('*En la mesa:* 20 nov 2026, Alcaldía de Prueba (número 1)');
  });

  it('of a card that names norms waits for another official', async () => {
    const text = 'Ve al servicio de urgencias más cercano y di qué te pasa.';
    const [waits] = await correct(EDITOR, 'urgencias', 'Qué hacer 2', text);
    expect(waits).toContain('falta que otra persona');
    const now = async () => (await world.says('whatsapp', PERSON, 'urgencias')).at(-1);
    expect(await now()).not.toContain(text);
    const [own] = await world.write(EDITOR, '/pendientes');
    expect(own).toContain('Falta una segunda firma');
    await expect(world.tap(EDITOR, '✓ Confirmar')).rejects.toThrow('no button');
    await world.write(SECOND, '/pendientes');
    const [confirmed] = await world.tap(SECOND, '✓ Confirmar');
    expect(confirmed).toContain('✓ Hecho y firmado');
    expect(await now()).toContain(text);
    const [, behind] = await world.write(SECOND, 'urgencias');
    expect(behind).toContain('(números 1 y 2)');
  });

  it('with a new fact needs the link it comes from, which becomes its source', async () => {
    const [refused] = await correct(EDITOR, PLAIN, 'Qué hacer 1', 'Llama al 3009998877 hoy.');
    expect(refused).toContain('no tiene fuente');
    expect(await world.store.auditTrail()).toEqual([]);
    const [done] = await world.write(
      EDITOR,
      'Llama al 3009998877 hoy. https://www.prueba.gov.co/comedores',
    );
    expect(done).toContain('✓ Hecho y firmado');
    const card = world.live.now().content.portfolio.cards.get('alimentos');
    expect(card?.steps[0]).toEqual({ text: 'Llama al 3009998877 hoy.', sources: ['mesa-1'] });
    expect(card?.sources['mesa-1']).toMatchObject({
      publisher: 'Alcaldía de Prueba',
      url: 'https://www.prueba.gov.co/comedores',
      seen: TODAY,
    });
    expect((await world.says('whatsapp', PERSON, PLAIN))[0]).toContain('3009998877');
    expect(world.logged.join()).not.toContain('withheld');
  });

  it('of a municipality’s official holds there and nowhere else', async () => {
    const text = 'En Cúcuta pregunta en el Centro Intégrate por el comedor.';
    await correct(LOCAL, PLAIN, 'Qué hacer 1', text);
    const there = await world.says('whatsapp', PERSON, 'comida y comedores en cúcuta');
    expect(there.at(-1)).toContain(text);
    const elsewhere = await world.says('whatsapp', '+573000000002', 'comedores en yopal');
    expect(elsewhere.at(-1)).not.toContain(text);
    expect(world.live.now().problems).toEqual([]);
  });

  it('can be taken back, and then is as if it had not been', async () => {
    const before = world.live.now().content.portfolio.cards.get('alimentos');
    await correct(EDITOR, PLAIN, 'Qué hacer 1', 'Esto fue un error de dedo.');
    const [undone] = await world.tap(EDITOR, 'Deshacer');
    expect(undone).toContain('deshecho');
    expect(world.live.now().content.portfolio.cards.get('alimentos')).toEqual(before);
    expect(await world.tap(EDITOR, 'Deshacer')).toEqual(['Otra persona ya lo decidió.']);
  });

  it('is told to who read the old answer and asked, within their day, once', async () => {
    await world.says('whatsapp', PERSON, 'comida y comedores');
    await world.says('whatsapp', PERSON, 'no me atendieron');
    const noted = await world.says('whatsapp', PERSON, 'avísame si cambia');
    expect(noted.at(-1)).toContain('si de aquí a mañana');
    await world.says('whatsapp', '+573000000005', 'comida y comedores');
    const before = world.whatsapp.length;
    await correct(EDITOR, PLAIN, 'Qué hacer 1', 'Ve primero a la alcaldía.');
    await world.settled();
    const told = world.whatsapp.slice(before);
    expect(told).toHaveLength(1);
    expect(told[0]?.to).toBe(PERSON);
    expect(told[0]?.text).toContain('Cambió algo de «Comida y comedores»');
    expect(told[0]?.text).toContain('Ve primero a la alcaldía.');
    world.pass(86_400_001);
    await correct(EDITOR, PLAIN, 'Qué hacer 1', 'Ve primero a la Personería.');
    expect(world.whatsapp).toHaveLength(before + 1);
  });
});

describe('two officials at once', () => {
  it('decide once: the second tap is told so', async () => {
    await correct(EDITOR, 'urgencias', 'Qué hacer 2', 'Di qué te pasa y desde cuándo.');
    await world.enroll(34, { role: 'editor', institution: 'Defensoría de Prueba' });
    await world.write(SECOND, '/pendientes');
    await world.write(34, '/pendientes');
    const [one, two] = await Promise.all([
      world.tap(SECOND, '✓ Confirmar'),
      world.tap(34, 'No aceptar'),
    ]);
    const said = [...one, ...two];
    expect(said.filter((text) => text.includes('ya lo decidió'))).toHaveLength(1);
    expect(await world.store.auditTrail()).toHaveLength(2);
  });

  it('cannot both propose the same', async () => {
    await world.write(EDITOR, 'urgencias');
    await world.write(SECOND, 'urgencias');
    await Promise.all([world.tap(EDITOR, '✓ Sigue igual'), world.tap(SECOND, '✓ Sigue igual')]);
    expect(await world.store.auditTrail()).toHaveLength(1);
  });
});

describe('a card', () => {
  it('that still holds is renewed in two taps', async () => {
    world.pass(40 * 86_400_000);
    await world.write(EDITOR, PLAIN);
    const [done] = await world.tap(EDITOR, '✓ Sigue igual');
    expect(done).toContain('sigue igual');
    const card = world.live.now().content.portfolio.cards.get('alimentos');
    expect(card?.verified).toEqual({ on: '2026-12-30', by: 'Alcaldía de Prueba' });
    const before = content.portfolio.cards.get('alimentos');
    expect(Date.parse(card?.reviewBy ?? '') - Date.parse('2026-12-30')).toBe(
      Date.parse(before?.reviewBy ?? '') - Date.parse(before?.verified.on ?? ''),
    );
  });

  it('is retired in three taps by who may, and nobody gets it any more', async () => {
    const QUESTION = 'víctimas del conflicto armado';
    await world.write(LOCAL, QUESTION);
    await world.tap(LOCAL, 'Retirar');
    expect((await world.tap(LOCAL, 'Sí, retirar'))[0]).toContain('no permite');
    await world.write(EDITOR, QUESTION);
    await world.tap(EDITOR, 'Retirar');
    // It names norms, so another official signs too.
    expect((await world.tap(EDITOR, 'Sí, retirar'))[0]).toContain('falta que otra persona');
    await world.write(SECOND, '/pendientes');
    expect((await world.tap(SECOND, '✓ Confirmar'))[0]).toContain('✓ Hecho y firmado');
    const { content: now, problems } = world.live.now();
    expect(now.portfolio.cards.has('victimas-conflicto')).toBe(false);
    expect(problems).toEqual([]);
    const [answer] = await world.says('whatsapp', PERSON, QUESTION);
    expect(answer).not.toContain('*Víctimas del conflicto armado*');
  });

  it('that a guided route ends in is not retired by a tap', async () => {
    await world.write(EDITOR, '/ruta permiso ppt solicitar por primera vez');
    const rows = await world.store.auditTrail();
    await world.update({
      callback_query: {
        id: 'retirar-ruta',
        from: { id: EDITOR, is_bot: false, first_name: 'Inventada' },
        chat_instance: '1',
        data: 'dretired:ppt-solicitud',
        message: {
          message_id: 1,
          date: 1_800_000_000,
          chat: { id: EDITOR, type: 'private', first_name: 'Inventada' },
          text: '…',
        },
      },
    } as never);
    expect(world.sentTo(EDITOR).at(-1)).toContain('No la puedo guardar así');
    expect(await world.store.auditTrail()).toEqual(rows);
  });
});

describe('what is pending', () => {
  it('puts what people doubt and what officials report first', async () => {
    for (const id of ['1', '2', '3']) {
      await world.says('whatsapp', `+57300000010${id}`, 'vacunas para mi hijo');
      await world.says('whatsapp', `+57300000010${id}`, 'no me sirvió');
    }
    const [list] = await world.write(EDITOR, '/pendientes');
    expect(list?.split('\n')[1]).toContain('*Vacunas gratis para niños y grandes*');
    expect(list?.split('\n')[1]).toContain('3 dudas');
    // Few consultations are no number to tell.
    expect(list).not.toContain('consultas');
  });

  it('shows a report with its words and picture, until somebody decides', async () => {
    await world.write(LOCAL, '/ruta comida y comedores');
    await world.tap(LOCAL, '⚑ Reportar');
    await world.update({
      message: {
        message_id: 9,
        date: 1_800_000_000,
        chat: { id: LOCAL, type: 'private', first_name: 'Inventada' },
        from: { id: LOCAL, is_bot: false, first_name: 'Inventada' },
        photo: [{ file_id: 'foto-1', file_unique_id: 'f1', width: 1, height: 1 }],
        caption: 'El comedor cerró, mira el aviso',
      },
    } as never);
    const [shown] = await world.write(EDITOR, '/pendientes');
    expect(shown).toContain('El comedor cerró, mira el aviso');
    const photo = world.api.calls.findLast(({ method }) => method === 'sendPhoto');
    expect(photo?.body).toMatchObject({ chat_id: EDITOR, photo: 'foto-1' });
    await world.tap(EDITOR, 'Ver la ruta');
    await world.tap(EDITOR, '✓ Sigue igual');
    expect(await world.store.openReports()).toEqual([]);
    expect((await world.write(LOCAL, '/reportar el horario cambió'))[0]).toContain('Anotado');
  });
});

describe('the trail', () => {
  it('shows what was changed in it afterwards, and what was taken out', async () => {
    await correct(EDITOR, PLAIN, 'Qué hacer 1', 'Ve primero a la alcaldía.');
    await world.tap(EDITOR, 'Deshacer');
    const rows = await world.store.auditTrail();
    const { hash } = world.seal;
    expect(await firstForged(rows, hash)).toBeUndefined();
    const [first, second] = rows;
    if (!first || !second) throw new Error('two rows were signed');
    const forged = { ...first, institution: 'Otra' };
    expect(await firstForged([forged, second], hash)).toBe(1);
    expect(await firstForged([second], hash)).toBe(2);
  });

  it('is what a restarted program says, from the first message on', async () => {
    await correct(EDITOR, PLAIN, 'Qué hacer 1', 'Ve primero a la alcaldía.');
    const patched = overlay(
      FILES,
      liveVerdicts(await world.store.auditTrail()),
      overlayParts(content),
    );
    const changed = patched.filter((file, i) => file !== FILES[i]);
    expect(changed.map(({ path }) => path)).toEqual([
      'knowledge/services/ayuda-humanitaria/alimentos.yaml',
    ]);
    // Every other line of the file stays as its editor wrote it.
    const before = FILES.find(({ path }) => path === changed[0]?.path)?.text.split('\n') ?? [];
    const after = changed[0]?.text.split('\n') ?? [];
    const moved = after.filter((line) => !before.includes(line));
    expect(moved.length).toBeLessThanOrEqual(2);
    expect(loadContent(patched, TODAY).problems).toEqual([]);
  });
});

describe('the files', () => {
  it('win over a decision that no longer speaks of what they say', async () => {
    await correct(EDITOR, PLAIN, 'Qué hacer 1', 'Ve primero a la alcaldía.');
    const live = liveVerdicts(await world.store.auditTrail());
    const path = 'knowledge/services/ayuda-humanitaria/alimentos.yaml';
    const once = overlay(FILES, live, overlayParts(content));
    // Taken over from the patch: laid on again it changes nothing.
    expect(overlay(once, live, overlayParts(content))).toEqual(once);
    const edited = FILES.map((file) =>
      file.path === path
        ? { path, text: file.text.replace('ve a la Subdirección Local', 've a la nueva oficina') }
        : file,
    );
    expect(overlay(edited, live, overlayParts(content))).toBe(edited);
  });

  it('keep a phone by its line’s name when a sentence with one is corrected', async () => {
    const card = content.portfolio.cards.get('alimentos');
    const { number = '' } = content.portfolio.lines.get('icbf') ?? {};
    const at = card?.steps.findIndex(({ text }) => text.includes(number)) ?? -1;
    const text = `Si un niño no tiene comida, llama primero al ${number}.`;
    const [done] = await correct(EDITOR, PLAIN, `Qué hacer ${at + 1}`, text);
    expect(done).toContain('✓ Hecho y firmado');
    const now = world.live.now().content.portfolio.cards.get('alimentos');
    expect(now?.steps[at]).toEqual({ text, sources: ['linea-icbf'] });
  });

  it('stay whole whichever card is retired', () => {
    const ids = [...content.portfolio.cards.keys()];
    for (const card of ids) {
      const retired: Verdict = {
        seq: 1,
        kind: 'retire',
        card,
        at: NOON.getTime(),
        official: 1,
        institution: 'Alcaldía inventada',
        data: { needs: 1 },
        state: 'live',
        since: 1,
      };
      const cues = overlay(FILES, [retired], overlayParts(content)).filter(
        ({ path }) => path === CUES,
      );
      const others = ids.filter((id) => id !== card);
      expect(loadCues(cues, others).problems, card).toEqual([]);
    }
  });

  it('cannot be left without what a later correction stands upon', async () => {
    await correct(EDITOR, PLAIN, 'Qué hacer 1', 'Ve primero a la alcaldía.');
    await correct(SECOND, PLAIN, 'Qué hacer 1', 'Ve primero a la Personería.');
    const [first] = await world.store.auditTrail();
    await world.update({
      callback_query: {
        id: 'deshacer-la-primera',
        from: { id: EDITOR, is_bot: false, first_name: 'Inventada' },
        chat_instance: '1',
        data: `dundo:${first?.seq}`,
        message: {
          message_id: 1,
          date: 1_800_000_000,
          chat: { id: EDITOR, type: 'private', first_name: 'Inventada' },
          text: '…',
        },
      },
    } as never);
    expect(world.sentTo(EDITOR).at(-1)).toContain('Deshaz primero esa');
  });
});

describe('colleagues', () => {
  it('hear that a signature is wanted, and who wanted it does not', async () => {
    const before = [EDITOR, SECOND, LOCAL].map((who) => world.sentTo(who).length);
    await correct(EDITOR, 'urgencias', 'Qué hacer 2', 'Di qué te pasa y desde cuándo.');
    await world.settled();
    expect(world.sentTo(SECOND).slice(before[1]).join()).toContain('Hace falta tu firma');
    expect(world.sentTo(EDITOR).join()).not.toContain('Hace falta tu firma');
    // It holds for the whole country, which is not a municipality's to sign.
    expect(world.sentTo(LOCAL)).toHaveLength(before[2] ?? 0);
  });
});
