import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import type { Text } from '../../machines/rulebook.js';
import { SAYS } from './says.js';

/** Argon2id: 46 MiB and two passes, 30 to 60 ms on an office machine. */
const COST = { memoryCost: 47_104, timeCost: 2, parallelism: 1 } as const;

/** Passwords that stand in manuals; an account that has one is open to everybody. */
const DEFAULT_PASSWORDS: readonly string[] = ['demo', 'password', 'admin', '12345678', 'changeme', 'administrator'];

const LEAST_PASSWORD = 8;
/** Longer ones would only cost time to hash. */
export const LONGEST_PASSWORD = 256;

/** Hashes passwords and proves them. */
@Injectable()
export class Passwords {
  /** Nobody's hash, as costly as a real one: an unknown user name takes as long as a wrong password. */
  private readonly nobody =
    `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}` +
    `$${unpadded(randomBytes(16))}$${unpadded(randomBytes(32))}`;

  hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  /** Takes equally long whether the account exists, has no password (`!`), or the password is wrong. */
  async verify(stored: string | undefined, password: string): Promise<boolean> {
    const real = stored?.startsWith('$argon2id$') === true;
    const matches = await verify(real ? stored : this.nobody, password);
    return real && matches;
  }
}

/** Why a new password is not acceptable; undefined when it is. */
export function passwordWeakness(password: string, username: string): Text | undefined {
  if (Array.from(password).length < LEAST_PASSWORD) return SAYS.passwordShort;
  if (password.length > LONGEST_PASSWORD) return SAYS.passwordLong;
  if (password.toLowerCase() === username.toLowerCase()) return SAYS.passwordIsName;
  if (DEFAULT_PASSWORDS.includes(password.toLowerCase())) return SAYS.passwordKnown;
  return undefined;
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
