import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who had a hand in one of these events before, however long ago, does not send the one they are listed for. */
const ANY_BEFORE: Readonly<Record<string, readonly string[]>> = {
  'sales.review': [
    'sales.enter-order',
    'market.enter-order',
    'clerk.enter-order',
    'sales.correct-entry',
    'sales.amend',
  ],
  'quality.pass-final': ['production.report-progress'],
  'finance.settle': ['finance.record-payment'],
  'department.sign': ['requester.submit', 'requester.revise', 'department.revise'],
  'procurement.review': ['requester.submit', 'requester.revise', 'department.revise'],
  'management.approve': ['requester.submit', 'requester.revise', 'department.revise'],
};

/** The same of the last one only: each is what the event decides on. */
const LAST_BEFORE: readonly (readonly [type: string, last: string])[] = [
  ['clerk.approve-production-plan', 'production.submit-plan'],
  ['clerk.approve-procurement-plan', 'procurement.submit-plan'],
  ['legal.approve-contract', 'sales.submit-contract'],
  ['production.support-plan-change', 'production.request-plan-change'],
  ['management.approve-plan-change', 'production.request-plan-change'],
  ['management.approve-plan-change', 'production.support-plan-change'],
  ['procurement.review', 'department.sign'],
  ['management.approve', 'department.sign'],
  ['management.approve', 'procurement.review'],
  ['management.approve-migration', 'management.propose-migration'],
];

const literal = (text: string): string => `'${text}'`;
const TYPES = [
  ...new Set([
    ...Object.keys(ANY_BEFORE),
    ...LAST_BEFORE.map(([type]) => type),
    'management.approve-write-off',
    'management.approve-waiver',
  ]),
].map(literal);

const ANY = Object.entries(ANY_BEFORE).flatMap(([type, before]) => before.map((each) => `('${type}', '${each}')`));
const LAST = LAST_BEFORE.map(([type, last]) => `('${type}', '${last}')`);

/**
 * The four eyes once more, by what the log itself says, whoever writes to it: `barred` is what the writer says. Where the
 * rules choose among several requests, this asks for less than they do, never for more.
 */
const FOUR_EYES = `
  CREATE FUNCTION is_of_one(a process_event, b process_event) RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN coalesce(a.by_person IN (b.by_person, b.on_behalf_of), false)
    OR coalesce(a.on_behalf_of IN (b.by_person, b.on_behalf_of), false);

  CREATE FUNCTION refuse_same_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (
      SELECT FROM process_event e
      WHERE e.process_id = NEW.process_id AND e.seq < NEW.seq AND is_of_one(NEW, e)
        AND (NEW.type, e.type) IN (VALUES ${ANY.join(', ')})
    ) OR EXISTS (
      SELECT FROM (VALUES ${LAST.join(', ')}) AS decides (type, last)
      CROSS JOIN LATERAL (
        SELECT e AS entry FROM process_event e
        WHERE e.process_id = NEW.process_id AND e.seq < NEW.seq AND e.type = decides.last
        ORDER BY e.seq DESC LIMIT 1) AS found
      WHERE decides.type = NEW.type AND is_of_one(NEW, found.entry)
    ) OR NEW.type IN ('department.sign', 'procurement.review', 'management.approve') AND EXISTS (
      SELECT FROM process_event e
      WHERE e.process_id = NEW.process_id AND e.seq < NEW.seq AND e.type = 'order.draft-requisition'
        AND e.data ->> 'requester' IN (NEW.by_person::text, NEW.on_behalf_of::text)
    ) OR NEW.type = 'management.approve-write-off' AND EXISTS (
      SELECT FROM process_event e
      WHERE e.process_id = NEW.process_id AND e.seq < NEW.seq AND e.type = 'finance.request-write-off' AND is_of_one(NEW, e)
        AND NOT EXISTS (
          SELECT FROM process_event decided
          WHERE decided.process_id = e.process_id AND decided.type = NEW.type AND decided.seq > e.seq AND decided.seq < NEW.seq)
    ) OR NEW.type = 'management.approve-waiver' AND NOT EXISTS (
      SELECT FROM process_event e
      WHERE e.process_id = NEW.process_id AND e.seq < NEW.seq AND e.type = 'management.request-waiver' AND NOT is_of_one(NEW, e)
        AND e.data ->> 'rule' = coalesce(NEW.data ->> 'rule', e.data ->> 'rule')
    ) THEN
      RAISE EXCEPTION 'four eyes: % of % is of somebody who had a hand in what it decides on', NEW.type, NEW.process_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'process_event_four_eyes', TABLE = 'process_event';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER process_event_four_eyes AFTER INSERT ON process_event FOR EACH ROW
    WHEN (NEW.type IN (${TYPES.join(', ')})) EXECUTE FUNCTION refuse_same_eyes();`;

/** Nobody approves what is his own, not even with a line written into the log by hand (S0§四, S2§三1, S4§二(三)1). */
export class FourEyes1763769600024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FOUR_EYES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER process_event_four_eyes ON process_event;
      DROP FUNCTION refuse_same_eyes, is_of_one`);
  }
}
