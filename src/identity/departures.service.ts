import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { isUuid } from '../../machines/kit/formats.js';
import { text } from '../../machines/kit/text.js';
import { OFFICE_NAMES, type Office } from '../../machines/offices.js';
import type { Language, Text } from '../../machines/rulebook.js';
import { PG_POOL, transaction } from '../database/pool.js';
import { NotFoundError, problem, ValidationError } from '../errors.js';
import type { Acting, LockedPerson } from './acting.js';
import { lockWithActor } from './acting.js';
import { note } from './audit.js';
import { CHANGE_SAYS, ChangeRefusedError } from './changes/change-refused.error.js';
import type { StoredChange } from './changes/change.js';
import { Changes } from './changes/changes.service.js';
import { decisionOf } from './people-changes.js';
import { SYSTEM_PERSON } from './person.js';
import { revokeSessions } from './revoke-sessions.js';
import { assertMayGo } from './people-rights.js';
import { People } from './people.service.js';

/** Looks, in the transaction in which somebody is to leave, whether he may; throws a refusal where he may not yet. */
type LeavingCheck = (client: pg.ClientBase, person: LockedPerson) => Promise<void>;

/** The offices that would be left without anybody, and those without a head. */
interface LastOf {
  lastOf: Office[];
  lastHeadOf: Office[];
}

const LAST = `
  SELECT ARRAY(SELECT unnest(p.offices) EXCEPT SELECT unnest(o.offices) FROM person o WHERE o.id <> p.id AND NOT o.disabled)
      AS "lastOf",
    ARRAY(SELECT unnest(p.head_of) EXCEPT SELECT unnest(o.head_of) FROM person o WHERE o.id <> p.id AND NOT o.disabled)
      AS "lastHeadOf"
  FROM person p WHERE p.id = $1`;

const named = (offices: readonly Office[], language: Language): string =>
  offices.map((office) => OFFICE_NAMES[office][language]).join(language === 'en' ? ', ' : '、');

/** What whoever disables the last of an office has to say expressly. */
function lastOnes({ lastOf, lastHeadOf }: LastOf): Text {
  const all = [...new Set([...lastOf, ...lastHeadOf])];
  return text(
    `停用后${named(all, 'zh-CN')}将无人在职或没有负责人：请确认并说明理由，由另一人同意`,
    `停用後${named(all, 'zh-TW')}將無人在職或沒有主管：請確認並說明理由，由另一人同意`,
    `would leave without anybody, or without a head: ${named(all, 'en')}. Confirm it with a reason; another person has to agree`,
  );
}

/**
 * How somebody leaves: not before his work is in other hands, and not as the last of an office without a word that another
 * person agrees to. An account that is no longer in the right hands is shut at once, whatever waits for it (`People.disable`).
 */
@Injectable()
export class Departures {
  private readonly checks: LeavingCheck[] = [];

  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly changes: Changes,
    private readonly people: People,
  ) {
    changes.carriedOutBy('leaving', {
      carryOut: (client, change, rows, by) => this.carryOut(client, change, rows, by),
    });
  }

  /** Says what has to hold before anybody leaves; when the application starts. */
  checkedBy(check: LeavingCheck): void {
    this.checks.push(check);
  }

  /**
   * Disables somebody whose work is handed over, in the transaction in which that was looked at: everybody who manages people
   * is locked, so that two who leave at the same moment are not both the last but one. Where he is the last of an office, that is proposed, and another person
   * decides.
   * @param lastOfOffice that it is known and meant
   * @returns the id of the change that was proposed; null where he is disabled
   * @throws NotFoundError, ValidationError, and what the checks refuse with
   */
  async leave(id: string, { reason, lastOfOffice = false }: { reason: string; lastOfOffice?: boolean }, by: Acting) {
    if (!isUuid(id) || id === SYSTEM_PERSON) throw new NotFoundError('person', id);
    return transaction(this.pool, async (client) => {
      const rows = await lockWithActor(client, by, 'people', { also: [id], administrators: true });
      const person = rows.find((row) => row.id === id);
      if (!person) throw new NotFoundError('person', id);
      const last = await this.look(client, person, rows);
      if (last.lastOf.length + last.lastHeadOf.length === 0) {
        await this.people.shutOut(client, { id, reason, by: by.id });
        return null;
      }
      if (!lastOfOffice) throw new ValidationError([problem('lastOfOffice', lastOnes(last))]);
      const change = { kind: 'leaving', subject: `person:${id}`, content: { person: id, ...last }, reason } as const;
      return this.changes.propose(client, { ...change, affected: [id], gains: [] }, by.id);
    });
  }

  private async look(client: pg.ClientBase, person: LockedPerson, rows: readonly LockedPerson[]): Promise<LastOf> {
    assertMayGo(person, rows);
    for (const check of this.checks) await check(client, person);
    return (await client.query<LastOf>(LAST, [person.id])).rows[0];
  }

  private async carryOut(
    client: pg.PoolClient,
    change: StoredChange,
    rows: readonly LockedPerson[],
    agreedBy: string,
  ): Promise<string> {
    const { person: id } = change.content as { person: string };
    const person = rows.find((row) => row.id === id);
    if (!person || person.disabled) throw new ChangeRefusedError(change.id, CHANGE_SAYS.stale);
    await this.look(client, person, rows);
    await client.query('UPDATE person SET disabled = true WHERE id = $1', [id]);
    const revoked = await revokeSessions(client, id);
    const detail = { revoked, ...decisionOf(change, agreedBy) };
    await note(client, { by: change.proposedBy, action: 'person.disabled', subject: `person:${id}`, detail });
    return `person:${id}`;
  }
}
