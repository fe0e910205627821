import unhomoglyph from 'unhomoglyph';
import { problem, type Problem } from '../errors.js';
import { MESSAGES } from './messages.js';

/** What nobody sees, and what only a machine reads: `\p{Cf}` are joiners, marks of direction and fillers. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** Scripts whose letters look like Latin ones. Chinese names beside Latin letters are nobody's trick. */
const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
);

/**
 * What a name looks like: the same for two that a hurried reader takes for one, whatever letters they are written in. By the
 * table of Unicode's technical standard 39, and beyond case, width, and the kind of space or stroke between words.
 */
export function skeletonOf(name: string): string {
  const folded = unhomoglyph(name.normalize('NFKC').replace(new RegExp(UNSEEN, 'gu'), ''))
    .normalize('NFKC')
    .toLowerCase();
  // A capital I is a small l to the eye, and case does not count here.
  return unhomoglyph(folded)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('i', 'l')
    .trim()
    .replaceAll(/[\s\p{Pd}._·・]+/gu, '-');
}

/** What is wrong with a name as such, whoever else there is. */
export function nameProblems(path: string, name: string): Problem[] {
  if (UNSEEN.test(name)) return [problem(path, MESSAGES.unseenCharacters)];
  const scripts = SCRIPTS.filter((script) => script.test(name));
  return scripts.length > 1 ? [problem(path, MESSAGES.mixedScripts)] : [];
}

const TAKEN: Readonly<Record<string, () => Problem>> = {
  person_username_unique: () => problem('username', MESSAGES.usernameTaken),
  person_username_looks_unique: () => problem('username', MESSAGES.usernameLooksTaken),
  person_name_looks_unique: () => problem('name', MESSAGES.nameLooksTaken),
};

const UNIQUE_VIOLATION = '23505';

/** The name that somebody else has, or one that looks like it: what the database refused; undefined for another refusal. */
export function takenName(error: unknown): Problem | undefined {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === UNIQUE_VIOLATION && constraint !== undefined ? TAKEN[constraint]?.() : undefined;
}
