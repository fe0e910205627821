import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Language } from '../../../machines/rulebook.js';
import { PG_POOL } from '../../database/pool.js';
import { CommandHandler } from '../../engine/command/command-handler.js';
import { TransitionRefusedError } from '../../engine/errors.js';
import { Processes } from '../../engine/processes.js';
import { NotFoundError } from '../../errors.js';
import { entryEventFor } from '../../features/processes/entry.js';
import { unmetRule } from '../../http/problems/unmet.js';
import { viewerOf } from '../../http/viewer.js';
import type { Person } from '../../identity/person.js';
import { check } from '../../schema/check.js';
import { inParallel, inTurn } from '../import.turn.js';
import type { Remark } from '../mapped-order.js';
import { says } from '../messages.js';
import { cellError } from '../order.view.js';
import type { Upload } from '../read-files.js';
import { Reader } from '../reader.service.js';
import type { ReadRow } from './read-rows.js';
import { readRows } from './read-rows.js';
import type { RowColumn } from './row.columns.js';
import { knownTitles, rowColumns } from './row.columns.js';
import type { ImportedRow as ImportedRowView, RowImport } from './row.view.js';

export interface RowsRequest {
  kind: string;
  uploads: readonly Upload[];
  person: Person;
  language: Language;
  /** Says what would happen, and enters nothing. */
  dryRun: boolean;
}

/** What became of a row, as plain data. */
type ImportedRow = Pick<ImportedRowView, keyof ImportedRowView>;

/** How a process of a kind begins for somebody, and the columns that say it. */
interface RowEntry {
  definition: ProcessDefinition;
  type: string;
  columns: RowColumn[];
}

/** Beyond so many rows it matters more that they are entered soon than that their numbers follow the file. */
const MANY = 500;
const AT_ONCE = 8;

/** Begins a process of each row of a sheet, each through the one door. */
@Injectable()
export class RowImports {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly door: CommandHandler,
    private readonly processes: Processes,
    private readonly reader: Reader,
  ) {}

  /**
   * The event by which somebody begins such a process, and the columns that say its data.
   * @throws NotFoundError where there is no such kind, or no sheet can say how one begins
   * @throws ForbiddenError where the person may not begin one
   */
  entryOf(kind: string, person: Person): RowEntry {
    const definition = this.processes.current(kind);
    const type = entryEventFor(definition, viewerOf(person));
    const columns = rowColumns(definition, type);
    if (!columns) throw new NotFoundError('import', kind);
    return { definition, type, columns };
  }

  /** @throws ValidationError when the file as a whole cannot be read */
  async import({ kind, uploads, person, language, dryRun }: RowsRequest): Promise<RowImport> {
    const entry = this.entryOf(kind, person);
    const { definition, type, columns } = entry;
    const { tables, digest } = await this.reader.tables(uploads, knownTitles(columns));
    const { rows, ignored } = readRows(tables, columns);
    const one = async (read: ReadRow): Promise<ImportedRow> => {
      const result = this.before(read, entry, language);
      if (result.errors.length > 0) return result;
      const key = createHash('sha256')
        .update([kind, digest, read.place.sheet, read.place.row].join('\n'))
        .digest('hex');
      const command = { type, data: read.data, idempotencyKey: `import:${key}`, language };
      try {
        if (dryRun) {
          await this.door.preview({ person: person.id }, { start: kind }, command);
          return { ...result, outcome: 'imported' };
        }
        const { process, repeated } = await this.door.send({ person: person.id }, { start: kind }, command);
        return { ...result, outcome: repeated ? 'already' : 'imported', no: process.id };
      } catch (error) {
        if (!(error instanceof TransitionRefusedError)) throw error;
        return { ...result, errors: refusals(error, definition, read, language) };
      }
    };
    const work = () => inParallel(rows, rows.length > MANY ? AT_ONCE : 1, one);
    const results = dryRun ? await work() : await inTurn(this.pool, work);
    const count = (outcome: ImportedRow['outcome']): number => results.filter((row) => row.outcome === outcome).length;
    return {
      dryRun,
      imported: count('imported'),
      already: count('already'),
      refused: count('refused'),
      ignored: ignored.map(({ sheet, title }) => ({ sheet, title, message: says('ignored', { title })[language] })),
      results,
    };
  }

  /** A row before anything was done with it: refused, until something better becomes of it. */
  private before(read: ReadRow, { definition, type, columns }: RowEntry, language: Language): ImportedRow {
    const shape = definition.schema[type];
    const misread = new Set(read.problems.map(({ path }) => path));
    const unfit = check(shape, read.data, language)
      .filter(({ path }) => !misread.has(path))
      .map(({ path, text }): Remark => ({ path, place: read.placeOf(path), text }));
    const errors = (remarks: readonly Remark[]) => remarks.map((remark) => cellError(remark, language));
    const { sheet, row } = read.place;
    return {
      sheet,
      row,
      title: told(read.data[columns[0].field]),
      outcome: 'refused',
      errors: errors([...read.problems, ...unfit]),
      warnings: errors(read.warnings),
    };
  }
}

/** What a cell said that was understood. */
const told = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What the rules refuse, at the cells that they look at; at the row, where they look at none of it. */
function refusals(error: TransitionRefusedError, definition: ProcessDefinition, read: ReadRow, language: Language) {
  return error.unmet.flatMap((judgement) => {
    const { rule, sentence, remedy, missing } = unmetRule(definition, judgement, error.facts, language);
    const fields = missing.filter((field) => field in read.data);
    const message = `${rule} ${sentence}：${remedy}`;
    return (fields.length === 0 ? [''] : fields).map((path) => ({ ...read.placeOf(path), path, message }));
  });
}
