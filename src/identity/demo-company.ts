import type { DataSource } from 'typeorm';
import type { Office } from '../../machines/offices.js';
import { StartRefusedError } from '../settings.js';
import { NOTE_ENTERED } from './audit.js';
import { skeletonOf } from './look-alike.js';
import { Passwords } from './passwords.js';
import { type Permission, SYSTEM_PERSON } from './person.js';

/** Everybody's in the demo company; elsewhere an account that has it keeps the product from starting. */
export const DEMO_PASSWORD = 'demo';

export interface DemoPerson {
  username: string;
  name: string;
  offices: Office[];
  headOf?: Office[];
  permissions?: Permission[];
}

/** In the order of their numbers: the position of a person is his id. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { username: 'clerk', name: '陈晓雯', offices: ['clerk'], permissions: ['import'] },
  { username: 'clerk2', name: '林志强', offices: ['clerk'] },
  { username: 'sales', name: '王建国', offices: ['sales'] },
  { username: 'sales2', name: '李静怡', offices: ['sales'] },
  { username: 'sales-head', name: '赵明辉', offices: ['sales'], headOf: ['sales'] },
  { username: 'market', name: '周雅琴', offices: ['market'], headOf: ['market'] },
  { username: 'engineering', name: '吴文博', offices: ['engineering'], headOf: ['engineering'] },
  { username: 'production', name: '郑大勇', offices: ['production'] },
  { username: 'production2', name: '孙海涛', offices: ['production'] },
  { username: 'production-head', name: '钱卫东', offices: ['production'], headOf: ['production'] },
  { username: 'procurement', name: '冯丽娟', offices: ['procurement'] },
  { username: 'procurement-head', name: '褚国平', offices: ['procurement'], headOf: ['procurement'] },
  { username: 'quality', name: '卫思敏', offices: ['quality'] },
  { username: 'quality2', name: '蒋立新', offices: ['quality'], headOf: ['quality'] },
  { username: 'logistics', name: '沈玉林', offices: ['logistics'], headOf: ['logistics'] },
  { username: 'finance', name: '韩慧芳', offices: ['finance'], headOf: ['finance'] },
  { username: 'finance2', name: '杨子涵', offices: ['finance'] },
  { username: 'legal', name: '朱正义', offices: ['legal'], headOf: ['legal'] },
  { username: 'aftersales', name: '秦晓峰', offices: ['aftersales'], headOf: ['aftersales'] },
  { username: 'archive', name: '许文清', offices: ['archive'], headOf: ['archive'] },
  { username: 'operations', name: '何俊杰', offices: ['operations'], headOf: ['operations'], permissions: ['inspect'] },
  { username: 'hr', name: '吕春燕', offices: ['hr'], headOf: ['hr'] },
  { username: 'manager', name: '施振华', offices: ['management'], headOf: ['management'], permissions: ['policy'] },
  { username: 'manager2', name: '张慧敏', offices: ['management'], headOf: ['management'], permissions: ['policy'] },
  { username: 'admin', name: '孔维康', offices: [], permissions: ['people', 'inspect', 'import'] },
  { username: 'auditor', name: '曹诚', offices: [], permissions: ['audit', 'inspect'] },
  { username: 'admin2', name: '谢安然', offices: [], permissions: ['people'] },
  { username: 'clerk-head', name: '唐敏仪', offices: ['clerk'], headOf: ['clerk'] },
];

/** The database already belongs to a real company; well-known passwords must not be let in beside it. */
class NotADemoDatabaseError extends StartRefusedError {
  override readonly code = 'not-a-demo-database';
  constructor() {
    super(
      'This database holds people of its own, so the demo company is not entered into it. ' +
        'Start with DEMO=off, or give the demo a directory of its own: DATA_DIR=/another/place npm start',
    );
  }
}

/** The same in every demo database, so that examples and tests can name people by id. */
export const demoPersonId = (username: string): string => {
  const number = DEMO_PEOPLE.findIndex((person) => person.username === username) + 1;
  if (number === 0) throw new Error(`Nobody in the demo company is called ${username}`);
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
};

/**
 * Enters the demo company. Who is already there is left as he is, so it may be called at every start. Call it only when
 * the settings say `demo`: they allow that on the embedded database and a loopback address alone.
 * @throws NotADemoDatabaseError
 */
export async function ensureDemoCompany(dataSource: DataSource): Promise<void> {
  const ids = DEMO_PEOPLE.map(({ username }) => demoPersonId(username));
  const [{ known, strangers }] = await dataSource.query<[{ known: number; strangers: number }]>(
    `SELECT count(*) FILTER (WHERE id = ANY ($1::uuid[]))::int AS known,
            count(*) FILTER (WHERE id <> ALL ($1::uuid[]) AND id <> $2)::int AS strangers FROM person`,
    [ids, SYSTEM_PERSON],
  );
  if (known === DEMO_PEOPLE.length) return;
  if (known === 0 && strangers > 0) throw new NotADemoDatabaseError();

  const passwordHash = await new Passwords().hash(DEMO_PASSWORD); // one for all: the demo starts at once
  const rows = DEMO_PEOPLE.map(({ headOf = [], permissions = [], ...person }) => ({
    id: demoPersonId(person.username),
    ...person,
    usernameLooks: skeletonOf(person.username),
    nameLooks: skeletonOf(person.name),
    headOf,
    permissions,
  }));
  await dataSource.query(
    `WITH entered AS (
       INSERT INTO person (id, username, name, password_hash, offices, head_of, permissions, username_looks, name_looks)
       SELECT id, username, name, $2, offices, "headOf", permissions, "usernameLooks", "nameLooks" FROM jsonb_to_recordset($1::jsonb)
         AS t (id uuid, username text, name text, offices text[], "headOf" text[], permissions text[], "usernameLooks" text, "nameLooks" text)
       ON CONFLICT DO NOTHING RETURNING *)
     ${NOTE_ENTERED}`,
    [JSON.stringify(rows), passwordHash],
  );
}
