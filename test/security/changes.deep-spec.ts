import type { Answer } from '../support/company.js';
import { each } from '../support/company.js';
import { Cells, eachOf } from './support/cells.js';
import { type Known, PEOPLE, personCalled } from './support/demo-people.js';
import { openScene, type Scene } from './support/scene.js';

// Who may know of a proposal on rights or the policy, and who may decide on it: of everybody, all others may not.

let scene: Scene;
const all = new Cells();
beforeAll(async () => (scene = await openScene()), 120_000);
afterAll(async () => {
  process.stdout.write(`decisions on changes: ${all.line()}\n`);
  await scene?.close();
}, 30_000);

const WHY = { reason: '调岗' };
const later = () => new Date(Date.now() + 3_600_000).toISOString();

interface Proposal {
  name: string;
  by: string;
  method: string;
  path: (id: (username: string) => string) => string;
  body: (id: (username: string) => string) => object;
  /** Beside those who decide, by office or permission, whom it affects; he sees it. */
  affects: string[];
  decides: (person: Known) => boolean;
  sees: (person: Known) => boolean;
}

const headsCompany = ({ headOf }: Known): boolean => headOf.includes('management');
const holds =
  (...wanted: string[]) =>
  ({ permissions }: Known): boolean =>
    wanted.some((permission) => permissions.includes(permission));

const PROPOSALS: readonly Proposal[] = [
  {
    name: 'an office',
    by: 'admin',
    method: 'PATCH',
    path: (id) => `/api/people/${id('hr')}`,
    body: () => ({ offices: ['hr', 'sales'], ...WHY }),
    affects: ['hr'],
    decides: (person) => holds('people')(person) || headsCompany(person),
    sees: holds('people', 'audit'),
  },
  {
    name: 'a permission for the other administrator',
    by: 'admin',
    method: 'PATCH',
    path: (id) => `/api/people/${id('admin2')}`,
    body: () => ({ permissions: ['people', 'inspect'], ...WHY }),
    affects: ['admin2'],
    decides: (person) => holds('people')(person) || headsCompany(person),
    sees: holds('people', 'audit'),
  },
  {
    name: 'a new person',
    by: 'admin',
    method: 'POST',
    path: () => '/api/people',
    body: () => ({ username: 'zhou', name: '周新', password: 'correct horse battery', offices: ['sales'], ...WHY }),
    affects: [],
    decides: (person) => holds('people')(person) || headsCompany(person),
    sees: holds('people', 'audit'),
  },
  {
    name: 'a delegation',
    by: 'production',
    method: 'POST',
    path: () => '/api/delegations',
    body: (id) => ({ to: id('production2'), offices: ['production'], endsAt: later(), reason: '年假' }),
    affects: ['production', 'production2'],
    decides: (person) => holds('people')(person) || headsCompany(person) || person.headOf.includes('production'),
    sees: holds('people', 'audit'),
  },
  {
    name: 'a lowered rule',
    by: 'manager',
    method: 'POST',
    path: () => '/api/policy',
    body: () => ({ levels: { 'RV-05': 'warn' }, reason: '试行' }),
    affects: [],
    decides: (person) => holds('policy')(person) || headsCompany(person),
    sees: () => true,
  },
  // last: it ends the manager's session
  {
    name: 'a new password for the manager',
    by: 'admin2',
    method: 'PATCH',
    path: (id) => `/api/people/${id('manager')}`,
    body: () => ({ password: 'correct horse battery', ...WHY }),
    affects: ['manager'],
    decides: (person) => holds('people')(person) || headsCompany(person),
    sees: holds('people', 'audit'),
  },
];

describe('a proposal', () => {
  it.each(PROPOSALS)(
    'on $name is decided by whom the table names, and by nobody who proposed it or whom it affects',
    async ({ by, method, path, body, affects, decides, sees }) => {
      const { company, tables } = scene;
      const ids = new Map<string, string>();
      for (const { username } of PEOPLE) ids.set(username, (await company.member(username)).id);
      const id = (username: string) => ids.get(username) ?? '';
      const proposer = await company.member(by);
      const headers = { Authorization: `Bearer ${proposer.token}` };
      const proposed: Answer = await company.ask(method, path(id), { body: body(id), headers });
      expect(proposed.status).toBe(202);
      const { id: change, hash } = proposed.body;

      const concerned = ({ username }: Known): boolean => username === by || affects.includes(username);
      const before = await tables.digests();
      await eachOf(PEOPLE, async (person) => {
        const member = await company.member(person.username);
        const isKnown = concerned(person) || decides(person) || sees(person);
        const mayDecide = decides(person) && !concerned(person);
        const read = await member.get(`/api/changes/${change}`);
        all.check(read.status === (isKnown ? 200 : 404), () => `${person.username} reads it: ${read.status}`);
        all.check(!isKnown || read.body.mayDecide === mayDecide, () => `${person.username} is told that he may decide`);
        const listed = each((await member.get('/api/changes?limit=200')).body.items, 'id').includes(change);
        all.check(listed === isKnown, () => `${person.username} lists it: ${listed}`);
        for (const deed of ['agree', 'reject'] as const) {
          // who may decide is refused by another hash alone
          const sent = { hash: mayDecide ? 'f'.repeat(64) : hash, ...(deed === 'reject' ? { reason: '不' } : {}) };
          const { status } = await member.post(`/api/changes/${change}/${deed}`, sent);
          all.check(status === (isKnown ? 409 : 404), () => `${person.username}: ${deed}: ${status}`);
        }
        if (person.username === by) return;
        const { status } = await member.post(`/api/changes/${change}/withdraw`);
        all.check(status === (isKnown ? 409 : 404), () => `${person.username} withdraws it: ${status}`);
      });
      expect(await tables.digests()).toEqual(before);
      expect(all.wrong).toEqual([]);

      const decider = PEOPLE.find((person) => decides(person) && !concerned(person));
      const deciding = await company.member(personCalled(decider?.username ?? '').username);
      const agreed = await deciding.post(`/api/changes/${change}/agree`, { hash });
      expect(agreed).toMatchObject({ status: 200, body: { state: 'agreed', decidedBy: { id: deciding.id } } });
    },
    60_000,
  );

  it('says in the reader’s language why it cannot be decided so', async () => {
    const { company } = scene;
    const admin = await company.member('admin');
    const proposed = await company.ask('PATCH', `/api/people/${(await company.member('legal')).id}`, {
      body: { offices: ['legal', 'hr'], ...WHY },
      headers: { Authorization: `Bearer ${admin.token}` },
    });
    const { id, hash } = proposed.body;
    const refused = await admin.post(`/api/changes/${id}/agree`, { hash }, { 'Accept-Language': 'zh-CN' });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'change-refused', detail: '提出变更的人不能自己同意或驳回，须由另一人决定' },
    });
    const self = await company.ask('PATCH', `/api/people/${admin.id}`, {
      body: { offices: ['management'], headOf: ['management'], ...WHY },
      headers: { Authorization: `Bearer ${admin.token}`, 'Accept-Language': 'zh-TW' },
    });
    expect(self).toMatchObject({ status: 422, body: { errors: [{ message: '不能為自己提出，須由另一人提出' }] } });
    expect((await admin.post(`/api/changes/${id}/withdraw`)).status).toBe(200);
  });
});
