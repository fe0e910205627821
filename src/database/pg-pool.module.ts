import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { databaseLog } from './log.js';
import { openWritePool, PG_POOL } from './pool.js';

/**
 * The pool of the write path, one per application. A module that writes imports this; the pool goes to the same database
 * as the data source, which TypeORM makes visible everywhere.
 */
@Module({
  providers: [
    {
      provide: PG_POOL,
      inject: [DataSource],
      useFactory: ({ options }: DataSource) => {
        if (options.type !== 'postgres' || options.url === undefined)
          throw new Error('The data source has no PostgreSQL URL.');
        const { writePoolSize: max } = (options.extra ?? {}) as { writePoolSize?: number };
        return openWritePool(options.url, { max, log: databaseLog });
      },
    },
  ],
  exports: [PG_POOL],
})
export class PgPoolModule {}
