import type { MigrationInterface, QueryRunner } from 'typeorm';
import { machines } from '../../../machines/index.js';
import { titleOf } from '../../../machines/kit/title.js';
import { searchable } from '../../read-models/search-text.js';

/** What every process is known and found by. Read models: a rebuild makes them anew. */
const CARDS = `
  CREATE TABLE process_card (
    id text CONSTRAINT process_card_pk PRIMARY KEY,
    title text NOT NULL,
    words text NOT NULL,
    about text[] NOT NULL
  );
  CREATE INDEX process_card_about ON process_card USING gin (about);
  CREATE INDEX process_card_words ON process_card USING gin (words gin_trgm_ops);`;

const PAGE = `
  SELECT id, kind, machine_version AS version, state, facts, due_on::text AS due FROM process
  WHERE id > $1 ORDER BY id LIMIT 500`;

const FILL = `
  INSERT INTO process_card (id, title, words, about)
  SELECT id, title, words, ARRAY(SELECT jsonb_array_elements_text(about))
  FROM jsonb_to_recordset($1::jsonb) AS c (id text, title text, words text, about jsonb)`;

const FOLLOWERS = `
  INSERT INTO waiting (id, desk, due_on)
  SELECT id, desk, due FROM jsonb_to_recordset($1::jsonb) AS w (id text, desk text, due date) ON CONFLICT DO NOTHING`;

interface Row {
  id: string;
  kind: string;
  version: number;
  state: string;
  facts: string;
  due: string | null;
}

/** The card of a process, and the desks of those who follow it while it is open. */
function kept({ id, kind, version, state, facts: text, due }: Row) {
  const versions = machines[kind] as (typeof machines)[string] | undefined;
  const definition = versions?.find((one) => one.version === version) ?? versions?.at(-1);
  if (!definition) return { cards: [], desks: [] };
  const facts: unknown = JSON.parse(text);
  const words = searchable([id, ...definition.titleOf(facts).flatMap((part) => part || [])]).join('');
  const about = [...new Set(definition.about(facts).flatMap((no) => no || []))].sort();
  const isOver = definition.milestones.some((one) => one.state === state && one.final);
  const followers = definition.followedBy(facts).flatMap((person) => (person ? [`follower:${person}`] : []));
  const desks = isOver ? [] : ['open', ...new Set(followers)];
  return {
    cards: [{ id, title: titleOf(definition, facts), words, about }],
    desks: desks.map((desk) => ({ id, desk, due })),
  };
}

/** Every process has a card, and lies on the desks of those who follow it. */
export class ProcessCards1763769600085 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CARDS);
    for (let after = ''; ;) {
      const rows = (await runner.query(PAGE, [after])) as Row[];
      const last = rows.at(-1);
      if (!last) return;
      const found = rows.map(kept);
      await runner.query(FILL, [JSON.stringify(found.flatMap(({ cards }) => cards))]);
      await runner.query(FOLLOWERS, [JSON.stringify(found.flatMap(({ desks }) => desks))]);
      after = last.id;
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE process_card;
      DELETE FROM waiting WHERE desk = 'open' OR starts_with(desk, 'follower:') OR starts_with(desk, 'person:')`);
  }
}
