import type { CellField } from '../../../machines/kit/cells.js';
import { isInACell } from '../../../machines/kit/cells.js';
import type { Property } from '../../../machines/kit/schema.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Language } from '../../../machines/rulebook.js';
import type { Convert } from '../convert.js';
import { asCount, asDay, asFlag, asOneOf, textOf } from '../convert.js';
import { asNumber } from '../convert-number.js';
import { asCode, asText } from '../convert-text.js';
import { asCurrency } from '../currency.js';
import type { Sense } from '../understand.js';

/** A column of the sheet from which processes of a kind begin, a row each. */
export interface RowColumn extends Sense {
  /** The field of the entry event. */
  field: string;
  titles: readonly string[];
  isRequired: boolean;
}

/** A code keeps the zeros before it, and is no date. */
const isCode = (name: string): boolean => /(No|name|phone|specification)$/i.test(name);

const asTexts: Convert = (cell) => ({
  value: textOf(cell)
    .split(/[;；、\n]/)
    .map((part) => part.trim())
    .filter(Boolean),
});

const asChoice = ({ field: { schema, names } }: Property): Convert =>
  asOneOf((schema.enum ?? []).map((value) => ({ value, words: [value, ...Object.values(names?.[value] ?? {})] })));

/** How a cell says what a field takes. */
const CONVERTS: Readonly<Record<CellField, (property: Property) => Convert>> = {
  text: ({ name }) => (isCode(name) ? asCode : asText),
  texts: () => asTexts,
  currency: () => asCurrency,
  day: () => asDay,
  flag: () => asFlag,
  count: () => asCount,
  quantity: () => asNumber,
  amount: () => asNumber,
  rate: () => asNumber,
  hours: () => asNumber,
  choice: asChoice,
};

/** A field that no cell can say has no column: a person, a file, a list. */
function convertOf(property: Property): Convert | undefined {
  const kind = property.field.schema['x-field'];
  return isInACell(kind) ? CONVERTS[kind](property) : undefined;
}

/** What is told of a field in its own words; by its name where it has none. */
export const titleOf = ({ name, label }: Property, language: Language): string => label?.[language] ?? name;

/**
 * The columns of the sheet from which a process begins by this event; undefined where one of the fields that it has to have
 * cannot be said in a cell.
 */
export function rowColumns({ schema }: Pick<ProcessDefinition, 'schema'>, type: string): RowColumn[] | undefined {
  const properties = [...(schema[type]?.properties.values() ?? [])];
  const columns = properties.flatMap((property): RowColumn[] => {
    const convert = convertOf(property);
    if (!convert) return [];
    const titles = [property.name, ...Object.values(property.label ?? {})];
    return [{ field: property.name, titles, isRequired: !property.optional, convert, merged: 'refuse' }];
  });
  const lacks = properties.some(({ name, optional }) => !optional && !columns.some(({ field }) => field === name));
  return columns.length === 0 || lacks ? undefined : columns;
}

/** As people write titles: without regard to case, width, spaces and signs. */
const plain = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*.。_:-]/g, '');

/** Where each column stands; the first of two that are called the same. */
export function columnsAt(columns: readonly RowColumn[], titles: readonly string[]): Map<RowColumn, number> {
  const at = new Map<RowColumn, number>();
  for (const [index, title] of titles.entries()) {
    const column = columns.find((one) => one.titles.some((known) => plain(known) === plain(title)));
    if (column && !at.has(column)) at.set(column, index);
  }
  return at;
}

/** Every title that a column is known by. */
export const knownTitles = (columns: readonly RowColumn[]): string[] => columns.flatMap(({ titles }) => titles);

/** For the thread that reads files, which knows titles alone: whether a row may be the header. */
export function headerOf(titles: readonly string[]) {
  const known = new Set(titles.map(plain));
  const isKnown = (title: string): boolean => known.has(plain(title));
  return {
    understands: (table: { titles: readonly string[] }): boolean => table.titles.some(isKnown),
    knows: isKnown,
  };
}
