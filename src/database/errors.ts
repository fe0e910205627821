import { StartRefusedError } from '../settings.js';

/** A live application, this one or another, already works in the data directory. */
export class DataDirectoryInUseError extends StartRefusedError {
  override readonly code = 'data-directory-in-use';
  constructor(
    readonly dataDir: string,
    readonly pid: number,
    readonly port: number,
    host?: string,
  ) {
    super(
      `The data directory ${dataDir} is in use by process ${pid}${host === undefined ? '' : ` on machine ${host}`} on port ${port}. ` +
        'Use that one, stop it, or give this one a directory of its own: DATA_DIR=/another/place PORT=3001 npm start',
    );
  }
}

/** The embedded server cannot be made, started or kept; says where its log is and what it last said. */
export class EmbeddedServerError extends StartRefusedError {
  override readonly code = 'embedded-server';
}

/** The database cannot be reached or does not let us in. */
export class DatabaseUnavailableError extends StartRefusedError {
  override readonly code = 'database-unavailable';
}

/** The database could lose or distort what it acknowledged, so the application does not serve from it. */
export class UnsafeDatabaseError extends StartRefusedError {
  override readonly code = 'unsafe-database';
  constructor(readonly problems: readonly string[]) {
    super(`The database is not safe for records:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** A change of the schema failed; nothing of that migration was kept. */
export class MigrationFailedError extends StartRefusedError {
  override readonly code = 'migration-failed';
}

/** The application is told not to migrate, and nobody has. */
export class NotMigratedError extends StartRefusedError {
  override readonly code = 'not-migrated';
  constructor(readonly lacking: readonly string[]) {
    super(
      `The database lacks ${lacking.length} migrations of this build, ${lacking[0] ?? 'none'} first, and MIGRATE is off. ` +
        'Run them as the owner of the tables: DATABASE_URL=… DATABASE_ADMIN_URL=… npm run migrate',
    );
  }
}

/** PostgreSQL answered COMMIT with a rollback: nothing of the transaction was kept. */
export class TransactionRolledBackError extends Error {
  readonly code = 'transaction-rolled-back';
  constructor() {
    super('The transaction was rolled back at COMMIT: a statement inside it had failed and its error was swallowed.');
  }
}

/** The connection died while COMMIT was under way: the work may or may not have been kept. Never report it as a failure. */
export class CommitOutcomeUnknownError extends Error {
  readonly code = 'commit-outcome-unknown';
  constructor(cause: unknown) {
    super('The connection was lost during COMMIT; whether the work was kept is unknown.', { cause });
  }
}
