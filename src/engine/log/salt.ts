import { randomFillSync } from 'node:crypto';

const LENGTH = 16;
/** Drawn for so many entries at once: asking the system each time takes longer than hashing the entry. */
const AT_ONCE = 256;

let drawn = Buffer.alloc(0);

/** Sixteen random bytes for the digest of what people write in one entry. Never given out twice. */
export function newSalt(): Buffer {
  if (drawn.length === 0) drawn = randomFillSync(Buffer.alloc(AT_ONCE * LENGTH));
  const salt = drawn.subarray(0, LENGTH);
  drawn = drawn.subarray(LENGTH);
  return salt;
}
