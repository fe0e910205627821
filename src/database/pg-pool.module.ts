import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { databaseLog } from './log.js';
import { COMMAND_POOL, openCommandPool, openWritePool, PG_POOL } from './pool.js';

const urlOf = ({ options }: DataSource): string => {
  if (options.type !== 'postgres' || options.url === undefined)
    throw new Error('The data source has no PostgreSQL URL.');
  return options.url;
};

/**
 * The pools beside TypeORM's own, one of each per application. A module that asks the database imports this; the pools go
 * to the same database as the data source, which TypeORM makes visible everywhere.
 */
@Module({
  providers: [
    {
      provide: PG_POOL,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => {
        const { writePoolSize: max } = (dataSource.options.extra ?? {}) as { writePoolSize?: number };
        return openWritePool(urlOf(dataSource), { max, log: databaseLog });
      },
    },
    {
      provide: COMMAND_POOL,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => openCommandPool(urlOf(dataSource)),
    },
  ],
  exports: [PG_POOL, COMMAND_POOL],
})
export class PgPoolModule {}
