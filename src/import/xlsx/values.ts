import type { Cell, Mark } from '../table.js';
import type { Style } from './styles.js';
import { PLAIN } from './styles.js';
import { XmlError } from './xml.js';

/** What the cells of every sheet of a workbook refer to. */
export interface Shared {
  texts: readonly string[];
  styles: readonly Style[];
  /** Days are counted from 1904, as Excel for the Macintosh did. */
  isFrom1904: boolean;
}

/** A cell as its sheet writes it. */
export interface Written {
  type: string;
  style: number;
  /** The text of `v`, or of `is`; null where there is none. */
  text: string | null;
  /** The text of `f`; null where nothing is computed. */
  formula: string | null;
}

const DAY = 24 * 60 * 60 * 1000;
const FROM_1904 = 1462;
/** Before 1 March 1900 Excel counts a day that the calendar lacks; nobody orders for then. */
const FIRST_SURE_DAY = 61;
const LAST_DAY = 2_958_465;
const EPOCH = Date.UTC(1899, 11, 30);

/** The day and time of Excel's number; null where it stands for none. */
function dateOf(serial: number, { isFrom1904 }: Shared): Date | null {
  const days = serial + (isFrom1904 ? FROM_1904 : 0);
  return days < FIRST_SURE_DAY || days > LAST_DAY ? null : new Date(EPOCH + Math.round(days * DAY));
}

function numberOf(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) throw new XmlError('damaged');
  return number;
}

function valueOf({ type, text }: Written, style: Style, shared: Shared): Cell {
  if (text === null || (text === '' && type !== 'inlineStr')) return null;
  switch (type) {
    case 's': {
      const found = shared.texts[numberOf(text)];
      if (found === undefined) throw new XmlError('damaged');
      return found;
    }
    case 'inlineStr':
    case 'str':
    case 'e':
      return text;
    case 'b':
      return text === '1' || text === 'true';
    case 'd': {
      const date = new Date(/[zZ]$|[+-]\d\d:\d\d$/.test(text) || !text.includes('T') ? text : `${text}Z`);
      if (Number.isNaN(date.getTime())) throw new XmlError('damaged');
      return date;
    }
    case 'n': {
      const number = numberOf(text);
      return style.isDate ? (dateOf(number, shared) ?? number) : number;
    }
    default:
      throw new XmlError('damaged');
  }
}

/**
 * What a cell holds, and what is to be known of it.
 * @throws XmlError when it refers to what the workbook lacks
 */
export function readValue(written: Written, shared: Shared): { cell: Cell; mark?: Mark } {
  const style = shared.styles[written.style] ?? PLAIN;
  const cell = valueOf(written, style, shared);
  const mark: Mark = {
    ...(written.formula === null ? {} : { formula: written.formula }),
    ...(written.formula !== null && cell === null ? { isUncomputed: true } : {}),
    ...(style.format !== undefined && typeof cell === 'number' ? { format: style.format } : {}),
    ...(style.isStruck && cell !== null ? { isStruck: true } : {}),
  };
  return Object.keys(mark).length > 0 ? { cell, mark } : { cell };
}
