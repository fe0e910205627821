import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import type { Settings } from '../settings.js';
import { dataSourceOptions } from './data-source.js';
import type { Database } from './open-database.js';
import { isDatabaseLost, PATIENCE } from './patience.js';
import { COMMAND_POOL, PG_POOL } from './pool.js';
import { PgPoolModule } from './pg-pool.module.js';

/** How long TypeORM waits before it connects again, in milliseconds. */
const RETRY_DELAY = 1_000;

/** The open database, for tools that need its owner. */
export const DATABASE = Symbol('DATABASE');

/**
 * Joins an open database to Nest: TypeORM's data source with the entities of `TypeOrmModule.forFeature`, and the write
 * pool. Closes all in order at `onApplicationShutdown`, which Nest calls when the last request is answered; whoever
 * needs the database to stop in order does so earlier, in `onModuleDestroy` or `beforeApplicationShutdown`.
 */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    @Inject(COMMAND_POOL) private readonly commands: pg.Pool,
    private readonly dataSource: DataSource,
  ) {}

  static forRoot(
    database: Database,
    { databasePoolSize }: Partial<Pick<Settings, 'databasePoolSize'>> = {},
  ): DynamicModule {
    const options = dataSourceOptions({ url: database.appUrl });
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            ...options,
            // the write pool reads its size here, so that it needs no global provider of its own
            extra: { ...options.extra, writePoolSize: databasePoolSize },
            autoLoadEntities: true,
            // openDatabase has already waited for the database; it may go away once more
            retryAttempts: PATIENCE / RETRY_DELAY,
            retryDelay: RETRY_DELAY,
            toRetry: isDatabaseLost,
          }),
        }),
        PgPoolModule,
      ],
      providers: [{ provide: DATABASE, useValue: database }],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    for (const pool of [this.commands, this.pool]) if (!pool.ended) await pool.end();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
    await this.database.close();
  }
}
