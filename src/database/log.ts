import { Logger } from '@nestjs/common';

/** Where this part tells the operator what it does. Nest's logger fits. */
export type Log = Pick<Logger, 'log' | 'warn' | 'error'>;

export const databaseLog: Log = new Logger('Database');
