import type { Text } from '../rulebook.js';

/** One text in every language: a missing translation does not compile. `{name}` is replaced by a figure. */
export const text = (zhCN: string, zhTW: string, en: string): Text => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en });

/**
 * What leaves nothing to read where it stands alone: white space and controls; what Unicode lets a program not draw at all
 * (zero-width and direction marks, soft hyphen, variation selectors, tags, the Hangul fillers); marks that need a letter to
 * stand on; and what is drawn as nothing: the blank of Braille (U+2800), the null notehead (U+1D159), the place of a
 * picture that was not copied with the text (U+FFFC), and code points that are no characters.
 */
const UNSEEN =
  /^[\p{White_Space}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u{2800}\u{fffc}\u{1d159}]*$/u;

/** Nothing to read in it: missing, or text in which nobody can see anything. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && UNSEEN.test(value));
