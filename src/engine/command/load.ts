import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { TextRow } from '../../database/pipeline.js';
import { pipelined } from '../../database/pipeline.js';
import { COMMAND_POOL, statementName } from '../../database/pool.js';
import type { Column } from '../../database/recordset.js';
import { arrays, recordset } from '../../database/recordset.js';
import { PasswordChangeRequiredError } from '../../errors.js';
import { VERSION_IN_FORCE } from '../../policy/policies.js';
import type { StoredProcess } from '../log/transition.js';
import type { Settled } from './line.js';
import { Line } from './line.js';
import { Memory } from './memory.js';
import { PROCESS_COLUMNS, rowOf, storedProcess } from './process-row.js';
import type { Sender } from './sender.js';
import type { ProcessWrite } from './unit-of-work.js';

/** By what a sender is known: the token of a session, or, inside the product, the person's id. */
export type Credentials = { token: Buffer } | { person: string };

/** A command that was taken before under the same key. */
export interface Taken {
  requestHash: Buffer;
  process: string;
  seq: number;
}

/** Everything that a command is judged by, as it stands at one instant of the database. */
export interface CommandContext {
  /** The database's clock, ISO 8601 with milliseconds. */
  now: string;
  policyVersion: number;
  sender: Sender | null;
  process: StoredProcess | null;
  taken: Taken | null;
  /** The next business number, when one was asked for. */
  number: number | null;
}

export interface Question {
  credentials: Credentials;
  process: string | null;
  key: string | null;
  /** A sequence to draw a business number from. */
  sequence: string | null;
}

/** A question, and what is remembered of its sender and its process. */
interface Asked extends Question {
  sender: ReturnType<Memory<Sender>['get']>;
  known: ReturnType<Memory<StoredProcess>['get']>;
}

const ASKED: readonly Column<Asked & { item: number }>[] = [
  ['item', 'integer', ({ item }) => item],
  ['person', 'uuid', ({ credentials }) => ('person' in credentials ? credentials.person : null)],
  ['token', 'bytea', ({ credentials }) => ('token' in credentials ? credentials.token : null)],
  ['process', 'text', ({ process }) => process],
  ['key', 'text', ({ key }) => key],
  ['sequence', 'text', ({ sequence }) => sequence],
  ['rights', 'integer', ({ sender }) => sender?.mark ?? null],
  ['mark', 'integer', ({ known }) => known?.mark ?? null],
];

const FACTS = ['facts', 'facts_since'].map((name) => PROCESS_COLUMNS.findIndex((column) => column === name));

/**
 * Many questions in one statement. What is remembered is not read again, if the row is still the one that was read or
 * written then: `xmin` is the transaction that made it, and every change makes another, an erasure too. Somebody's rights
 * are the same while their version is, unless offices are lent to him: what is lent depends on the hour and on others.
 * Active delegations count only for offices that the delegator holds now, and never pass on what was itself lent.
 */
const READ = `
  SELECT q.item, extract(epoch FROM clock_timestamp()) * 1000, ${VERSION_IN_FORCE}, w.id, w.rights_version,
    w.must_change_password,
    CASE WHEN w.rights_version IS DISTINCT FROM q.rights THEN (
      SELECT json_build_object('name', w.name, 'offices', w.offices, 'headOf', w.head_of, 'permissions', w.permissions,
        'lent', EXISTS (SELECT FROM delegation g WHERE g.to_person = w.id AND g.revoked_at IS NULL AND g.ends_at > now()),
        'standIns', (
          SELECT coalesce(json_agg(json_build_object(
            'from', json_build_object('id', f.id, 'name', f.name, 'rightsVersion', f.rights_version),
            'offices', ARRAY(SELECT unnest(g.offices) INTERSECT SELECT unnest(f.offices)),
            'headOf', ARRAY(SELECT unnest(g.offices) INTERSECT SELECT unnest(f.head_of)),
            'includeHead', g.include_head) ORDER BY g.created_at, g.id), '[]')
          FROM delegation g JOIN person f ON f.id = g.from_person AND NOT f.disabled
          WHERE g.to_person = w.id AND g.revoked_at IS NULL AND g.starts_at <= now() AND g.ends_at > now()))) END,
    encode(i.request_hash, 'hex'), i.process_id, i.seq,
    CASE WHEN q.sequence IS NOT NULL THEN nextval(q.sequence::regclass) END,
    p.xmin, ${PROCESS_COLUMNS.map((name) => `CASE WHEN q.mark IS NULL OR p.xmin <> q.mark THEN p.${name} END`).join(', ')}
  FROM ${recordset(ASKED, 1, 'q')}
  LEFT JOIN LATERAL (
    SELECT person.* FROM person WHERE NOT disabled AND id = coalesce(q.person::uuid, (
      SELECT person_id FROM session WHERE token_hash = q.token AND revoked_at IS NULL AND expires_at > now()))
  ) w ON true
  LEFT JOIN process p ON p.id = q.process
  LEFT JOIN idempotency i ON i.person_id = w.id AND i.key = q.key`;

