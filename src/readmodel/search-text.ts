/** What the index takes as one word: it knows no other letters, wherever the database's locale is C. */
const ELSEWHERE = /[^\x20-\x7e\n]/gu;

/** Chinese characters get three signs, any other up to five; the colons keep them apart from the text around. */
const coded = (character: string): string => `:${(character.codePointAt(0) ?? 0).toString(36).padStart(3, '0')}:`;

/**
 * Text as it is searched: small letters, wide forms as usual ones, and every character beyond ASCII as a word of its own,
 * so that a trigram index finds one or two Chinese characters in the middle of a name, in every locale.
 */
export const searchable = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(':', ' ').replace(/\s+/g, ' ').trim().replace(ELSEWHERE, coded);

/** The LIKE pattern that finds it within searchable text. */
export const containing = (text: string): string => `%${searchable(text).replace(/[\\%_]/g, '\\$&')}%`;
