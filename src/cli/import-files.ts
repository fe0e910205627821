import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import type { Language } from '../../machines/rulebook.js';
import { ValidationError } from '../errors.js';
import { DEMO_PASSWORD } from '../identity/demo-company.js';
import { preparePeople } from '../identity/prepare-people.js';
import { Sessions } from '../identity/sessions.service.js';
import { SignIn } from '../identity/sign-in.service.js';
import { errorSheets } from '../import/error-file.js';
import type { ImportRequest } from '../import/import.service.js';
import { OrderImport } from '../import/import.service.js';
import { inMebibytes, LIMITS } from '../import/limits.js';
import type { Imported } from '../import/order.view.js';
import { Reader } from '../import/reader.service.js';
import { refusedFile } from '../import/refuse.js';
import type { Settings } from '../settings.js';
import type { Progress } from './progress.js';
import { UsageError } from './tool.js';

const USAGE = `npm run import -- FILE [options]
  FILE          .xlsx or .csv: our template, or AdventureWorks' orders.csv
  --lines FILE  the order lines, where FILE is orders.csv
  --dry-run     says what would happen, and enters nothing
  --orders KEYS enters these alone, by the keys that a dry run tells, with what was to be confirmed of them
  --user NAME   in whose name; the demo's sales, unless told
  --errors FILE writes the rejected rows to an .xlsx, with what is wrong
  --lang LANG   zh-CN, zh-TW or en
The password comes from IMPORT_PASSWORD; the demo's is known.`;

type Say = (line: string) => void;

const LANGUAGES: readonly Language[] = ['zh-CN', 'zh-TW', 'en'];

/**
 * What the command line asks for.
 * @throws UsageError
 */
export function asked(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        lines: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        orders: { type: 'string' },
        user: { type: 'string' },
        errors: { type: 'string' },
        lang: { type: 'string', default: 'zh-CN' },
      },
    });
    const [file, ...others] = positionals;
    const language = LANGUAGES.find((one) => one === values.lang);
    if (file === undefined || others.length > 0 || !language) throw new UsageError(USAGE);
    return { ...values, file, language };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

export type Asked = ReturnType<typeof asked>;

/** The named person, proven by the password. The session ends with the import. */
async function signIn(app: NestFastifyApplication, { user }: Asked, { demo }: Pick<Settings, 'demo'>) {
  const username = user ?? (demo ? 'sales' : undefined);
  const password = process.env.IMPORT_PASSWORD ?? (demo ? DEMO_PASSWORD : undefined);
  if (username === undefined) throw new UsageError('Say in whose name: --user NAME');
  if (password === undefined)
    throw new UsageError(`Give the password of ${username}: IMPORT_PASSWORD=… npm run import`);
  return app.get(SignIn).signIn(username, password, { address: '127.0.0.1', client: 'npm run import' });
}

/** What is too large is not read at all. */
const read = async (path: string) => {
  const name = basename(path);
  const unreadable = (error: unknown): never => {
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}`);
  };
  const { size } = await stat(path).catch(unreadable);
  if (size > LIMITS.bytes) throw refusedFile('tooLarge', { name, max: inMebibytes(LIMITS.bytes) });
  return { name, bytes: await readFile(path).catch(unreadable) };
};

const SIGNS = { imported: '✓', already: '=', unconfirmed: '?', left: '–', refused: '✗' } as const;

function report({ result }: Imported, say: Say): void {
  for (const one of result.results) {
    const { amount, currency, lines, firstDate, lastDate } = one.summary;
    say(`${one.sheet}:${one.row} ${one.externalNo || '–'} ${SIGNS[one.outcome]} ${one.no ?? ''}`.trimEnd());
    if (result.dryRun) {
      const days = firstDate === lastDate ? (firstDate ?? '–') : `${firstDate} … ${lastDate}`;
      say(`    ${lines} lines, ${amount ?? '–'} ${currency ?? ''}, ${days} [${one.key}]`);
    }
    for (const error of one.errors) say(`    ${error.column ?? ''}${error.row} ${error.title ?? ''}: ${error.message}`);
    for (const rule of one.unmet) say(`    ${rule.rule} ${rule.sentence}（${rule.clause}）→ ${rule.remedy}`);
    for (const doubt of one.confirm)
      say(`    ? ${doubt.column ?? ''}${doubt.row} ${doubt.title ?? ''}: ${doubt.message}`);
    for (const warning of one.warnings) say(`    ! ${warning.column ?? ''}${warning.row}: ${warning.message}`);
  }
  for (const { sheet, message } of result.ignored) say(`! ${sheet}: ${message}`);
  for (const { sheet, row, message } of result.notRead) say(`! ${sheet}${row === null ? '' : `:${row}`}: ${message}`);
  const fields = new Set(
    result.results.flatMap(({ defaults }) => defaults.map(({ field, value }) => `${field} = ${value}`)),
  );
  if (fields.size > 0) say(`defaults: ${[...fields].join('; ')}`);
  const { lines, amounts, firstDate, lastDate } = result.totals;
  const sums = amounts.map(({ currency, amount, orders }) => `${amount} ${currency} in ${orders} orders`).join('; ');
  if (amounts.length > 0) say(`totals: ${lines} lines; ${sums}; due ${firstDate ?? '–'} … ${lastDate ?? '–'}`);
  const { total, imported, refused, already, unconfirmed, left } = result.orders;
  const counts = [
    `${imported} imported`,
    `${already} already here`,
    `${refused} refused`,
    ...(unconfirmed > 0 ? [`${unconfirmed} to be confirmed (--orders)`] : []),
    ...(left > 0 ? [`${left} left`] : []),
  ];
  say(`${result.dryRun ? 'dry run: ' : ''}${total} orders: ${counts.join(', ')}`);
}

/** A file that is refused as a whole is told in the language that was asked for. */
const told = <Result>({ language }: Asked, work: Promise<Result>): Promise<Result> =>
  work.catch((error: unknown): never => {
    if (!(error instanceof ValidationError)) throw error;
    throw new UsageError(error.problems.map(({ text, message }) => text?.[language] ?? message).join('\n'));
  });

/**
 * Imports the files that were asked for, by the named person, and says what became of each order.
 * @returns whether none was refused or waits to be confirmed
 * @throws UsageError when a file cannot be read
 */
export async function importFiles(
  app: NestFastifyApplication,
  settings: Pick<Settings, 'demo'>,
  { wanted, say, bar }: { wanted: Asked; say: Say; bar: Progress },
): Promise<boolean> {
  const paths = [wanted.file, ...(wanted.lines === undefined ? [] : [wanted.lines])];
  const uploads = await told(wanted, Promise.all(paths.map(read)));
  await preparePeople(app.get(DataSource), settings, process.env);
  const { person, session } = await signIn(app, wanted, settings);
  const request: ImportRequest = {
    uploads,
    person,
    language: wanted.language,
    dryRun: wanted['dry-run'],
    chosen: wanted.orders === undefined ? undefined : new Set(wanted.orders.split(/[\s,]+/).filter(Boolean)),
    progress: (done, of) => bar.set(done, of),
  };
  try {
    const imported = await told(wanted, app.get(OrderImport).import(request));
    bar.end();
    report(imported, say);
    if (wanted.errors !== undefined && imported.refused.length > 0) {
      await writeFile(wanted.errors, await app.get(Reader).write(errorSheets(imported, wanted.language)));
      say(`→ ${wanted.errors}`);
    }
    return imported.refused.length === 0;
  } finally {
    bar.end();
    await app.get(Sessions).revoke(person.id, session.id);
  }
}
