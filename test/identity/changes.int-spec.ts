import { idOf } from './company.js';
import { type FourEyes, inAWeek, refused, openFourEyes } from './four-eyes.js';

let company: FourEyes['company'];
let people: FourEyes['people'];
let seen: FourEyes['seen'];
let agree: FourEyes['agree'];
let giveSalesTo: FourEyes['giveSalesTo'];
beforeAll(async () => {
  ({ company, people, seen, agree, giveSalesTo } = await openFourEyes());
});
afterAll(() => company.close());

describe('a change of rights', () => {
  it('is proposed by one and in force when another has agreed; everybody concerned is told', async () => {
    const change = await giveSalesTo('hr');
    expect(await company.person('hr')).toMatchObject({ offices: ['hr'] });
    expect(await seen(change, people.admin2)).toMatchObject({
      kind: 'rights',
      state: 'proposed',
      subject: `person:${idOf('hr')}`,
      content: { offices: { from: ['hr'], to: ['sales'] }, headOf: { from: ['hr'], to: [] } },
      affected: [{ id: idOf('hr') }],
      proposedBy: { id: idOf('admin') },
      mayDecide: true,
      mayWithdraw: false,
    });
    await agree(change, people.admin2);
    expect(await company.person('hr')).toMatchObject({ offices: ['sales'], headOf: [] });
    const told = async (id: string) =>
      (await company.changeLists.notices({ after: null, limit: 50 }, id)).items
        .filter((notice) => notice.change.id === change)
        .map(({ topic }) => topic);
    expect(await told(idOf('hr'))).toEqual(['agreed', 'proposed']);
    expect(await told(idOf('admin'))).toEqual(['agreed']);
    expect(await told(idOf('admin2'))).toEqual(['proposed']);
    expect(await told(idOf('sales'))).toEqual([]);
  });

  it('is in the trail with its content, who proposed it and who agreed', async () => {
    const change = await giveSalesTo('market');
    const { hash } = await seen(change, people.manager);
    await agree(change, people.manager);
    const { items } = await company.trail.list({ after: null, limit: 10 }, { subject: `change:${change}` });
    expect(items.map(({ action, by, detail }) => [action, by?.id, detail])).toEqual([
      ['change.agreed', idOf('manager'), { kind: 'rights', hash }],
      [
        'change.proposed',
        idOf('admin'),
        {
          kind: 'rights',
          hash,
          content: {
            person: idOf('market'),
            offices: { from: ['market'], to: ['sales'] },
            headOf: { from: ['market'], to: [] },
          },
        },
      ],
    ]);
  });

  it('is agreed to by its hash alone: another content is refused', async () => {
    const change = await giveSalesTo('legal');
    await expect(company.changes.agree(change, 'f'.repeat(64), people.manager)).rejects.toMatchObject(
      refused('What you saw is not what this change says'),
    );
    await company.changes.withdraw(change, people.admin);
  });

  it('is refused once things are no longer as they were', async () => {
    const [first, second] = [await giveSalesTo('finance2'), await giveSalesTo('finance2', people.admin2)];
    await agree(first, people.manager);
    await expect(agree(second, people.manager)).rejects.toMatchObject(refused('Things have changed'));
    await company.changes.reject(second, (await seen(second, people.manager)).hash, '已处理', people.manager);
    expect(await seen(second, people.admin2)).toMatchObject({ state: 'rejected', decisionReason: '已处理' });
  });

  it('is decided once', async () => {
    const change = await giveSalesTo('aftersales');
    const outcomes = await Promise.allSettled([
      agree(change, people.manager),
      agree(change, people.manager2),
      agree(change, people.admin2),
      company.changes.withdraw(change, people.admin),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes.filter((one) => one.status === 'rejected')) {
      expect(outcome.reason).toMatchObject(refused('decided already'));
    }
  });
});

describe('nobody decides for himself', () => {
  it('nor proposes for himself', async () => {
    for (const [username, change] of [
      ['admin', { permissions: ['people', 'audit'] }],
      ['admin', { password: 'my own new words' }],
      ['admin', { offices: ['management'], headOf: ['management'] }],
    ] as const) {
      await expect(
        company.people.proposeChange(idOf(username), change as object, '调岗', people[username]),
      ).rejects.toMatchObject({ code: 'validation', problems: [{ message: expect.stringContaining('for himself') }] });
    }
  });

  it('nor agrees to his own proposal, nor to what another proposes for him, not even where both take turns', async () => {
    const change = await giveSalesTo('archive');
    await expect(agree(change, people.admin)).rejects.toMatchObject(refused('Whoever proposed'));
    const forHim = await company.people.proposeChange(
      idOf('admin2'),
      { permissions: ['people', 'policy'] },
      '调岗',
      people.admin,
    );
    await expect(agree(forHim, people.admin2)).rejects.toMatchObject(refused('affects you'));
    await expect(
      company.changes.reject(forHim, (await seen(forHim, people.admin2)).hash, '不要', people.admin2),
    ).rejects.toMatchObject(refused('affects you'));
    await agree(forHim, people.manager);
    expect(await company.person('admin2')).toMatchObject({ permissions: ['people', 'policy'] });
  });

  it('nor through a delegation: who heads the company for another does not agree in his place, nor on what affects him', async () => {
    const lent = await company.delegate(
      { to: idOf('sales'), offices: ['management'], includeHead: true, endsAt: inAWeek(), reason: '出差' },
      people.manager,
    );
    const change = await giveSalesTo('procurement');
    await expect(agree(change, people.sales)).rejects.toMatchObject({ code: 'not-found' });
    await company.delegations.revoke(lent, people.manager);

    await company.delegate(
      { to: idOf('manager2'), offices: ['management'], endsAt: inAWeek(), reason: '出差' },
      people.manager,
    );
    const forManager = await company.people.proposeChange(
      idOf('manager'),
      { permissions: ['policy', 'audit'] },
      '调岗',
      people.admin,
    );
    await expect(agree(forManager, people.manager2)).rejects.toMatchObject(refused('nobody who stands in'));
    await company.pool.query('DELETE FROM delegation');
    await agree(forManager, people.manager2);
  });

  it('nor when whoever proposed it was shut out or lost the right meanwhile', async () => {
    const change = await giveSalesTo('logistics', people.admin2);
    await company.people.disable(idOf('admin2'), '停职', people.admin);
    await expect(agree(change, people.manager)).rejects.toMatchObject(refused('can only be rejected'));
    await company.changes.reject(change, (await seen(change, people.manager)).hash, '提出人已停用', people.manager);
    await company.enable(idOf('admin2'));
    people.admin2 = await company.acting('admin2');
  });

  it('by the database too', async () => {
    const insert = (values: string) =>
      company.pool.query(
        `INSERT INTO change_proposal (id, kind, content, reason, hash, affected, gains, proposed_by, state, decided_by, decided_at)
         VALUES (gen_random_uuid(), ${values})`,
        [idOf('admin'), idOf('hr')],
      );
    const none = `'rights', '{}', 'x', ''`;
    await expect(insert(`${none}, '{}', '{}', $1, 'agreed', $2, now()`)).rejects.toThrow('begins as a proposal');
    await expect(insert(`${none}, ARRAY[$1::uuid, $2], ARRAY[$1::uuid], $1, 'proposed', NULL, NULL`)).rejects.toThrow(
      'not_for_oneself',
    );
    await expect(insert(`${none}, '{}', ARRAY[$2::uuid], $1, 'proposed', NULL, NULL`)).rejects.toThrow('gains_affect');
    await expect(insert(`${none}, '{}', '{}', $1, 'at-once', $2, now()`)).rejects.toThrow('four_eyes');
    await expect(insert(`'person', '{}', 'x', '', ARRAY[$2::uuid], '{}', $1, 'bootstrap', NULL, NULL`)).rejects.toThrow(
      'there is somebody who can agree',
    );

    const change = await giveSalesTo('quality');
    const decide = (set: string) => company.pool.query(`UPDATE change_proposal SET ${set} WHERE id = $1`, [change]);
    const by = (username: string) =>
      `state = 'agreed', personal = NULL, decided_at = now(), decided_by = '${idOf(username)}'`;
    await expect(decide(by('admin'))).rejects.toThrow('four_eyes');
    await expect(decide(by('quality'))).rejects.toThrow('four_eyes');
    await expect(decide(`content = '{}'`)).rejects.toThrow('only decided, once');
    await expect(decide(`hash = 'x'`)).rejects.toThrow('only decided, once');
    await company.changes.withdraw(change, people.admin);
    await expect(decide(`state = 'proposed', decided_at = NULL, decided_by = NULL`)).rejects.toThrow(
      'only decided, once',
    );
    await expect(company.pool.query('DELETE FROM change_proposal')).rejects.toThrow('append-only');
  });
});
