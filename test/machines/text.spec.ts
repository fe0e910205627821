import { isBlank } from '../../machines/kit/text.js';

describe('text that nobody can see', () => {
  it.each([
    ['nothing', ''],
    ['spaces of every width', ' \t\r\n\u00a0\u1680\u2000\u2007\u2009\u200a\u202f\u205f\u3000'],
    ['line and paragraph separators', '\u0085\u2028\u2029'],
    ['controls', '\u0000\u0008\u001b\u007f\u009f'],
    ['a byte order mark', '\ufeff'],
    ['zero-width space, joiners and the word joiner', '\u200b\u200c\u200d\u2060'],
    ['a soft hyphen', '\u00ad'],
    ['direction marks, embeddings, overrides and isolates', '\u061c\u200e\u200f\u202a\u202c\u202e\u2066\u2069'],
    ['invisible mathematics', '\u2061\u2062\u2063\u2064'],
    ['variation selectors', '\ufe00\ufe0f\u{e0100}\u{e01ef}\u180b\u180e'],
    ['the fillers of Hangul', '\u3164\u115f\u1160\uffa0'],
    ['the blank of Braille', '\u2800'],
    ['tag characters', '\u{e0001}\u{e0041}\u{e007f}'],
    ['marks without a letter', '\u0301\u0300\u20dd\u0903\u034f'],
    ['Khmer inherent vowels', '\u17b4\u17b5'],
    ['annotation marks', '\ufff9\ufffa\ufffb'],
    ['the place of a picture', '\ufffc'],
    ['controls of musical and shorthand writing', '\u{1d159}\u{1d173}\u{1d17a}\u{1bca0}'],
    ['code points that are no characters', '\ufdd0\uffff\u{1fffe}'],
    ['half a character', '\ud842'],
    ['all of them together', '\u3000\u200b\u3164\u2800\ufe0f\u{e0020}\u0301'],
  ])('is no text: %s', (_, text) => {
    expect(isBlank(text)).toBe(true);
  });

  it('is no text where there is none', () => {
    expect([isBlank(undefined), isBlank(null)]).toEqual([true, true]);
  });

  it.each([
    ['a letter', 'a'],
    ['a word with hidden characters', '\u200b东\u200d方\u3164'],
    ['a letter with its mark', 'e\u0301'],
    ['a rare character', '𠮷'],
    ['Hangul', '가'],
    ['a single dot', '·'],
    ['a dash', '—'],
    ['symbols of the trade', '①℃±≤Ø'],
    ['an emoji', '👷🏽‍♀️'],
    ['a company’s own character', '\ue000'],
    ['a sign for what was lost', '\ufffd'],
    ['a cell of Braille', '⠁'],
  ])('is text: %s', (_, text) => {
    expect(isBlank(text)).toBe(false);
  });

  it('is said of texts alone', () => {
    expect([isBlank(0), isBlank(false), isBlank([]), isBlank({})]).toEqual([false, false, false, false]);
  });
});
