import { DataSource, type DataSourceOptions, type Logger } from 'typeorm';
import { connectionOptions } from './connections.js';
import { databaseLog, type Log } from './log.js';
import { migrations } from './migrations/list.js';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

export interface DataSourceSettings {
  url: string;
  /** Connections of the read side at most. */
  poolSize?: number;
  entities?: PostgresOptions['entities'];
  log?: Log;
}

/** TypeORM's settings: it never changes the schema by itself, and the server limits every statement. */
export function dataSourceOptions({ url, poolSize = 16, entities = [], log = databaseLog }: DataSourceSettings) {
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'migrations',
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logger: quietLogger(log),
    poolSize,
    poolErrorHandler: () => undefined, // told by the client itself
    extra: connectionOptions('orders read', log),
  } satisfies PostgresOptions;
}

/** A data source that is not yet connected: call `initialize()`, and `destroy()` at the end. */
export function createDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource(dataSourceOptions(settings));
}

/** Passes on TypeORM's own warnings. Statements are not logged, for their values are personal data; failures are thrown. */
function quietLogger(log: Log): Logger {
  const nothing = () => undefined;
  return {
    log: (level, message) => (level === 'warn' ? log.warn(String(message)) : undefined),
    logQuery: nothing,
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
  };
}
