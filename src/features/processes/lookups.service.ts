import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Language, Text } from '../../../machines/rulebook.js';
import { PG_POOL } from '../../database/pool.js';
import { problem, ValidationError } from '../../errors.js';
import { offers } from '../../engine/command/move.js';
import { pathTo } from '../../engine/explain/path.js';
import { Processes } from '../../engine/processes.js';
import type { Credentials } from '../../engine/command/load.js';
import { Verifier } from '../../engine/audit/verify.js';
import { ProcessQueries } from './process-queries.service.js';
import { nextView, pathView } from './next.view.js';

const NO_GOAL: Text = {
  'zh-CN': '不是流程上可以到达的状态',
  'zh-TW': '不是流程上可以到達的狀態',
  en: 'is not a state on the way of this process',
};

/** Answers what one asks of a process without moving it. */
@Injectable()
export class Lookups {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly looking: ProcessQueries,
    private readonly processes: Processes,
    private readonly verifier: Verifier,
  ) {}

  /** Every event of the present state with its rules, as they stand for whoever asks. */
  async next(credentials: Credentials, kind: string, no: string, language: Language) {
    const { process, sender, policy, definition, now } = await this.looking.at(credentials, kind, no);
    const types = offers(definition, process).map(({ type }) => type);
    const about = { process: no, facts: process.facts, data: undefined, policy, now };
    const observed = await this.processes.observe(definition, types, this.pool, about);
    return nextView(this.processes, process, { sender, policy, observed, now }, language);
  }

  /**
   * The way to a milestone; no step when it is behind.
   * @throws ValidationError when it is none of the process
   */
  async path(credentials: Credentials, kind: string, no: string, asked: string | undefined, language: Language) {
    const { process, definition, policy } = await this.looking.at(credentials, kind, no);
    const reached = definition.road.flatMap(({ reaches }) => reaches ?? []);
    // What is kept and goes nowhere is where it should be: an item in stock.
    const to = asked ?? reached.at(-1) ?? process.state;
    if (!reached.includes(to) && to !== process.state) throw new ValidationError([problem('to', NO_GOAL)]);
    return pathView(definition, process, to, pathTo(definition, process, to, policy), language);
  }

  /** Replays the log and checks its chain. */
  async verify(credentials: Credentials, kind: string, no: string) {
    await this.looking.at(credentials, kind, no);
    const { verified, events, head, mismatch } = await this.verifier.verify(no);
    return { no, verified, events, head, mismatch };
  }
}
