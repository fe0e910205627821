import type { MigrationInterface, QueryRunner } from 'typeorm';
import { skeletonOf } from '../../identity/look-alike.js';

interface Named {
  id: string;
  username: string;
  name: string;
}

/**
 * What the names of people look like, unique: two administrators who enter people at once cannot enter two who look the
 * same. Those who look alike already keep their names; only the first of them is looked at by whoever comes later.
 */
export class LookAlikeNames1763769600042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person ADD username_looks text, ADD name_looks text');
    const people = (await runner.query('SELECT id, username, name FROM person ORDER BY created_at, id')) as Named[];
    const seen = { username: new Set<string>(), name: new Set<string>() };
    for (const { id, ...names } of people) {
      const looks = (['username', 'name'] as const).map((which) => {
        const skeleton = skeletonOf(names[which]);
        const isFirst = !seen[which].has(skeleton);
        seen[which].add(skeleton);
        return isFirst ? skeleton : `${skeleton} ${id}`;
      });
      await runner.query('UPDATE person SET username_looks = $2, name_looks = $3 WHERE id = $1', [id, ...looks]);
    }
    await runner.query(`
      ALTER TABLE person
        ALTER username_looks SET NOT NULL, ALTER username_looks SET DEFAULT concat(gen_random_uuid()),
        ALTER name_looks SET NOT NULL, ALTER name_looks SET DEFAULT concat(gen_random_uuid()),
        ADD CONSTRAINT person_username_looks_unique UNIQUE (username_looks),
        ADD CONSTRAINT person_name_looks_unique UNIQUE (name_looks)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person DROP username_looks, DROP name_looks');
  }
}
