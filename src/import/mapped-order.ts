import type { Text } from '../../machines/rulebook.js';
import type { Place, Table, TableRow } from './table.js';
import { letters } from './table.js';
import type { Understood } from './understand.js';

/** Something wrong, or odd, about an order of the file, and the cell that says it. */
export interface Remark {
  /** The field of the entry, as in JavaScript: `lines[0].quantity`; empty for the order as a whole. */
  path: string;
  place: Place;
  text: Text;
}

/** A value that the file does not give and the mapping put in its place. */
export interface TakenDefault {
  field: string;
  value: unknown;
  /** The entry rule that asks for the field; null where none does. */
  rule: string | null;
}

/** What a mapping made of the files. */
export interface Mapped {
  orders: MappedOrder[];
  /** Columns that were not read. */
  ignored: { sheet: string; title: string; text: Text }[];
  /** Rows, and whole sheets, that were not read; of a sheet the row is null. */
  notRead: { sheet: string; row: number | null; text: Text }[];
}

/** Where a row stands; with a column's index, its cell. */
export const placeIn = ({ name, titles }: Table, { row }: TableRow, column: number | null = null): Place => ({
  sheet: name,
  row,
  column: column === null ? null : letters(column),
  title: column === null ? null : (titles[column] ?? null),
});

/** An order as it was read from the file: its entry, where each value came from, and what was wrong with the cells. */
export class MappedOrder {
  readonly entry: Record<string, unknown> = {};
  readonly lines: Record<string, unknown>[] = [];
  readonly problems: Remark[] = [];
  /** What was understood, and a person has to confirm before the order is entered. */
  readonly doubts: Remark[] = [];
  readonly warnings: Remark[] = [];
  readonly defaults: TakenDefault[] = [];
  /** The rows that it was read from, for the file of rejected rows. */
  readonly rows: { table: Table; row: TableRow }[] = [];
  /** What the order's fields said where they stood first: a later row may repeat them, not contradict them. */
  readonly given = new Map<string, { said: string; sheet: string; row: number }>();
  private readonly places = new Map<string, Place>();

  /** @param place of its first row */
  constructor(
    readonly externalNo: string,
    readonly place: Place,
  ) {
    if (externalNo !== '') this.entry.externalNo = externalNo;
  }

  /**
   * Gives an order back its methods, which do not cross from one thread to another, and its entry as plain data of this one:
   * what is hashed and stored is looked at for that.
   */
  static revived(order: MappedOrder): MappedOrder {
    const entry = JSON.parse(JSON.stringify(order.entry)) as Pick<MappedOrder['entry'], string> & {
      lines?: MappedOrder['lines'];
    };
    return Object.assign(Object.create(MappedOrder.prototype) as MappedOrder, order, {
      entry,
      lines: entry.lines ?? [],
    });
  }

  /** Sets a field of the order; a name with a dot is a field of a part, e.g. `customer.name`. */
  set(path: string, value: unknown, place: Place): void {
    const [part = '', field] = path.split('.');
    if (field === undefined) this.entry[part] = value;
    else this.entry[part] = { ...(this.entry[part] as object | undefined), [field]: value };
    this.places.set(path, place);
  }

  /** Where a field would stand, whose cell is empty. */
  mark(path: string, place: Place): void {
    if (!this.places.has(path)) this.places.set(path, place);
  }

  /** @returns the index of the new line */
  addLine(place: Place): number {
    this.lines.push({});
    this.entry.lines = this.lines;
    this.places.set(`lines[${this.lines.length - 1}]`, place);
    return this.lines.length - 1;
  }

  setInLine(index: number, field: string, value: unknown, place: Place): void {
    this.lines[index][field] = value;
    this.places.set(`lines[${index}].${field}`, place);
  }

  /** Puts a value where the file gives none. */
  default(field: string, value: unknown, rule: string | null): void {
    if (this.entry[field] !== undefined || this.problems.some(({ path }) => path === field)) return;
    this.entry[field] = value;
    this.defaults.push({ field, value, rule });
  }

  /** The same for every line that lacks the field. */
  defaultInLines(field: string, value: unknown, rule: string | null): void {
    const lacking = this.lines.filter((line) => line[field] === undefined);
    for (const line of lacking) line[field] = value;
    if (lacking.length > 0) this.defaults.push({ field: `lines[].${field}`, value, rule });
  }

  /** Gives the lines without a number that of their position. */
  numberLines(): void {
    const lacking = this.lines.filter(({ line }) => line === undefined);
    for (const line of lacking) line.line = this.lines.indexOf(line) + 1;
    if (lacking.length > 0) this.defaults.push({ field: 'lines[].line', value: '1, 2, 3 …', rule: null });
  }

  /** The cell that a field came from; of a field that the file does not give, the row. */
  placeOf(path: string): Place {
    const found = this.places.get(path) ?? this.places.get(/^lines\[\d+\]/.exec(path)?.[0] ?? '');
    return found ?? { ...this.place, column: null, title: null };
  }

  /** Notes that a cell could not be understood. */
  complain(path: string, place: Place, text: Text): void {
    this.problems.push({ path, place, text });
  }

  /** Notes what a person has to confirm. */
  doubt(path: string, place: Place, text: Text): void {
    this.doubts.push({ path, place, text });
  }

  warn(path: string, place: Place, text: Text): void {
    this.warnings.push({ path, place, text });
  }

  /** Takes what a cell was understood to say, with all that is to be said of it; where it says nothing, only its place. */
  take(path: string, place: Place, understood: Understood | null): void {
    if (!understood) return this.mark(path, place);
    const { value, complaint, doubts, told } = understood;
    for (const text of doubts) this.doubt(path, place, text);
    for (const text of told) this.warn(path, place, text);
    if (complaint) {
      this.mark(path, place);
      this.complain(path, place, complaint);
      return;
    }
    const [, index, field] = /^lines\[(\d+)\]\.(.+)$/.exec(path) ?? [];
    if (index === undefined || field === undefined) this.set(path, value, place);
    else this.setInLine(Number(index), field, value, place);
  }
}
