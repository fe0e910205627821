import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The part of what is known of a process as it stands. */
const fact = (part: string): string => `coalesce(p.facts_since::jsonb -> '${part}', p.facts::jsonb -> '${part}')`;

/** Whose a process is: put on their desks here for those that an older build has moved. */
const HOLDERS = [
  [`orders`, `${fact('check')} ->> 'by'`],
  [`actions`, `${fact('person')} #>> '{}'`],
  [`actions`, `${fact('verifier')} ->> 'person'`],
  [`actions`, `${fact('assigner')} ->> 'person'`],
  [`issues`, `${fact('person')} #>> '{}'`],
  [`meetings`, `CASE WHEN p.state <> 'released' THEN ${fact('host')} #>> '{}' END`],
  [`meetings`, `CASE WHEN p.state <> 'released' THEN ${fact('recorder')} #>> '{}' END`],
];

/** Numbers for hand-overs, and desks on which lies what belongs to somebody. */
export class Handovers1763769600170 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE handover_no');
    for (const [kind, holder] of HOLDERS) {
      await runner.query(
        `INSERT INTO waiting (id, desk, due_on)
         SELECT p.id, 'holder:' || (${holder}), p.due_on FROM process p
         JOIN waiting open ON open.id = p.id AND open.desk = 'open'
         WHERE p.kind = '${kind}' AND (${holder}) IS NOT NULL
         ON CONFLICT DO NOTHING`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM waiting WHERE desk LIKE 'holder:%'`);
    await runner.query('DROP SEQUENCE handover_no');
  }
}
