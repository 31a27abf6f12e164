import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../support/desk.ts';

let world: World;
const [OFFICIAL, LOCAL] = [21, 22];
beforeAll(async () => {
  world = await openWorld();
  await world.enroll(OFFICIAL, { role: 'coordinator', institution: 'Gobernación' });
  await world.enroll(LOCAL, {
    role: 'official',
    institution: 'Personería de Cúcuta',
    territory: '54001',
  });
});
afterAll(() => world.close());

describe('a route looked up', () => {
  it('reads word for word as a person there reads it, with what stands behind it', async () => {
    const [shown = '', behind] = await world.write(OFFICIAL, '/ruta perdí el ppt en yopal');
    // The first answer of all leaves room for who the guide is.
    await world.says('whatsapp', '+573000000009', 'hola');
    const [, read] = await world.says('whatsapp', '+573000000009', 'perdí el ppt en yopal');
    expect(shown.slice(shown.indexOf('\n\n') + 2)).toBe(read);
    expect(shown).toContain('Yopal (Casanare)');
    expect(behind).toContain('*Base legal:*');
    expect(behind).toContain('*Responde por esta ruta:* Migración Colombia');
    expect(behind).toContain('https://');
    expect(behind).toContain('*Última verificación:* 20 nov 2026, por Equipo Baquiano. Al día.');
  });

  it('lists an area for `/ruta salud cucuta`, and shows what is tapped there', async () => {
    expect(await world.write(OFFICIAL, '/ruta salud cucuta')).toEqual([
      '*Salud* · San José de Cúcuta (Norte de Santander)',
    ]);
    const [shown] = await world.tap(OFFICIAL, 'Vacunas gratis para niños y grandes');
    expect(shown).toContain('San José de Cúcuta');
    expect(shown).toContain('*Vacunas gratis');
  });

  it('goes on to the rest of the card', async () => {
    await world.write(OFFICIAL, 'urgencias en cúcuta');
    const [rest] = await world.tap(OFFICIAL, 'Ver más');
    expect(rest).toContain('*Urgencias sin importar documentos*');
    expect(rest).toContain('Si te dicen que no');
  });

  it('is taken where the official works when no place is named', async () => {
    const [shown] = await world.write(LOCAL, 'afiliarse a una eps');
    expect(shown).toContain('San José de Cúcuta');
  });

  it('that nobody knows says so', async () => {
    expect(await world.write(OFFICIAL, '/ruta')).toHaveLength(1);
    expect((await world.write(OFFICIAL, '/ruta xyzzy plugh'))[0]).toMatch(/No encuentro|Cuál/);
  });
});

describe('the other look-ups', () => {
  it('gives points, lines, areas and help', async () => {
    expect((await world.write(OFFICIAL, '/puntos cúcuta'))[0]).toContain(
      'Centro Intégrate Cúcuta* · Centro Comercial Las Mercedes',
    );
    expect((await world.write(OFFICIAL, '/puntos'))[0]).toContain('Dime el municipio');
    expect((await world.write(LOCAL, '/puntos'))[0]).toContain('Centro Intégrate Cúcuta');
    expect((await world.write(OFFICIAL, '/lineas'))[0]).toContain('*Línea de emergencias:* 123');
    await world.write(OFFICIAL, '/area');
    expect((await world.tap(OFFICIAL, 'Trabajo'))[0]).toContain('*Trabajo*');
    expect((await world.write(OFFICIAL, '/ayuda@baquiano_bot'))[0]).toContain('/pendientes');
    expect((await world.write(OFFICIAL, '/start'))[0]).toContain('Mesa de *Gobernación*');
  });

  it('shows every route whole: none is too long for Telegram', async () => {
    const { portfolio } = world.live.now().content;
    for (const { id } of portfolio.cards.values())
      await world.update({
        callback_query: {
          id: `todas-${id}`,
          from: { id: OFFICIAL, is_bot: false, first_name: 'Inventada' },
          chat_instance: '1',
          data: `droute:${id}@54001`,
          message: {
            message_id: 1,
            date: 1_800_000_000,
            chat: { id: OFFICIAL, type: 'private', first_name: 'Inventada' },
            text: '…',
          },
        },
      } as never);
    const sent = world.sentTo(OFFICIAL).join('\n');
    for (const { title } of portfolio.cards.values()) expect(sent).toContain(`*${title}*`);
  });

  it('answers in any chat, with what a person would read', async () => {
    await world.update({
      inline_query: {
        id: 'en-linea',
        from: { id: 99, is_bot: false, first_name: 'Inventada' },
        query: 'perdí el ppt yopal',
        offset: '',
      },
    } as never);
    const call = world.api.calls.findLast(({ method }) => method === 'answerInlineQuery');
    const [first] = call?.body.results as {
      title: string;
      input_message_content: { message_text: string };
    }[];
    expect(first?.title).toContain('Pérdida');
    expect(first?.input_message_content.message_text).toContain('Dónde en Yopal');
  });
});

describe('the self-check', () => {
  it('asks five, explains each with its source, and counts by institution alone', async () => {
    const [, first] = await world.write(LOCAL, '/capacitacion');
    expect(first).toContain('*1/5.*');
    const [wrong, second] = await world.tap(LOCAL, 'Pedir un depósito');
    expect(wrong).toContain('La respuesta es: Atenderla sin pedir pago antes');
    expect(wrong).toContain('Rama Judicial');
    expect(second).toContain('*2/5.*');
    const [right] = await world.tap(LOCAL, 'Que sí hay derecho al cupo');
    expect(right).toContain('✓ Así es');
    await world.tap(LOCAL, 'Sí, siempre');
    await world.tap(LOCAL, 'Sí, con papeles o sin papeles');
    const last = await world.tap(LOCAL, 'Cualquier persona y sin abogado');
    expect(last.at(-1)).toContain('Eso es todo por hoy');
    expect((await world.write(LOCAL, '/capacitacion'))[1]).toContain('Nace un bebé');
    expect((await world.write(OFFICIAL, '/capacitacion resultados'))[0]).toContain(
      'Personería de Cúcuta: 3 de 5',
    );
  });
});
