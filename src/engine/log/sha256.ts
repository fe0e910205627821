import { createHash, hash as hashOnce } from 'node:crypto';

export const sha256 = (...parts: (string | Buffer)[]): Buffer => {
  if (parts.length === 1) return hashOnce('sha256', parts[0], 'buffer');
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
