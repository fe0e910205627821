import { LIMITS } from '../limits.js';
import { refusedFile } from '../refuse.js';
import { letters } from '../table.js';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * Goes through a text once and keeps nothing, so that one with millions of cells, or one cell of millions of characters, is
 * refused before it costs anything.
 * @throws ValidationError that names the limit
 */
export function checkReach(name: string, text: string, delimiter: string): void {
  const parts = delimiter.charCodeAt(0);
  let row = 1;
  let column = 0;
  let began = 0;
  let filled = 0;
  let isQuoted = false;
  const endCell = (at: number): void => {
    if (at - began > LIMITS.cellText) {
      throw refusedFile('cellTooLong', { name, cell: `${letters(column)}${row}`, max: LIMITS.cellText });
    }
    if (at > began && ++filled > LIMITS.cells) throw refusedFile('tooManyCells', { max: LIMITS.cells });
    began = at + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (code === parts) {
      endCell(at);
      column++;
      if (column >= LIMITS.lastColumn) throw tooFar(name, row, column);
    } else if (code === LINE_FEED || (code === RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) {
      endCell(at);
      column = 0;
      row++;
      if (row > LIMITS.lastRow + 1) throw tooFar(name, row, column);
    }
  }
  endCell(text.length);
}

const tooFar = (name: string, row: number, column: number): Error =>
  refusedFile('tooWide', {
    name,
    row,
    column: letters(column),
    max: LIMITS.lastRow,
    columns: letters(LIMITS.lastColumn - 1),
  });
