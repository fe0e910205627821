/** Numbers from 0 up to 1, the same for the same seed. */
export type Chance = () => number;

/** A small generator (mulberry32): a whole game is repeated from one number. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const oneOf = <Item>(chance: Chance, items: readonly Item[]): Item => items[Math.floor(chance() * items.length)];
