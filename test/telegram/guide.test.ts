import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../support/desk.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ANA = 500100;

describe('a person on Telegram', () => {
  it('gets the same guide, with the options as buttons', async () => {
    const [hello] = await world.write(ANA, '/start');
    expect(hello).toContain('Soy Baquiano');
    const [card] = await world.write(ANA, 'estoy en cucuta y quiero afiliarme a una EPS');
    expect(card).toContain('EPS');
    const [refused] = await world.tap(ANA, 'No me atendieron');
    expect(refused).toContain('Supersalud');
  });
});
