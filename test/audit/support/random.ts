import { createHash } from 'node:crypto';

/** Chance that can be repeated: the same seed, the same tests. */
export interface Random {
  seed: number;
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  pick<Item>(items: readonly Item[]): Item;
  bytes(length: number): Buffer;
  chance(): boolean;
}

export function randomFrom(seed: number): Random {
  let drawn = 0;
  const block = (): Buffer => createHash('sha256').update(`${seed}/${drawn++}`).digest();
  const below = (end: number): number => block().readUInt32BE(0) % end;
  return {
    seed,
    below,
    pick: (items) => items[below(items.length)],
    bytes: (length) => block().subarray(0, length),
    chance: () => below(2) === 1,
  };
}
