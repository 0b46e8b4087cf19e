/** A source of numbers that gives the same ones for the same seed, on every machine. */
export interface Random {
  /** A whole number from 0 to `below`, `below` left out. */
  int(below: number): number;
  /** One of several. Throws when there is none. */
  pick<T>(from: readonly T[]): T;
  /** The same elements in another order. */
  shuffle<T>(from: readonly T[]): T[];
}

/** Makes a source of numbers from a seed (mulberry32, a public-domain generator by Tommy Ettinger). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number) => Math.floor(next() * below);
  return {
    int,
    pick(from) {
      const one = from[int(from.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
    shuffle(from) {
      const all = [...from];
      for (let i = all.length - 1; i > 0; i--) {
        const j = int(i + 1);
        const [a, b] = [all[i], all[j]];
        if (a !== undefined && b !== undefined) [all[i], all[j]] = [b, a];
      }
      return all;
    },
  };
}
