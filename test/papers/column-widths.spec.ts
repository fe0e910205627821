import { columnWidths } from '../../src/features/documents/column-widths.js';

const sum = (widths: readonly number[]): number => Math.round(widths.reduce((all, one) => all + one, 0));

describe('the columns of a table on paper', () => {
  it('have what they need, and share what is left by their size', () => {
    const widths = columnWidths(
      [
        { whole: 20, word: 20 },
        { whole: 80, word: 40 },
      ],
      200,
    );
    expect(widths.map(Math.round)).toEqual([40, 160]);
  });

  it('break long lines before short ones', () => {
    const widths = columnWidths(
      [
        { whole: 30, word: 30 },
        { whole: 900, word: 60 },
      ],
      200,
    );
    expect(widths.map(Math.round)).toEqual([30, 170]);
  });

  it('do not give the room of all to one word that is too long', () => {
    const widths = columnWidths(
      [
        { whole: 700, word: 700 },
        { whole: 120, word: 50 },
        { whole: 60, word: 60 },
      ],
      400,
    );
    expect(widths.map(Math.round)).toEqual([220, 120, 60]);
  });

  it('are never wider than the paper together', () => {
    for (const count of [1, 4, 8, 14]) {
      const needs = Array.from({ length: count }, (_, at) => ({ whole: 500 + at, word: 300, isBlank: at % 2 === 0 }));
      expect(sum(columnWidths(needs, 450))).toBe(450);
    }
  });

  it('leave room to write by hand', () => {
    const [, blank] = columnWidths(
      [
        { whole: 900, word: 40 },
        { whole: 20, word: 20, isBlank: true },
      ],
      200,
    );
    expect(blank).toBe(56);
  });
});
