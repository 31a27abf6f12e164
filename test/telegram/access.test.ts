import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../support/desk.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const [COORDINATOR, OFFICIAL, STRANGER] = [11, 12, 13];
const CUCUTA = '54001';

const tokenOf = (said: readonly string[]): string => said.join().match(/start=(\S+)/)?.[1] ?? '';

describe('the door', () => {
  it('opens once for one person, by a coordinator’s link', async () => {
    await world.enroll(COORDINATOR, { role: 'coordinator', institution: 'Gobernación' });
    const said = await world.write(
      COORDINATOR,
      '/invitar funcionario Personería de Cúcuta, Cúcuta',
    );
    const token = tokenOf(said);
    expect((await world.write(OFFICIAL, `/start ${token}`))[0]).toContain(
      'funcionario* de *Personería de Cúcuta*, para San José de Cúcuta',
    );
    expect((await world.write(STRANGER, `/start ${token}`))[0]).toContain('ya se usó');
    expect((await world.store.officials()).map(({ territory }) => territory)).toEqual([
      undefined,
      CUCUTA,
    ]);
  });

  it('closes when the invitation is a week old', async () => {
    await world.enroll(COORDINATOR, { role: 'coordinator', institution: 'Gobernación' });
    const said = await world.write(COORDINATOR, '/invitar editor Alcaldía de Yopal, Yopal');
    world.pass(7 * 86_400_000 + 1);
    expect((await world.write(OFFICIAL, `/start ${tokenOf(said)}`))[0]).toContain('venció');
    expect(await world.store.officials()).toHaveLength(1);
  });

  it('is not there for who found the bot, or guesses', async () => {
    expect((await world.write(STRANGER, '/start adivinado'))[0]).toContain('no sirve');
    for (const command of ['/pendientes', '/ruta salud', '/invitar editor X', '/equipo'])
      expect(await world.write(STRANGER, command)).toEqual([
        'Esto es solo para el equipo. Si te toca, pide una invitación a quien coordina.',
      ]);
  });

  it('lets only who coordinates invite, and says how', async () => {
    await world.enroll(OFFICIAL, { role: 'official', institution: 'Personería' });
    expect((await world.write(OFFICIAL, '/invitar editor X'))[0]).toContain('no permite');
    expect((await world.write(OFFICIAL, '/equipo'))[0]).toContain('no permite');
    await world.enroll(COORDINATOR, { role: 'coordinator', institution: 'Gobernación' });
    expect((await world.write(COORDINATOR, '/invitar'))[0]).toContain('Por ejemplo');
    expect((await world.write(COORDINATOR, '/invitar jefe Alcaldía'))[0]).toContain('cargo');
    expect((await world.write(COORDINATOR, '/invitar editor'))[0]).toContain('entidad');
    expect((await world.write(COORDINATOR, '/invitar editor Alcaldía, Macondo'))[0]).toContain(
      'No reconozco',
    );
    const [made] = await world.write(
      COORDINATOR,
      '/invitar editor Gobernación, Norte de Santander',
    );
    expect(made).toContain('Norte de Santander');
  });

  it('shuts at once for who is revoked, in the middle of a tap too', async () => {
    await world.enroll(COORDINATOR, { role: 'coordinator', institution: 'Gobernación' });
    await world.enroll(OFFICIAL, { role: 'editor', institution: 'Alcaldía' });
    await world.write(OFFICIAL, 'urgencias');
    await world.write(COORDINATOR, '/equipo');
    expect(await world.tap(COORDINATOR, 'Quitar al 2')).toEqual([
      'El número 2 ya no tiene acceso.',
    ]);
    expect(await world.tap(OFFICIAL, '✓ Sigue igual')).toEqual([]);
    expect(await world.store.auditTrail()).toEqual([]);
    expect((await world.write(OFFICIAL, '/pendientes'))[0]).toContain('solo para el equipo');
    // To the guide they are a person like any other.
    expect((await world.write(OFFICIAL, 'hola'))[0]).toContain('Soy Baquiano');
  });

  it('keeps neither name nor number of an official', async () => {
    await world.enroll(777_000_123, { role: 'editor', institution: 'Alcaldía' });
    await world.write(777_000_123, 'urgencias');
    const kept = await world.dump();
    expect(kept).not.toContain('777000123');
    expect(kept).not.toContain('Inventada');
  });

  it('tells who coordinates, and nobody else, the number of a group to configure', async () => {
    await world.enroll(COORDINATOR, { role: 'coordinator', institution: 'Gobernación' });
    const other = -1002223334445;
    const ask = (who: number) =>
      world.update({
        message: {
          message_id: who,
          date: 1_800_000_000,
          chat: { id: other, type: 'supergroup', title: 'Otro' },
          from: { id: who, is_bot: false, first_name: 'Inventada' },
          text: '/ayuda',
        },
      } as never);
    await ask(STRANGER);
    expect(world.sentTo(other)).toEqual([]);
    await ask(COORDINATOR);
    expect(world.sentTo(other)).toEqual([
      'El número de este grupo es -1002223334445. Ponlo en TELEGRAM_GROUP y vuelve a arrancar el programa.',
    ]);
  });
});
