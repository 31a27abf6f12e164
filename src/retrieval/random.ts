/** Numbers 0 to 1 that look random and are always the same (LCG of Numerical Recipes). */
export function sequence(): () => number {
  let seed = 1;
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}
