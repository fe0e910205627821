import { isAdventureWorks, readAdventureWorks } from './adventureworks.mapping.js';
import type { Mapped } from './mapped-order.js';
import { refusedFile } from './refuse.js';
import type { Header, Table } from './table.js';
import { columnOf } from './template.columns.js';
import { isTemplate, readTemplate } from './template.mapping.js';

/** A way to read orders out of tables, chosen by the header of the tables. */
interface Mapping {
  id: 'template' | 'adventureworks';
  recognises: Header['understands'];
  read: (tables: readonly Table[]) => Mapped;
}

const MAPPINGS: readonly Mapping[] = [
  { id: 'template', recognises: isTemplate, read: readTemplate },
  { id: 'adventureworks', recognises: isAdventureWorks, read: readAdventureWorks },
];

export type MappingId = Mapping['id'];

/** What the mappings know of headers. */
export const HEADER: Header = {
  understands: (table) => MAPPINGS.some(({ recognises }) => recognises(table)),
  knows: (title) => columnOf(title) !== undefined,
};

const LONGEST_HEADER = 200;

/**
 * Reads the orders by the mapping that knows the header; sheets that none knows are notes of the workbook and left out.
 * @throws ValidationError when no mapping knows any of the tables
 */
export function readOrders(tables: readonly Table[]): Mapped & { mapping: MappingId } {
  const mapping = MAPPINGS.find(({ recognises }) => tables.some(recognises));
  if (mapping) return { ...mapping.read(tables), mapping: mapping.id };
  const titles = tables[0]?.titles.filter((title) => title !== '').join(', ') ?? '';
  throw refusedFile('unknown', { titles: titles.slice(0, LONGEST_HEADER) });
}
