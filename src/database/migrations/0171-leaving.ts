import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (proposed: string): string => `
  ALTER TABLE change_proposal DROP CONSTRAINT change_proposal_kind, DROP CONSTRAINT change_proposal_four_eyes,
    ADD CONSTRAINT change_proposal_kind CHECK (kind IN (${proposed}, 'disabling', 'sessions', 'revocation')),
    ADD CONSTRAINT change_proposal_four_eyes CHECK (CASE state
      WHEN 'proposed' THEN decided_by IS NULL AND kind IN (${proposed})
      WHEN 'agreed' THEN decided_by IS NOT NULL AND decided_by <> proposed_by AND decided_by <> ALL (affected)
      WHEN 'rejected' THEN decided_by IS NOT NULL AND decided_by <> proposed_by AND decided_by <> ALL (affected)
        AND btrim(coalesce(decision_reason, '')) <> ''
      WHEN 'withdrawn' THEN decided_by IS NOT NULL AND decided_by = proposed_by
      WHEN 'at-once' THEN decided_by IS NULL AND gains = '{}' AND kind IN ('disabling', 'sessions', 'revocation')
      WHEN 'bootstrap' THEN decided_by IS NULL AND kind = 'person'
      ELSE false END)`;

const PROPOSED = `'person', 'rights', 'enabling', 'delegation', 'policy'`;

/** Whoever is the last of an office leaves by the decision of two. */
export class Leaving1763769600171 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds(`${PROPOSED}, 'leaving'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DELETE FROM change_notice WHERE change_id IN (SELECT id FROM change_proposal WHERE kind = 'leaving')`,
    );
    await runner.query(`DELETE FROM change_proposal WHERE kind = 'leaving'`);
    await runner.query(kinds(PROPOSED));
  }
}