const NAME = statementName('process-read', READ);

/** Who asks as he is told of in one value. */
type Described = Omit<Sender, 'id' | 'rightsVersion'> & { lent: boolean };

/** People and characters of processes that are remembered. */
const MOST_PEOPLE = 10_000;
const MOST_CHARACTERS = 16_000_000;

/** Reads what commands are judged by: of as many as wait, in one round trip. */
@Injectable()
export class Loader {
  private readonly people = new Memory<Sender>(MOST_PEOPLE);
  private readonly processes = new Memory<StoredProcess>(MOST_CHARACTERS);
  private readonly line = new Line<Question, CommandContext>({
    work: (group) => this.read(group),
    workers: 2,
    most: 32,
  });

  constructor(@Inject(COMMAND_POOL) private readonly pool: pg.Pool) {}

  /**
   * Who is asking with which rights, the process, the policy in force, an earlier answer, the time.
   * @throws PasswordChangeRequiredError when whoever is asking may do nothing else yet
   */
  load(question: Question): Promise<CommandContext> {
    return this.line.add(question);
  }

  /** Processes as they were just written, by this transaction. */
  remember(written: readonly Pick<ProcessWrite, 'after' | 'size'>[], mark: number): void {
    for (const { after, size } of written) {
      this.processes.put(after.id, { mark, value: after, size });
    }
  }

  private async read(questions: readonly Question[]): Promise<Settled<CommandContext>[]> {
    const asked = questions.map((question, item) => ({
      ...question,
      item,
      sender: this.people.get(nameOf(question.credentials)),
      known: question.process === null ? undefined : this.processes.get(question.process),
    }));
    const values = arrays(ASKED, asked);
    const [rows] = await pipelined(this.pool, [{ name: NAME, text: READ, values }]);
    const settled: Settled<CommandContext>[] = [];
    for (const row of rows) {
      const item = Number(row[0]);
      settled[item] =
        row[5] === 't' ? { error: new PasswordChangeRequiredError() } : { value: this.contextOf(asked[item], row) };
    }
    return settled;
  }

  private contextOf(asked: Asked, row: TextRow): CommandContext {
    const [, now, policyVersion, , , , , requestHash, taken, takenSeq, number] = row;
    return {
      now: new Date(Math.floor(Number(now))).toISOString(),
      policyVersion: Number(policyVersion),
      sender: this.senderOf(asked, row),
      process: this.processOf(asked, row),
      taken:
        requestHash !== null && taken !== null
          ? { requestHash: Buffer.from(requestHash, 'hex'), process: taken, seq: Number(takenSeq) }
          : null,
      number: number === null ? null : Number(number),
    };
  }

  private senderOf({ credentials, sender: known }: Asked, [, , , id, version, , described]: TextRow): Sender | null {
    if (id === null) return null;
    const rightsVersion = Number(version);
    if (known?.mark === rightsVersion && known.value.id === id) return known.value;
    if (described === null) throw new Error('Somebody is remembered as somebody else');
    const { lent, ...rest } = JSON.parse(described) as Described;
    const sender: Sender = { id, rightsVersion, ...rest };
    if (!lent) this.people.put(nameOf(credentials), { mark: rightsVersion, value: sender, size: 1 });
    return sender;
  }

  private processOf({ known }: Asked, row: TextRow): StoredProcess | null {
    const [xmin, ...columns] = row.slice(11);
    if (xmin === null) return null;
    const mark = markOf(xmin);
    if (known?.mark === mark) return known.value;
    const process = storedProcess(rowOf(columns));
    const size = FACTS.reduce((sum, index) => sum + (columns[index]?.length ?? 0), 0);
    this.remember([{ after: process, size }], mark);
    return process;
  }
}

/** The number of a transaction as the database compares it with an integer. */
export const markOf = (xid: string): number => Number(xid) | 0;

const nameOf = (credentials: Credentials): string =>
  'person' in credentials ? credentials.person : credentials.token.toString('latin1');
