/** Numbers from 0 up to 1, the same for the same seed. */
export type Chance = () => number;

/** A generator of its own for everybody who draws: what one draws does not depend on how fast another is. */
export function chanceOf(seed: number, who: string): Chance {
  let state = Buffer.from(who).reduce((sum, byte) => Math.imul(sum ^ byte, 16_777_619), seed ^ 2_166_136_261);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`, both included. */
export const between = (chance: Chance, least: number, most: number): number =>
  least + Math.floor(chance() * (most - least + 1));

export const oneOf = <Item>(chance: Chance, items: readonly Item[]): Item => items[Math.floor(chance() * items.length)];

/** One of the keys, as often as its weight says. */
export function weighted<Key extends string>(chance: Chance, weights: Readonly<Record<Key, number>>): Key {
  const entries = Object.entries(weights) as [Key, number][];
  let left = chance() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  const found = entries.find(([, weight]) => (left -= weight) < 0);
  return (found ?? entries[0])[0];
}
