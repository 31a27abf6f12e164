/** So many results are kept; each language of the content has its own. */
const KEPT = 6;

/**
 * Makes something from a text once and gives it again for the same text: what is learned from the
 * ways of asking stays as it is when a correction changes other words of a card.
 */
export function makeOnce<T>(): (key: string, make: () => Promise<T>) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (key, make) => {
    const known = made.get(key) ?? make();
    // What failed once is tried again.
    known.catch(() => {
      if (made.get(key) === known) made.delete(key);
    });
    made.delete(key);
    made.set(key, known);
    const [oldest] = made.keys();
    if (made.size > KEPT && oldest !== undefined) made.delete(oldest);
    return known;
  };
}
