import { readFile, writeFile } from 'node:fs/promises';
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
import { errorFile } from '../import/error-file.js';
import type { ImportRequest, Imported } from '../import/import.service.js';
import { OrderImport } from '../import/import.service.js';
import type { Settings } from '../settings.js';
import type { Progress } from './progress.js';
import { UsageError } from './tool.js';

const USAGE = `npm run import -- FILE [options]
  FILE          .xlsx or .csv: our template, or AdventureWorks' orders.csv
  --lines FILE  the order lines, where FILE is orders.csv
  --dry-run     says what would happen, and enters nothing
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

const read = async (path: string) => ({
  name: basename(path),
  bytes: await readFile(path).catch((error: unknown) => {
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}`);
  }),
});

function report({ result }: Imported, say: Say): void {
  for (const one of result.results) {
    const outcome = one.already ? `= ${one.no ?? ''}` : one.ok ? `✓ ${one.no ?? ''}` : '✗';
    say(`${one.sheet}:${one.row} ${one.externalNo || '–'} ${outcome}`);
    for (const error of one.errors) say(`    ${error.column ?? ''}${error.row} ${error.title ?? ''}: ${error.message}`);
    for (const rule of one.unmet) say(`    ${rule.rule} ${rule.sentence}（${rule.clause}）→ ${rule.remedy}`);
    for (const warning of one.warnings) say(`    ! ${warning.column ?? ''}${warning.row}: ${warning.message}`);
  }
  for (const { sheet, message } of result.ignored) say(`! ${sheet}: ${message}`);
  const fields = new Set(
    result.results.flatMap(({ defaults }) => defaults.map(({ field, value }) => `${field} = ${value}`)),
  );
  if (fields.size > 0) say(`defaults: ${[...fields].join('; ')}`);
  const { total, imported, refused, already } = result.orders;
  say(
    `${result.dryRun ? 'dry run: ' : ''}${total} orders: ${imported} imported, ${already} already here, ${refused} refused`,
  );
}

/**
 * Imports the files that were asked for, by the named person, and says what became of each order.
 * @returns whether none was refused
 * @throws UsageError when a file cannot be read
 */
export async function importFiles(
  app: NestFastifyApplication,
  settings: Pick<Settings, 'demo'>,
  { wanted, say, bar }: { wanted: Asked; say: Say; bar: Progress },
): Promise<boolean> {
  const paths = [wanted.file, ...(wanted.lines === undefined ? [] : [wanted.lines])];
  const uploads = await Promise.all(paths.map(read));
  await preparePeople(app.get(DataSource), settings, process.env);
  const { person, session } = await signIn(app, wanted, settings);
  const request: ImportRequest = {
    uploads,
    person,
    language: wanted.language,
    dryRun: wanted['dry-run'],
    progress: (done, of) => bar.set(done, of),
  };
  try {
    const imported = await app.get(OrderImport).import(request);
    bar.end();
    report(imported, say);
    if (wanted.errors !== undefined && imported.refused.length > 0) {
      await writeFile(wanted.errors, await errorFile(imported, wanted.language));
      say(`→ ${wanted.errors}`);
    }
    return imported.refused.length === 0;
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    throw new UsageError(error.problems.map(({ text, message }) => text?.[wanted.language] ?? message).join('\n'));
  } finally {
    bar.end();
    await app.get(Sessions).revoke(person.id, session.id);
  }
}
