import type { FollowUp } from '../../machines/process.js';
import { project } from '../../machines/projects/project.process.js';
import type { ProjectFacts } from '../../machines/projects/project.types.js';
import { ALL_TASKS, PASS, designed, lin, opened, ownTaskOf, qian, started, wu, zhao } from './projects.story.js';

const followed = (before: ProjectFacts | null, after: ProjectFacts, type: string): FollowUp[] =>
  project.followUps(before, { type, data: {}, observed: {} } as never, after);

describe('the tasks of a project', () => {
  it('are actions from its start on, parts of it, and so are those that are given later', () => {
    const before = opened().facts;
    const after = started().facts;
    const followUps = followed(before, after, 'sales.start-project');
    expect(followUps).toHaveLength(5);
    expect(followUps[0]).toEqual({
      start: 'actions',
      id: 'AI-PJ-000001-1',
      event: {
        type: 'whole.assign-part',
        data: {
          content: 'sales 的任务\n符合技术协议',
          office: 'sales',
          person: 'li',
          dueOn: '2026-04-10',
          orders: ['SO-000001'],
          partOf: 'PJ-000001',
          tellsDates: true,
          verifier: { office: 'sales', person: 'lin' },
        },
      },
    });
    const added = started().when('production.assign-tasks', { tasks: [ownTaskOf('gao')] }, qian);
    expect(followed(after, added.facts, 'production.assign-tasks')).toMatchObject([{ id: 'AI-PJ-000001-6' }]);
    expect(followed(null, opened().facts, 'sales.open-project')).toEqual([]);
  });

  it('end with their actions', () => {
    const planned = ALL_TASKS.reduce(
      (story, { person, office }, index) =>
        story.when(
          'person.submit-work-plan',
          { task: `T${index + 1}`, steps: [{ work: '完成', on: '2026-04-01' }] },
          { by: person, office },
        ),
      started(),
    );
    planned.thenItIs('underway', { tasks: 'working' });
    const done = ALL_TASKS.reduce(
      (story, _task, index) => story.when('part.end-part', { part: `AI-PJ-000001-${index + 1}` }, lin),
      planned,
    );
    done.thenItIs('underway', { tasks: 'done' });
    expect(done.facts.tasks.map(({ ended }) => ended)).toEqual(Array(5).fill('verified'));
    const dropped = started().when('part.end-part', { part: 'AI-PJ-000001-2', dropped: true }, lin);
    expect(dropped.facts.tasks[1].ended).toBe('dropped');
  });

  it('have the days of their actions, and are planned up to those', () => {
    const moved = started().when('part.move-date', { part: 'AI-PJ-000001-3', dueOn: '2026-05-10' }, lin);
    expect(moved.facts.tasks.map(({ dueOn }) => dueOn)).toEqual(
      [...Array(2), 0, ...Array(2)].map((one) => (one === 0 ? '2026-05-10' : '2026-04-10')),
    );
    const plan = { task: 'T3', steps: [{ work: '图样', on: '2026-05-10' }] };
    moved.when('person.submit-work-plan', plan, wu).thenItIs('underway');
  });

  it("pass to a successor with what else is somebody's", () => {
    const roles = (story: ReturnType<typeof started>) =>
      project.belongsTo?.(story.facts).map(({ role, person }) => [role, person]);
    expect(roles(designed())).toEqual([
      ['leader', 'lin'],
      ...['li', 'zhou', 'wu', 'gao', 'zhao'].map((person) => ['member', person]),
      ['reviewer', 'zhao'],
      ['reviewer', 'gao'],
    ]);
    const found = designed().when('reviewers.review-design', { ...PASS, findings: [{ text: '圆角' }] }, zhao);
    expect(roles(found)).toContainEqual(['finder', 'zhao']);
    const data = { predecessor: 'zhao', successor: 'jiang', handover: 'HO-1' };
    const after = project.beside?.changes(found.facts, { data }) as ProjectFacts;
    expect(after.tasks[4].person).toBe('jiang');
    expect(after.findings[0].by).toBe('jiang');
    expect(after.design?.reviewers[0].person).toBe('jiang');
  });

  it('are withdrawn with a reason, and their actions dropped; so are all of a project that is given up', () => {
    const withdrawn = started().when('sales.withdraw-task', { task: 'T2' }, { ...lin, reason: '已有资料' });
    expect(withdrawn.facts.withdrawn).toMatchObject([{ task: 'T2', reason: '已有资料', person: 'zhou' }]);
    expect(followed(started().facts, withdrawn.facts, 'sales.withdraw-task')).toEqual([
      { send: 'AI-PJ-000001-2', event: { type: 'whole.drop-part', data: {} } },
    ]);
    const given = started().when('sales.cancel-project', {}, { ...lin, reason: '客户取消' });
    expect(followed(started().facts, given.facts, 'sales.cancel-project')).toHaveLength(5);
    const never = opened().when('sales.cancel-project', {}, { ...lin, reason: '客户取消' });
    expect(followed(opened().facts, never.facts, 'sales.cancel-project')).toEqual([]);
  });
});
