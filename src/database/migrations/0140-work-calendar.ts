import type { MigrationInterface, QueryRunner } from 'typeorm';
import { shippedCalendar } from '../../policy/official-days.js';

const FOUR_EYES = 'policy_version_four_eyes';

/** Whether anything was ever judged or sealed by a version of the policy: then that version stays as it was. */
const IS_USED = `SELECT EXISTS (SELECT FROM process_event) OR EXISTS (SELECT FROM checkpoint) AS used`;

/** The version in force and those that are scheduled, again and with a calendar, so that each replaces its like. */
const AGAIN = `
  INSERT INTO policy_version
    (version, effective_from, levels, thresholds, deadlines, calendar, decided, reason, created_by, agreed_by)
  SELECT (SELECT max(version) FROM policy_version) + row_number() OVER (ORDER BY v.version),
    greatest(v.effective_from, now()), v.levels, v.thresholds, v.deadlines, $1, v.decided, 'the official work calendar',
    v.created_by, v.agreed_by
  FROM policy_version v
  WHERE v.version = (SELECT max(version) FROM policy_version WHERE effective_from <= now())
    OR v.effective_from > now() AND NOT EXISTS (
      SELECT FROM policy_version w WHERE w.version > v.version AND w.effective_from <= v.effective_from)`;

/**
 * The work calendar and what recurs are part of the policy. What was judged before goes by the versions of before, which
 * have no calendar.
 */
export class WorkCalendar1763769600140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const calendar = JSON.stringify(shippedCalendar());
    const [{ used }] = (await runner.query(IS_USED)) as [{ used: boolean }];
    await runner.query(`ALTER TABLE policy_version ADD calendar jsonb, ADD cadences jsonb`);
    await runner.query(`ALTER TABLE policy_version DISABLE TRIGGER ${FOUR_EYES}`);
    if (used) await runner.query(AGAIN, [calendar]);
    else {
      await runner.query('ALTER TABLE policy_version DISABLE TRIGGER policy_version_append_only');
      await runner.query('UPDATE policy_version SET calendar = $1', [calendar]);
      await runner.query('ALTER TABLE policy_version ENABLE TRIGGER policy_version_append_only');
    }
    await runner.query(`ALTER TABLE policy_version ENABLE TRIGGER ${FOUR_EYES}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE policy_version DROP COLUMN calendar, DROP COLUMN cadences');
  }
}
