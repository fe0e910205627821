import { projectRules } from '../../machines/projects/project.rules.js';
import {
  ALL_TASKS,
  assigns,
  at,
  confirmed,
  FIX,
  fixed,
  found,
  lin,
  made,
  opened,
  ownTaskOf,
  probe,
  qian,
  released,
  SAMPLE,
  seeing,
  started,
  submitted,
  taking,
  taskOf,
  tested,
  TODAY,
  wu,
  zhao,
} from './projects.story.js';

describe('the rules of the tasks of a project', () => {
  it('PT-01: every department has a task of somebody by a day before it starts', () => {
    for (const { office } of ALL_TASKS) {
      const lacking = opened(ALL_TASKS.filter((task) => task.office !== office));
      lacking.when('sales.start-project', {}, lin).thenRefusedBecause('PT-01').thenItWaitsFor(`${office}.assign-tasks`);
      const judged = projectRules.judge(['PT-01'], lacking.facts, probe('sales.start-project'));
      expect(judged).toMatchObject([{ met: false, missing: [office] }]);
      const head = { by: `head of ${office}`, office };
      lacking
        .when(assigns(office), { tasks: [ownTaskOf('somebody')] }, head)
        .when('sales.start-project', {}, lin)
        .thenItIs('underway');
    }
    opened().when('sales.start-project', {}, lin).thenItIs('underway');
    const policy = { version: 1, levels: { 'PT-01': 'warn' as const }, thresholds: {}, deadlines: {} };
    opened([])
      .when('sales.start-project', {}, { ...lin, policy })
      .thenItIs('underway');
  });

  it('PT-04: a project is of a project order whose kickoff was held, and of each there is one', () => {
    const refused = (observed: ReturnType<typeof seeing>, ...missing: string[]) => {
      opened(ALL_TASKS, observed).thenRefusedBecause('PT-04');
      const event = { ...(probe('sales.open-project', { tasks: [] }) as object), observed };
      const judged = projectRules.judge(['PT-04'], opened().facts, event as never);
      expect(judged).toMatchObject([{ missing }]);
    };
    refused(seeing(null), 'order');
    refused(seeing({ over: true }), 'order');
    refused(seeing({ class: 'standard' }), 'class');
    refused(seeing({ kickoff: null }), 'kickoff');
    refused(seeing({ project: 'PJ-000009' }), 'record:PJ-000009');
    opened().thenItIs('opened');
  });

  it('PT-06: a task is verified by somebody else', () => {
    opened([...ALL_TASKS, taskOf('sales', 'lin')]).thenRefusedBecause('PT-06');
    opened([taskOf('sales', 'li', { verifier: { office: 'sales', person: 'li' } })]).thenRefusedBecause('PT-06');
    opened([taskOf('sales', 'lin', { verifier: { office: 'sales', person: 'li' } })]).thenItIs('opened');
    const assign = (person: string) => opened().when('production.assign-tasks', { tasks: [ownTaskOf(person)] }, qian);
    assign('qian').thenRefusedBecause('PT-06');
    expect(assign('gao').thenItIs('opened').facts.tasks.at(-1)).toMatchObject({
      task: 'T6',
      office: 'production',
      verifier: { office: 'production', person: 'qian' },
    });
  });

  it('PT-07: everybody plans tasks of his own, and ends by their day', () => {
    const plan = (task: string, on: string, by: object = wu) =>
      started().when('person.submit-work-plan', { task, steps: [{ work: '图样', on }] }, by as typeof wu);
    plan('T3', '2026-04-10').thenItIs('underway');
    plan('T3', '2026-04-11').thenRefusedBecause('PT-07');
    plan('T4', '2026-04-01').thenRefusedBecause('PT-07');
    plan('T9', '2026-04-01').thenRefusedBecause('PT-07');
    plan('T4', '2026-04-01', { ...wu, onBehalfOf: 'gao' }).thenItIs('underway');
  });

  it('PT-08, PT-11: it is completed when tasks are planned and done, and the sample is confirmed', () => {
    const complete = (story: ReturnType<typeof confirmed>) => story.when('sales.complete-project', {}, lin);
    complete(confirmed()).thenRefusedBecause('PT-08', 'PT-11');
    const done = ALL_TASKS.reduce(
      (story, { person, office }, index) =>
        story
          .when(
            'person.submit-work-plan',
            { task: `T${index + 1}`, steps: [{ work: '完成', on: '2026-04-01' }] },
            { by: person, office },
          )
          .when('part.end-part', { part: `AI-PJ-000001-${index + 1}` }, lin),
      confirmed(),
    );
    done.thenItWaitsFor('sales.complete-project');
    complete(done).thenItIs('completed', { tasks: 'over', design: 'over', sample: 'over' });
    const missing = (story: ReturnType<typeof confirmed>) =>
      projectRules.judge(['PT-11'], story.facts, probe('sales.complete-project'))[0].missing;
    expect(missing(submitted())).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'sample']);
    expect(missing(started())).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'design', 'sample']);
    expect(missing(done)).toEqual([]);
  });

  it('PT-12: what has happened is not ahead, tasks are; and what is named is there', () => {
    const tomorrow = '2026-03-03';
    released()
      .when('engineering.make-sample', { ...SAMPLE, madeOn: tomorrow }, wu)
      .thenRefusedBecause('PT-12');
    tested().when('engineering.submit-sample', { sentOn: tomorrow }, wu).thenRefusedBecause('PT-12');
    submitted()
      .when('sales.confirm-sample', { confirmedBy: '王工', on: tomorrow }, { ...lin, observed: taking() })
      .thenRefusedBecause('PT-12');
    opened([taskOf('sales', 'li', { dueOn: '2026-03-01' })]).thenRefusedBecause('PT-12');
    opened([taskOf('sales', 'li', { dueOn: TODAY })]).thenItIs('opened');
    const withdraw = (task: string) =>
      started().when('sales.withdraw-task', { task }, { ...lin, reason: '重复', at: at() });
    withdraw('T9').thenRefusedBecause('PT-12');
    withdraw('T1')
      .when('sales.withdraw-task', { task: 'T1' }, { ...lin, at: at() })
      .thenRefusedBecause('PT-12');
    made()
      .when('engineering.fix-findings', FIX, { ...wu, at: at() })
      .thenRefusedBecause('PT-12');
    found()
      .when('finder.confirm-fix', { finding: 'F1', mended: true }, { ...zhao, at: at() })
      .thenRefusedBecause('PT-12');
    fixed()
      .when('finder.confirm-fix', { finding: 'F1', mended: true }, { ...zhao, at: at() })
      .thenItIs('underway');
  });
});
