import { afterEach, describe, expect, it } from 'vitest';
import { openModel } from '../../src/model/model.ts';
import { makeBudget } from '../../src/model/spend.ts';
import { openWorld, type World } from '../support/desk.ts';
import { type Answering, type Provider, provider } from '../support/provider.ts';

const ANA = 500200;
const OGG = new TextEncoder().encode('OggS voz inventada');

let world: World;
let service: Provider | undefined;
afterEach(async () => {
  await world.close();
  await service?.close();
  service = undefined;
});

/** A bot that hears with a service speaking the protocol of the transcribers, over HTTP. */
async function withEars(answering: Answering): Promise<void> {
  service = await provider(answering);
  const { transcribe } = openModel({
    voice: { url: service.url, model: 'whisper-1', key: undefined },
    topics: [],
    scrub: (words) => words,
    budget: makeBudget({ add: async () => 0 }, () => '2026-11-20', 1_000_000),
    now: Date.now,
    onFailure: () => {},
  });
  if (!transcribe) throw new Error('the voice service is not configured');
  world = await openWorld({ transcribe });
  world.api.files.set('nota-1', OGG);
}

describe('a voice note on Telegram', () => {
  it('is answered as if it had been written', async () => {
    await withEars({ text: 'perdí el ppt en Cúcuta' });
    const [reply] = await world.speak(ANA, 'nota-1');
    expect(reply).toContain('Pérdida, robo o daño del PPT');
    expect(reply).toContain('Cúcuta');
    expect(service?.asked[0]).toContain('OggS voz inventada');
    expect(await world.dump()).not.toContain('OggS');
  });

  it('that tells of danger is heard as danger', async () => {
    await withEars({ text: 'mi marido me pega' });
    const [reply] = await world.speak(ANA, 'nota-1');
    expect(reply).toContain('*155*');
  });

  it('goes on with the conversation', async () => {
    await withEars({ text: '¿y cuánto cuesta?' });
    await world.write(ANA, 'perdí el ppt');
    const [reply] = await world.speak(ANA, 'nota-1');
    expect(reply).toContain('*Costo:* $20.000');
  });

  it.each<[string, Answering, string]>([
    ['the service is broken', { status: 500 }, 'nota-1'],
    ['nothing is said in it', { text: ' ' }, 'nota-1'],
    ['Telegram no longer has it', { text: 'perdí el ppt' }, 'nota-perdida'],
  ])('is asked for in writing when %s', async (_what, answering, file) => {
    await withEars(answering);
    const [reply] = await world.speak(ANA, file);
    expect(reply).toContain('notas de voz');
  });

  it('is asked for in writing, and not fetched, when nothing hears', async () => {
    world = await openWorld();
    const [reply] = await world.speak(ANA, 'nota-1');
    expect(reply).toContain('notas de voz');
    expect(world.api.calls.map(({ method }) => method)).not.toContain('getFile');
  });

  it('leaves neither its address nor the token in the log', async () => {
    await withEars({ text: 'perdí el ppt' });
    world.api.refuseNext(({ method }) => method === 'getFile', {
      error_code: 400,
      description: 'Bad Request: file is too big',
    });
    const [reply] = await world.speak(ANA, 'nota-1');
    expect(reply).toContain('notas de voz');
    expect(world.logged).toEqual(['telegram.voice {"error":"GrammyError"}']);
  });
});
