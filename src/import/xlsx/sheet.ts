import { LIMITS } from '../limits.js';
import { refusedFile } from '../refuse.js';
import type { TableRow } from '../table.js';
import { letters } from '../table.js';
import type { Address } from './address.js';
import { addressOf, rangeOf } from './address.js';
import { joinMerged } from './merged.js';
import { Gathered } from './strings.js';
import type { Shared, Written } from './values.js';
import { readValue } from './values.js';
import type { Attributes } from './xml.js';
import { readXml, XmlError } from './xml.js';

/** The rows of a sheet that hold something, and the columns that nobody sees. */
export interface ReadSheet {
  rows: TableRow[];
  hiddenColumns: number[];
}

/** What is left of the limits that hold for all sheets together. */
export interface Budget {
  cells: number;
}

interface Ranged {
  from: Address;
  to: Address;
}

const isYes = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Reads one sheet; each cell where it says that it stands. */
class SheetReader {
  readonly rows: TableRow[] = [];
  readonly hiddenColumns: number[] = [];
  private readonly merged: Ranged[] = [];
  /** Ranges whose other cells an array formula fills. */
  private readonly arrays: (Ranged & { formula: string })[] = [];
  private row = 0;
  private column = -1;
  private current: TableRow | null = null;
  private written: Written | null = null;
  private isGathering = false;
  private pronounced = 0;
  private areRowsHidden = false;
  private readonly text = new Gathered(() =>
    refusedFile('cellTooLong', {
      name: this.name,
      cell: `${letters(Math.max(0, this.column))}${this.row}`,
      max: LIMITS.cellText,
    }),
  );

  constructor(
    private readonly name: string,
    private readonly shared: Shared,
    private readonly budget: Budget,
  ) {}

  open(tag: string, attributes: Attributes): void {
    switch (tag) {
      case 'sheetFormatPr':
        this.areRowsHidden = isYes(attributes.zeroHeight);
        return;
      case 'col':
        return this.hideColumns(attributes);
      case 'row':
        return this.beginRow(attributes);
      case 'c':
        return this.beginCell(attributes);
      case 'f':
        if (this.written) this.beginFormula(this.written, attributes);
        return;
      case 'rPh':
        this.pronounced++;
        return;
      case 'v':
      case 't':
        this.isGathering = this.written !== null && this.pronounced === 0;
        return;
      case 'mergeCell':
        return this.note(this.merged, attributes.ref);
    }
  }

  addText(piece: string): void {
    if (this.isGathering) this.text.add(piece);
  }

  close(tag: string): void {
    if (tag === 'rPh') this.pronounced--;
    if (tag === 'c') this.endCell();
    if (tag === 'row') this.current = null;
    if (!this.written || !this.isGathering) return;
    if (tag === 'f') this.written.formula = this.text.take();
    else if (tag === 'v') this.written.text = this.text.take();
    else if (tag === 't') this.written.text = (this.written.text ?? '') + this.text.take();
    else return;
    this.isGathering = false;
  }

  end(): ReadSheet {
    for (const { from, to, formula } of this.arrays) {
      for (const { row, cells, marks = {} } of this.rows) {
        if (row < from.row || row > to.row) continue;
        for (let at = from.column; at <= to.column; at++) {
          if ((cells[at] ?? null) !== null) marks[at] = { ...marks[at], formula };
        }
      }
    }
    joinMerged(this.rows, this.merged);
    for (const row of this.rows) if (Object.keys(row.marks ?? {}).length === 0) delete row.marks;
    return { rows: this.rows, hiddenColumns: this.hiddenColumns };
  }

  private note(ranges: Ranged[], ref: string | undefined): void {
    const range = rangeOf(ref ?? '');
    if (!range) throw new XmlError('damaged');
    if (ranges.length >= LIMITS.lastRow) throw new XmlError('damaged');
    ranges.push(range);
  }

  private hideColumns({ min = '1', max = min, hidden, width }: Attributes): void {
    if (!isYes(hidden) && Number(width ?? 1) !== 0) return;
    for (let at = Number(min); at <= Math.min(Number(max), LIMITS.lastColumn); at++) this.hiddenColumns.push(at - 1);
  }

  private beginRow({ r, hidden, ht }: Attributes): void {
    const row = r === undefined ? this.row + 1 : Number(r);
    if (!(row > this.row)) throw new XmlError('damaged');
    this.row = row;
    this.column = -1;
    const isHidden = isYes(hidden) || (ht === undefined ? this.areRowsHidden : Number(ht) === 0);
    this.current = { row, cells: [], marks: {}, ...(isHidden ? { isHidden } : {}) };
  }

  private beginCell({ r, t = 'n', s = '0' }: Attributes): void {
    const at = r === undefined ? { row: this.row, column: this.column + 1 } : addressOf(r);
    if (!at || at.row !== this.row || at.column <= this.column) throw new XmlError('damaged');
    this.column = at.column;
    this.written = { type: t, style: Number(s), text: null, formula: null };
  }

  private beginFormula(written: Written, { t, ref }: Attributes): void {
    written.formula = '';
    this.isGathering = true;
    if (ref === undefined || (t !== 'array' && t !== 'dataTable')) return;
    const range = rangeOf(ref);
    if (!range || this.arrays.length >= LIMITS.lastRow) throw new XmlError('damaged');
    if (range.to.column < LIMITS.lastColumn) this.arrays.push({ ...range, formula: '' });
  }

  private endCell(): void {
    const { written, current } = this;
    this.written = null;
    if (!written || !current) return;
    const { cell, mark } = readValue(written, this.shared);
    if (cell === null && !mark) return;
    if (this.row > LIMITS.lastRow || this.column >= LIMITS.lastColumn) throw this.tooFar();
    if (--this.budget.cells < 0) throw refusedFile('tooManyCells', { max: LIMITS.cells });
    while (current.cells.length < this.column) current.cells.push(null);
    current.cells[this.column] = cell;
    if (mark && current.marks) current.marks[this.column] = mark;
    if (this.rows.at(-1) !== current) this.rows.push(current);
  }

  private tooFar(): Error {
    const columns = letters(LIMITS.lastColumn - 1);
    const figures = { name: this.name, row: this.row, column: letters(this.column), max: LIMITS.lastRow, columns };
    return refusedFile('tooWide', figures);
  }
}

/**
 * Reads a sheet of a workbook.
 * @throws XmlError
 * @throws ValidationError when it holds or reaches more than an import takes
 */
export function readSheet(name: string, part: Buffer, shared: Shared, budget: Budget): ReadSheet {
  const reader = new SheetReader(name, shared, budget);
  readXml(part, {
    open: (tag, attributes) => reader.open(tag, attributes),
    text: (piece) => reader.addText(piece),
    close: (tag) => reader.close(tag),
  });
  return reader.end();
}
