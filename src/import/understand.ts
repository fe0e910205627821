import type { Text } from '../../machines/rulebook.js';
import type { Around, Convert } from './convert.js';
import { quoted, textOf } from './convert.js';
import { says } from './messages.js';
import type { Mark, Table, TableRow } from './table.js';

/** What a cell was understood to say. */
export interface Understood {
  value?: unknown;
  /** Why it says nothing. */
  complaint?: Text;
  doubts: Text[];
  told: Text[];
}

/** How a cell is to be taken. */
export interface Sense {
  convert: Convert;
  /** How a merged cell counts: for each of its rows; for each, once a person has confirmed it; or not at all. */
  merged: 'same' | 'doubt' | 'refuse';
}

const NO_MARK: Mark = {};

/** Excel's, and WPS's, in every language; a column that is too narrow for its number saves `####` as CSV. */
const ERRORS =
  /^(#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL|SPILL|CALC|GETTING_DATA|FIELD|BLOCKED|CONNECT|BUSY|UNKNOWN|PYTHON|EXTERNAL)[!?]?|Err:\d{3}|#{3,})$/i;

/** A formula that takes its value from another workbook, which is not here. */
const ELSEWHERE = /\[[^\]]+\][^!]*!/;

function zeroLedIn({ rows }: Table): Map<number, number> {
  const longest = new Map<number, number>();
  for (const { cells } of rows) {
    for (const [index, cell] of cells.entries()) {
      if (typeof cell !== 'string' || !/^0\d+$/.test(cell)) continue;
      longest.set(index, Math.max(longest.get(index) ?? 0, cell.length));
    }
  }
  return longest;
}

const zeroLed = new WeakMap<Table, Map<number, number>>();

function aroundOf(table: Table, index: number, mark: Mark): Around {
  const known = zeroLed.get(table) ?? zeroLedIn(table);
  zeroLed.set(table, known);
  const { delimiter, titles } = table;
  return { mark, delimiter, zeroLed: known.get(index) ?? 0, title: titles[index] ?? '' };
}

/** What makes a cell say nothing, whatever it is for. */
function refusedCell(text: string, { formula, isUncomputed }: Mark): Text | null {
  if (isUncomputed) return says('uncomputed', { formula: quoted(formula ?? '') });
  if (ERRORS.test(text)) return says('errorValue', { value: text });
  if (text.includes('\u{fffd}')) return says('garbled', { value: quoted(text) });
  if (formula !== undefined && ELSEWHERE.test(formula)) return says('elsewhere', { formula: quoted(formula) });
  return null;
}

/** Null where the file has nothing to say there. */
export function understand(table: Table, row: TableRow, index: number, { convert, merged }: Sense): Understood | null {
  const cell = row.cells[index] ?? null;
  const mark = row.marks?.[index] ?? NO_MARK;
  if (cell === null && !mark.isUncomputed && mark.merged === undefined) return null;
  const text = cell === null ? '' : textOf(cell);
  const refused = refusedCell(text, mark);
  if (refused) return { complaint: refused, doubts: [], told: [] };
  if (cell === null) return { complaint: says('mergedAcross', { range: mark.merged ?? '' }), doubts: [], told: [] };
  const doubts: Text[] = [];
  if (mark.merged !== undefined && merged === 'refuse') {
    return { complaint: says('mergedRows', { range: mark.merged }), doubts, told: [] };
  }
  if (mark.merged !== undefined && merged === 'doubt')
    doubts.push(says('mergedSame', { range: mark.merged, value: text }));
  if (mark.formula !== undefined) doubts.push(says('computed', { formula: quoted(mark.formula), value: text }));
  if (mark.isStruck) doubts.push(says('struck', { value: quoted(text) }));
  const converted = convert(cell, aroundOf(table, index, mark));
  if ('complaint' in converted) return { complaint: converted.complaint, doubts, told: [] };
  const { value, told = [] } = converted;
  return { value, doubts: [...doubts, ...(converted.doubts ?? [])], told };
}
