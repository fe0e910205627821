import type { Office } from '../offices.js';
import type { Language, Text } from '../rulebook.js';

/** A name and its value; what is not known is empty. */
export type Fact = readonly [label: string, value: string];

/** How a column of a table stands on the paper. */
export interface PaperColumn {
  title: string;
  /** Figures stand at the right. */
  isFigure?: boolean;
  /** As wide as what stands in it, where the others share what is left. */
  isShort?: boolean;
  /** Nothing is printed: somebody writes into it by hand. */
  isBlank?: boolean;
}

/** What a paper is made of, from top to bottom. */
export type Block =
  | { kind: 'facts'; facts: readonly Fact[] }
  | { kind: 'table'; columns: readonly PaperColumn[]; rows: readonly (readonly string[])[]; total?: string }
  | { kind: 'note'; told: string }
  | { kind: 'signatures'; roles: readonly string[]; date: string };

/** A heading with what belongs to it; the first part of a paper has none. */
export interface Part {
  title: string | null;
  blocks: readonly Block[];
}

/** What a paper says: the page prints it, the server makes a PDF of it. */
export interface Paper {
  sheet: string;
  /** The head: what it is, and of which process as it stood when. */
  title: string;
  of: readonly Fact[];
  scan: string;
  parts: readonly Part[];
}

/** A column with what it tells of a row; without that, it is filled in by hand. */
export interface Told<Row> {
  title: string;
  of?: (row: Row) => string | number | null | undefined;
  isFigure?: boolean;
  isShort?: boolean;
}

const written = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

export const table = <Row>(columns: readonly Told<Row>[], rows: readonly Row[], total?: string): Block => ({
  kind: 'table',
  columns: columns.map(({ of, ...column }) => ({ ...column, isBlank: of === undefined })),
  rows: rows.map((row) => columns.map(({ of }) => written(of?.(row)))),
  ...(total === undefined ? {} : { total }),
});

export const facts = (told: readonly (readonly [string, string | number | null | undefined])[]): Block => ({
  kind: 'facts',
  facts: told.map(([label, value]) => [label, written(value)]),
});

export const part = (title: string | null, ...blocks: Block[]): Part => ({ title, blocks });

/** For whom a paper is written. */
export interface Reader {
  language: Language;
  /** Writes a point in time, ISO 8601, by the clock of whoever reads the paper. */
  moment: (instant: string) => string;
  /** The office that the copy goes to; as usual for the paper, when absent. */
  recipient?: Office;
}

/** A paper that goes with a process: what it is called, and what it says of the process as its reader is shown it. */
export interface PaperDefinition {
  name: string;
  title: Text;
  /** Null when the process has not come so far that there is anything on it. */
  write: (shown: object, reader: Reader) => Paper | null;
}
