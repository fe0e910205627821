import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Office } from '../../machines/offices.js';
import type { Text } from '../../machines/rulebook.js';
import { DEMO_PASSWORD } from './demo-company.js';
import type { Permission } from './person.js';
import { passwordShort, MESSAGES } from './messages.js';
import { SIGN_IN_SETTINGS, type SignInSettings, USUAL_SIGN_IN } from './sign-in.settings.js';

/** Longer ones would only cost time to hash. */
export const LONGEST_PASSWORD = 256;
/** Fewer different characters are no password, however long it is. */
const LEAST_DIFFERENT = 4;

/** Those that stand in manuals, beside the list. */
const DEFAULT_PASSWORDS: readonly string[] = [DEMO_PASSWORD, 'admin', 'changeme', 'administrator'];

/** Whose passwords open more than the work of one office. */
const PRIVILEGED_OFFICES: readonly Office[] = ['management', 'finance'];
const PRIVILEGED: readonly Permission[] = ['people', 'policy', 'audit'];

/** Whose password it is. */
export interface PasswordOwner {
  username: string;
  offices?: readonly Office[];
  permissions?: readonly Permission[];
}

let known: Promise<ReadonlySet<string>> | undefined;

/**
 * Some 49,000 passwords that were found most often in what was stolen elsewhere: whoever guesses begins with them. They are
 * read when they are first asked for, which takes a fifth of a second that no start has to wait for.
 */
function knownPasswords(): Promise<ReadonlySet<string>> {
  known ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set([...dictionary['passwords-common'], ...DEFAULT_PASSWORDS]),
  );
  return known;
}

/** Says which passwords are good enough for whom. */
@Injectable()
export class PasswordRules {
  constructor(@Optional() @Inject(SIGN_IN_SETTINGS) private readonly settings: SignInSettings = USUAL_SIGN_IN) {}

  /** Why a new password is not acceptable; undefined when it is. */
  async weakness(password: string, owner: PasswordOwner): Promise<Text | undefined> {
    const least = this.leastLength(owner);
    if (Array.from(password).length < least) return passwordShort(least);
    if (password.length > LONGEST_PASSWORD) return MESSAGES.passwordLong;
    const plain = password.normalize('NFKC').toLowerCase();
    if (plain === owner.username.toLowerCase()) return MESSAGES.passwordIsName;
    if (isAmong(await knownPasswords(), plain)) return MESSAGES.passwordKnown;
    return new Set(plain).size < LEAST_DIFFERENT ? MESSAGES.passwordMonotonous : undefined;
  }

  /** Whether somebody who has just proved this password has to give himself another one first. */
  async isOutdated(password: string, owner: PasswordOwner): Promise<boolean> {
    if (this.settings.demo && password === DEMO_PASSWORD) return false;
    return (await this.weakness(password, owner)) !== undefined;
  }

  /** In characters: whoever manages people, money or the rules has a longer one. */
  private leastLength({ offices = [], permissions = [] }: PasswordOwner): number {
    const { passwordLength, privilegedPasswordLength } = this.settings;
    const isPrivileged =
      offices.some((office) => PRIVILEGED_OFFICES.includes(office)) ||
      permissions.some((permission) => PRIVILEGED.includes(permission));
    return isPrivileged ? Math.max(passwordLength, privilegedPasswordLength) : passwordLength;
  }
}

/** On the list as it is, or with digits and signs put before or after it: `dragon2026!`. */
function isAmong(passwords: ReadonlySet<string>, plain: string): boolean {
  if (passwords.has(plain)) return true;
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return core.length > plain.length / 2 && passwords.has(core);
}
