import type { PaperDefinition } from '../kit/papers.js';
import type { PaperOrder } from './paper.js';
import { paperOf } from './paper-of.js';
import { paperWords } from './paper.words.js';
import { SHEETS } from './sheets.js';

/** The papers that go with an order. */
export const orderPapers: readonly PaperDefinition[] = SHEETS.map((sheet) => ({
  name: sheet,
  title: paperWords[sheet],
  // Of an order it is always an order, less what the reader may not see.
  write: (shown, { language, moment, recipient }) => paperOf(sheet, shown as PaperOrder, language, moment, recipient),
}));
