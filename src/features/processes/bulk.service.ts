import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { Language } from '../../../machines/rulebook.js';
import { UnauthenticatedError } from '../../errors.js';
import { Processes } from '../../engine/processes.js';
import type { Credentials } from '../../engine/command/load.js';
import type { ProblemDetails } from '../../http/problems/problem.js';
import { problemOf } from '../../http/problems/problem-of.js';
import { Commands } from './commands.service.js';
import type { BulkRequest } from './requests.dto.js';

type Row = BulkRequest['items'][number];

/** What became of one row. */
export type RowAnswer =
  | { no: string; ok: true; process: Awaited<ReturnType<Commands['sendBriefly']>> }
  | { no: string; ok: false; problem: ProblemDetails };

/** Rows that are under way at once: they share their statements, and others still come in between. */
const AT_ONCE = 32;

/** Sends many events, each through the door by itself: those of one process in their order, different ones side by side. */
@Injectable()
export class Bulk {
  private readonly logger = new Logger('Bulk');

  constructor(
    private readonly commands: Commands,
    private readonly processes: Processes,
  ) {}

  /** @throws UnauthenticatedError before anything was sent; every other refusal is the answer of its row */
  async send(
    credentials: Credentials,
    kind: string,
    rows: readonly Row[],
    { language, key }: { language: Language; key: string | undefined },
  ): Promise<{ items: RowAnswer[] }> {
    const items: RowAnswer[] = [];
    const send = async (index: number): Promise<void> => {
      const { no, ...command } = rows[index];
      // The key of a row stays the same when the request is sent again.
      const rowKey = key === undefined ? undefined : `${key} ${index}`;
      try {
        const process = await this.commands.sendBriefly(
          credentials,
          { kind, no },
          { ...command, language, idempotencyKey: rowKey },
        );
        items[index] = { no, ok: true, process };
      } catch (error) {
        if (error instanceof UnauthenticatedError && index === 0) throw error;
        items[index] = { no, ok: false, problem: this.problem(error, language, `${no} ${command.type}`) };
      }
    };
    // Who may not send at all is told so by the first row, before any other is sent.
    await send(0);
    const processes = byProcess(rows).values();
    const oneAfterTheOther = async (): Promise<void> => {
      for (const indexes of processes) for (const index of indexes) if (index > 0) await send(index);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, oneAfterTheOther));
    return { items };
  }

  private problem(error: unknown, language: Language, what: string): ProblemDetails {
    const requestId = randomUUID();
    const definition = (kind: string, version: number) => this.processes.at(kind, version);
    const { status, body } = problemOf(error, { language, requestId, changes: true, definition });
    if (status >= 500) this.logger.error(`${requestId} ${what}: ${String(error)}`);
    return body;
  }
}

/** The places of the rows of each process, in their order. */
function byProcess(rows: readonly Row[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  rows.forEach(({ no }, index) => places.set(no, [...(places.get(no) ?? []), index]));
  return places;
}
