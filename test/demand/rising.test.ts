import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { risingSeries } from '../../src/demand/rising.ts';

const round = (count: number): number => Math.max(10, 5 * Math.round(count / 5));

/** A Poisson count, by Knuth's product for small and a normal for large means. */
function poisson(mean: number, random: () => number): number {
  if (mean > 60) {
    const normal = Math.sqrt(-2 * Math.log(random() || 1e-9)) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  let count = 0;
  for (let product = random(); product > Math.exp(-mean); product *= random()) count += 1;
  return count;
}

const mulberry = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

describe('rising demand', () => {
  it('raises a false alarm in at most one week of twenty when nothing changes', () => {
    const random = mulberry(7);
    const WEEKS = 1_000;
    let alarmed = 0;
    for (let week = 0; week < WEEKS; week++) {
      const series = Array.from({ length: 40 }, (_, i) => {
        const mean = 20 + 6 * i;
        return { id: `${i}`, weeks: Array.from({ length: 9 }, () => round(poisson(mean, random))) };
      });
      if (risingSeries(series).length > 0) alarmed += 1;
    }
    expect(alarmed / WEEKS).toBeLessThanOrEqual(0.05);
  });

  it('hears a series that doubles, and only that one', () => {
    const random = mulberry(11);
    let heard = 0;
    for (let week = 0; week < 200; week++) {
      const series = Array.from({ length: 40 }, (_, i) => ({
        id: `${i}`,
        weeks: Array.from({ length: 9 }, (_week, at) =>
          round(poisson(i === 0 && at === 8 ? 160 : 80, random)),
        ),
      }));
      if (risingSeries(series).some(({ id }) => id === '0')) heard += 1;
    }
    expect(heard).toBeGreaterThan(190);
  });

  it('says nothing of a fall, nor where weeks are hidden', () => {
    const count = fc.integer({ min: 10, max: 500 });
    fc.assert(
      fc.property(fc.array(count, { minLength: 8, maxLength: 8 }), (before) => {
        const least = Math.min(...before);
        expect(risingSeries([{ id: 'baja', weeks: [...before, least] }])).toEqual([]);
        const hidden = before.map((value, i) => (i < 3 ? undefined : value));
        expect(risingSeries([{ id: 'oculta', weeks: [...hidden, 5_000] }])).toEqual([]);
      }),
    );
  });
});
