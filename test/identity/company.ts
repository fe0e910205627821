import type { DomainError } from '../../src/errors.js';
import { hashToken } from '../../src/identity/signed-in.js';
import { createDataSource } from '../../src/database/data-source.js';
import { openWritePool } from '../../src/database/pool.js';
import type { Acting } from '../../src/identity/acting.js';
import { actingIn } from '../../src/identity/acting.js';
import { AuditTrail } from '../../src/identity/audit-trail.service.js';
import { DelegationRecord } from '../../src/identity/delegation.entity.js';
import { Delegations } from '../../src/identity/delegations.service.js';
import { DEMO_PASSWORD, demoPersonId, ensureDemoCompany } from '../../src/identity/demo-company.js';
import { OwnPassword } from '../../src/identity/own-password.service.js';
import { PasswordRules } from '../../src/identity/password-rules.js';
import { Passwords } from '../../src/identity/passwords.js';
import { PeopleLists } from '../../src/identity/people-lists.service.js';
import { People } from '../../src/identity/people.service.js';
import { PersonRecord } from '../../src/identity/person.entity.js';
import type { Person } from '../../src/identity/person.js';
import { SessionRecord } from '../../src/identity/session.entity.js';
import { Sessions } from '../../src/identity/sessions.service.js';
import { SignInLimit } from '../../src/identity/sign-in-limit.js';
import { SignIn } from '../../src/identity/sign-in.service.js';
import { USUAL_SIGN_IN } from '../../src/identity/sign-in.settings.js';
import { freshDatabase, silent } from '../support/database.js';

export const RECORDS = [PersonRecord, SessionRecord, DelegationRecord];
export const OFFICE = { address: '10.0.0.1', client: 'Firefox' };

/** The code of the refusal, or that there was none. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'signed in',
    (error: unknown) => (error as DomainError).code,
  );

export type Company = Awaited<ReturnType<typeof openCompany>>;

/** The demo company in a database of its own, with everything that works on people. */
export async function openCompany() {
  const database = await freshDatabase();
  const dataSource = await createDataSource({ url: database.appUrl, entities: RECORDS, log: silent }).initialize();
  const pool = openWritePool(database.appUrl, { max: 12, log: silent });
  await ensureDemoCompany(dataSource);

  const passwords = new Passwords();
  const limit = new SignInLimit(pool);
  const settings = { ...USUAL_SIGN_IN, demo: true };
  const rules = new PasswordRules(settings);
  const sessions = new Sessions(pool, dataSource.getRepository(SessionRecord), settings);
  const door = new SignIn(pool, passwords, rules, limit, sessions);
  const signIn = (username: string, password = DEMO_PASSWORD) => door.signIn(username, password, OFFICE);
  return {
    database,
    dataSource,
    pool,
    sessions,
    door,
    ownPassword: new OwnPassword(pool, passwords, rules, limit),
    people: new People(pool, passwords, rules),
    lists: new PeopleLists(dataSource.getRepository(PersonRecord)),
    delegations: new Delegations(pool, dataSource.getRepository(DelegationRecord)),
    trail: new AuditTrail(pool),
    signIn,
    /** A person as the guard would know him at this moment. */
    person: async (username: string): Promise<Person> => (await signIn(username)).person,
    /** Signed in anew, as the routes hand him on. */
    acting: async (username: string): Promise<Acting> => actingIn(await signIn(username)),
    rightsVersion: async (username: string): Promise<number> => {
      const { rows } = await pool.query('SELECT rights_version AS version FROM person WHERE username = $1', [username]);
      return (rows as [{ version: number }])[0].version;
    },
    /** Sets the clock of a session back by so many hours. */
    letHoursPass: (token: string, hours: number) =>
      pool.query(
        `UPDATE session SET created_at = created_at - make_interval(hours => $2),
           expires_at = expires_at - make_interval(hours => $2), ends_at = ends_at - make_interval(hours => $2)
         WHERE token_hash = $1`,
        [hashToken(token), hours],
      ),
    /** As if so many seconds had passed since the last failures. */
    letFailuresRest: (seconds: number) =>
      pool.query(
        `UPDATE sign_in_failure SET held_until = held_until - make_interval(secs => $1),
           forgotten_at = forgotten_at - make_interval(secs => $1)`,
        [seconds],
      ),
    close: async () => {
      await pool.end();
      await dataSource.destroy();
      await database.drop();
    },
  };
}

export const idOf = demoPersonId;
