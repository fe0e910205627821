import { project } from '../../machines/projects/project.process.js';
import { projectRules } from '../../machines/projects/project.rules.js';
import {
  ALL_TASKS,
  at,
  confirmed,
  DESIGN,
  designed,
  gao,
  lin,
  made,
  opened,
  PASS,
  passed,
  qian,
  released,
  SAMPLE,
  seeing,
  started,
  submitted,
  taking,
  taskOf,
  tested,
  TESTS,
  TODAY,
  wu,
  zhao,
} from './projects.story.js';

const found = () =>
  designed()
    .when('reviewers.review-design', { ...PASS, findings: [{ text: '圆角偏小' }] }, { ...zhao, at: at() })
    .when('reviewers.review-design', PASS, { ...gao, at: at() });
const FIX = { findings: [{ finding: 'F1', measure: '改为 R6' }] };
const fixed = () => found().when('engineering.fix-findings', FIX, { ...wu, at: at() });
const FAILED = TESTS.map((test) => (test.item === '外观' ? { ...test, result: 'fail' as const } : test));

describe('the rules of a project', () => {
  it('PT-01: every department has a task of somebody by a day before it starts', () => {
    for (const { office } of ALL_TASKS) {
      const lacking = opened(ALL_TASKS.filter((task) => task.office !== office));
      lacking.when('sales.start-project', {}, lin).thenRefusedBecause('PT-01').thenItWaitsFor('head.assign-tasks');
      const judged = projectRules.judge(['PT-01'], lacking.facts, probe('sales.start-project'));
      expect(judged).toMatchObject([{ met: false, missing: [office] }]);
      const head = { by: `head of ${office}`, office };
      lacking
        .when('head.assign-tasks', { tasks: [taskOf(office, 'somebody')] }, head)
        .when('sales.start-project', {}, lin)
        .thenItIs('underway');
    }
    opened().when('sales.start-project', {}, lin).thenItIs('underway');
    const policy = { version: 1, levels: { 'PT-01': 'warn' as const }, thresholds: {}, deadlines: {} };
    opened([])
      .when('sales.start-project', {}, { ...lin, policy })
      .thenItIs('underway');
  });

  it('PT-02: nobody reviews his own design, nor for somebody else', () => {
    designed().when('reviewers.review-design', PASS, wu).thenRefusedBecause('PT-02');
    designed()
      .when('reviewers.review-design', PASS, { ...zhao, onBehalfOf: 'wu' })
      .thenRefusedBecause('PT-02');
    designed().when('reviewers.review-design', PASS, zhao).thenItIs('underway', { design: 'reviewing' });
    expect(projectRules.barred(['PT-02'], designed().facts)).toEqual(['wu']);
    const lent = started().when('engineering.submit-design', DESIGN, { ...wu, onBehalfOf: 'xu' });
    expect(projectRules.barred(['PT-02'], lent.facts)).toEqual(['wu', 'xu']);
  });

  it('PT-03: what the review found is mended, and confirmed by who found it, before the design is released', () => {
    const release = (story: ReturnType<typeof found>) => story.when('engineering.release-design', {}, wu);
    release(found()).thenRefusedBecause('PT-03').thenItWaitsFor('engineering.fix-findings', 'person.submit-work-plan');
    release(fixed()).thenRefusedBecause('PT-03').thenItWaitsFor('finder.confirm-fix', 'person.submit-work-plan');
    const not = fixed().when(
      'finder.confirm-fix',
      { finding: 'F1', mended: false, remark: '仍偏小' },
      { ...zhao, at: at() },
    );
    expect(not.facts.findings[0].rejected).toMatchObject([{ by: 'zhao', remark: '仍偏小' }]);
    release(not).thenRefusedBecause('PT-03');
    release(fixed().when('finder.confirm-fix', { finding: 'F1', mended: true }, { ...zhao, at: at() })).thenItIs(
      'underway',
      { design: 'released' },
    );
  });

  it('PT-03: who passes the revised design has seen that his own findings are mended', () => {
    const revised = fixed().when('engineering.submit-design', DESIGN, { ...wu, at: at() });
    const seen = revised
      .when('reviewers.review-design', PASS, { ...zhao, at: at() })
      .when('reviewers.review-design', PASS, { ...gao, at: at() });
    expect(seen.facts.findings[0].closed).toMatchObject({ by: 'zhao' });
    seen.when('engineering.release-design', {}, wu).thenItIs('underway', { design: 'released' });
    const returned = revised.when('reviewers.review-design', { ...PASS, verdict: 'return' }, { ...zhao, at: at() });
    expect(returned.facts.findings[0].closed).toBeNull();
    returned.thenItIs('underway', { design: 'designing' });
  });

  it('PT-03, PT-10: what a test found is mended and tested again before the customer gets the sample', () => {
    const failed = tested(FAILED);
    expect(failed.facts.findings).toMatchObject([{ finding: 'F1', source: 'test', text: '外观', by: 'wu' }]);
    const submit = (story: typeof failed) => story.when('engineering.submit-sample', { sentOn: TODAY }, wu);
    submit(failed).thenRefusedBecause('PT-03', 'PT-10');
    failed.thenItWaitsFor('engineering.fix-findings', 'person.submit-work-plan');
    const mended = failed.when('engineering.fix-findings', FIX, { ...wu, at: at() });
    submit(mended).thenRefusedBecause('PT-03', 'PT-10');
    mended.thenItWaitsFor('person.submit-work-plan', 'engineering.test-sample');
    const again = mended.when('engineering.test-sample', { tests: FAILED }, { ...wu, at: at() });
    expect(again.facts.findings).toMatchObject([{ measure: null, closed: null }]);
    const passes = mended.when('engineering.test-sample', { tests: TESTS }, { ...wu, at: at() });
    submit(passes).thenItIs('underway', { sample: 'submitted' });
    // Mended, it may be tried on another sample; not mended, none is made.
    mended.when('engineering.make-sample', SAMPLE, wu).thenItIs('underway', { sample: 'made' });
    failed.when('engineering.make-sample', SAMPLE, wu).thenRefusedBecause('PT-03');
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

  it('PT-05: a head gives tasks of his own department', () => {
    const assign = (office: 'production' | 'quality') =>
      opened().when('head.assign-tasks', { tasks: [taskOf(office, 'somebody')] }, qian);
    assign('quality').thenRefusedBecause('PT-05');
    expect(assign('production').thenItIs('opened').facts.tasks.at(-1)).toMatchObject({
      task: 'T6',
      verifier: { office: 'production', person: 'qian' },
    });
  });

  it('PT-06: a task is verified by somebody else', () => {
    opened([...ALL_TASKS, taskOf('sales', 'lin')]).thenRefusedBecause('PT-06');
    opened([taskOf('sales', 'li', { verifier: { office: 'sales', person: 'li' } })]).thenRefusedBecause('PT-06');
    opened([taskOf('sales', 'lin', { verifier: { office: 'sales', person: 'li' } })]).thenItIs('opened');
    const own = { tasks: [taskOf('production', 'qian')] };
    opened().when('head.assign-tasks', own, qian).thenRefusedBecause('PT-06');
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

  it('PT-09: others are named as reviewers, and all of them pass it before it is released', () => {
    const own = { ...DESIGN, reviewers: [...DESIGN.reviewers, { office: 'engineering' as const, person: 'wu' }] };
    started().when('engineering.submit-design', own, wu).thenRefusedBecause('PT-09');
    started()
      .when('engineering.submit-design', own, { by: 'xu', office: 'engineering', onBehalfOf: 'wu' })
      .thenRefusedBecause('PT-09');
    const one = designed().when('reviewers.review-design', PASS, zhao);
    one.when('engineering.release-design', {}, wu).thenRefusedBecause('PT-09');
    const judged = projectRules.judge(['PT-09'], one.facts, probe('engineering.release-design'));
    expect(judged).toMatchObject([{ missing: ['production'] }]);
    passed().when('engineering.release-design', {}, wu).thenItIs('underway', { design: 'released' });
    const persons = (story: ReturnType<typeof designed>) =>
      project.events['reviewers.review-design'].persons?.(story.facts);
    expect(persons(designed())).toEqual(['zhao', 'gao']);
    expect(persons(one)).toEqual(['gao']);
  });

  it('PT-10: both kinds of tests are carried out', () => {
    const submit = (tests: typeof TESTS) => tested(tests).when('engineering.submit-sample', { sentOn: TODAY }, wu);
    submit([TESTS[0]]).thenRefusedBecause('PT-10');
    submit([TESTS[1]]).thenRefusedBecause('PT-10');
    submit(TESTS).thenItIs('underway', { sample: 'submitted' });
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

  it('PT-13: who found it says whether it is mended, and never who mended it', () => {
    const confirm = (story: ReturnType<typeof fixed>, by: object) =>
      story.when('finder.confirm-fix', { finding: 'F1', mended: true }, { ...zhao, at: at(), ...by });
    confirm(fixed(), gao).thenRefusedBecause('PT-13');
    const own = found().when('engineering.fix-findings', FIX, { ...zhao, at: at() });
    confirm(own, zhao).thenRefusedBecause('PT-13');
    confirm(own, { by: 'jiang', onBehalfOf: 'zhao' }).thenRefusedBecause('PT-13');
    confirm(own.when('engineering.fix-findings', FIX, { ...wu, at: at() }), zhao).thenItIs('underway');
    confirm(fixed(), zhao).thenItIs('underway');
  });
});

/** An event that nobody has sent. */
function probe(type: string, data: object = {}): never {
  const instant = '2026-03-02T01:00:00.000Z';
  const policy = { version: 1, levels: {}, thresholds: {}, deadlines: {} };
  const envelope = { by: 'lin', onBehalfOf: null, at: instant, occurredAt: instant, reason: null, observed: {} };
  return { type, data, ...envelope, policy } as never;
}
