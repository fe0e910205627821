import type { DomainError } from '../../src/errors.js';
import { hashToken } from '../../src/identity/signed-in.js';
import { createDataSource } from '../../src/database/data-source.js';
import { openWritePool } from '../../src/database/pool.js';
import type { Acting } from '../../src/identity/acting.js';
import { actingIn } from '../../src/identity/acting.js';
import { AuditTrail } from '../../src/identity/audit-trail.service.js';
import { DelegationRecord } from '../../src/identity/delegation.entity.js';
import { Changes } from '../../src/identity/changes/changes.service.js';
import { ChangeLists } from '../../src/identity/changes/change-lists.service.js';
import { type NewDelegation, Delegations } from '../../src/identity/delegations.service.js';
import { DEMO_PASSWORD, demoPersonId, ensureDemoCompany } from '../../src/identity/demo-company.js';
import { OwnPassword } from '../../src/identity/own-password.service.js';
import { PasswordRules } from '../../src/identity/password-rules.js';
import { Passwords } from '../../src/identity/passwords.js';
import { PeopleLists } from '../../src/identity/people-lists.service.js';
import { PeopleChanges } from '../../src/identity/people-changes.js';
import { type NewPerson, People, type PersonChange } from '../../src/identity/people.service.js';
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
  const changes = new Changes(pool);
  void new PeopleChanges(changes);
  const changeLists = new ChangeLists(pool);
  const people = new People(pool, passwords, rules, changes);
  const delegations = new Delegations(pool, dataSource.getRepository(DelegationRecord), changes);
  const acting = async (username: string): Promise<Acting> => actingIn(await signIn(username));
  /** Agrees to a change as it stands; the change as it stands then. */
  const agree = async (change: string, by = 'manager') => {
    const agreeing = await acting(by);
    const { hash } = await changeLists.one(change, agreeing.id);
    await changes.agree(change, hash, agreeing);
    return changeLists.one(change, agreeing.id);
  };
  return {
    database,
    dataSource,
    pool,
    sessions,
    door,
    ownPassword: new OwnPassword(pool, passwords, rules, limit),
    people,
    changes,
    changeLists,
    lists: new PeopleLists(dataSource.getRepository(PersonRecord)),
    delegations,
    trail: new AuditTrail(pool),
    signIn,
    agree,
    /** A new person whom the administrator proposes and the manager agrees to: his id. */
    enter: async (person: NewPerson): Promise<string> => {
      const change = await agree(await people.propose(person, await acting('admin')));
      return (change.subject ?? '').replace('person:', '');
    },
    /** Other rights, a name or a password, by the same two. */
    change: async (id: string, change: PersonChange) =>
      agree(await people.proposeChange(id, change, '调岗', await acting('admin'))),
    enable: async (id: string) => agree(await people.proposeEnabling(id, '复职', await acting('admin'))),
    /** A delegation that one proposes and a manager agrees to: its id. */
    delegate: async (wanted: NewDelegation, by: Acting): Promise<string> => {
      const concerned = [by.id, wanted.from, wanted.to];
      const agreeing = ['manager', 'manager2', 'admin2'].find((one) => !concerned.includes(demoPersonId(one)));
      const change = await agree(await delegations.propose(wanted, by), agreeing);
      return (change.subject ?? '').replace('delegation:', '');
    },
    /** A person as the guard would know him at this moment. */
    person: async (username: string): Promise<Person> => (await signIn(username)).person,
    /** Signed in anew, as the routes hand him on. */
    acting,
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
