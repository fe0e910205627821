import { findings } from '../../machines/check.js';
import type { FollowUp } from '../../machines/process.js';
import { project } from '../../machines/projects/project.process.js';
import type { ProjectFacts } from '../../machines/projects/project.types.js';
import {
  ALL_TASKS,
  at,
  confirmed,
  CONFIRMED,
  DESIGN,
  designed,
  gao,
  lin,
  made,
  opened,
  passed,
  PASS,
  released,
  SAMPLE,
  started,
  submitted,
  taking,
  tested,
  TODAY,
  wu,
  zhao,
} from './projects.story.js';

const event = (type: string, data: object = {}, observed: object = {}) =>
  ({ type, data, ...wu, onBehalfOf: null, at: '', occurredAt: '', reason: null, observed }) as never;
const followed = (before: ProjectFacts | null, after: ProjectFacts, ...of: Parameters<typeof event>): FollowUp[] =>
  project.followUps(before, event(...of), after);

describe('a project', () => {
  it('is drawn soundly', () => {
    expect(findings(project)).toEqual([]);
  });

  it('goes from the kickoff to the sample that the customer confirms, its regions beside each other', () => {
    opened().thenItIs('opened', { tasks: 'assigning', design: 'waiting', sample: 'waiting' });
    opened().thenItWaitsFor('sales.start-project');
    started().thenItIs('underway', { tasks: 'planning', design: 'designing', sample: 'waiting' });
    started().thenItWaitsFor('person.submit-work-plan', 'engineering.submit-design');
    designed().thenItIs('underway', { design: 'reviewing' });
    designed().thenItWaitsFor('person.submit-work-plan', 'reviewers.review-design');
    passed().thenItWaitsFor('person.submit-work-plan', 'engineering.release-design');
    released().thenItIs('underway', { design: 'released', sample: 'making' });
    released().thenItWaitsFor('person.submit-work-plan', 'engineering.make-sample');
    made()
      .thenItIs('underway', { sample: 'made' })
      .thenItWaitsFor('person.submit-work-plan', 'engineering.test-sample');
    tested().thenItIs('underway', { sample: 'tested' });
    tested().thenItWaitsFor('person.submit-work-plan', 'engineering.submit-sample');
    submitted().thenItIs('underway', { sample: 'submitted', design: 'frozen' });
    submitted().thenItWaitsFor('person.submit-work-plan', 'sales.confirm-sample');
    confirmed().thenItIs('underway', { sample: 'confirmed' });
  });

  it('is of the last milestone that the kickoff set', () => {
    expect(project.dueOn(opened().facts)).toBe('2026-05-30');
    expect(project.about(opened().facts)).toEqual(['SO-000001']);
  });

  it('has no design and no sample where the order has none, but may have them', () => {
    const plain = opened(ALL_TASKS, { 'project-order': JSON.stringify({ ...ORDER_WITHOUT_DESIGN }) });
    const begun = plain.when('sales.start-project', {}, lin);
    begun.thenItIs('underway', { design: 'not-needed', sample: 'not-needed' });
    const own = begun.when('engineering.submit-design', DESIGN, { ...wu, at: at() });
    own.thenItIs('underway', { design: 'reviewing', sample: 'waiting' });
  });

  it('ends, and its regions with it; a task may still end', () => {
    const cancelled = submitted().when('sales.cancel-project', {}, { ...lin, reason: '客户取消' });
    cancelled.thenItIs('cancelled', { tasks: 'over', design: 'over', sample: 'over' });
    cancelled.when('part.end-part', { part: 'AI-PJ-000001-1' }, lin).thenItIs('cancelled');
    cancelled.when('sales.confirm-sample', CONFIRMED, lin).thenItDoesNotTakeThat();
  });
});

const ORDER_WITHOUT_DESIGN = {
  class: 'project',
  design: false,
  over: false,
  kickoff: '2026-03-01',
  milestones: [],
  project: null,
};

describe('what its order hears', () => {
  it('is that the design was reviewed, by whom; the tests of the sample; the word of the customer', () => {
    expect(followed(passed().facts, released().facts, 'engineering.release-design', {}, taking())).toEqual([
      {
        send: 'SO-000001',
        event: { type: 'engineering.pass-design-review', data: { reviewers: ['赵检', '高制'] }, seen: 42 },
      },
    ]);
    expect(followed(tested().facts, submitted().facts, 'engineering.submit-sample', {}, taking())).toEqual([
      {
        send: 'SO-000001',
        event: {
          type: 'engineering.submit-sample',
          data: {
            tests: [
              { item: '定位精度', result: 'pass' },
              { item: '外观', result: 'pass' },
            ],
          },
          seen: 42,
        },
      },
    ]);
    expect(followed(submitted().facts, confirmed().facts, 'sales.confirm-sample', {}, taking())).toMatchObject([
      { event: { type: 'sales.confirm-sample', data: { confirmedBy: '王工', on: TODAY }, seen: 42 } },
    ]);
  });

  it('is nothing where it does not take that now; then it is offered there until a later one is taken', () => {
    const deaf = taking({ takes: [] });
    expect(followed(passed().facts, released().facts, 'engineering.release-design', {}, deaf)).toEqual([]);
    const untold = passed().when('engineering.release-design', {}, { ...wu, at: at(), observed: deaf });
    expect(project.offers?.(untold.facts)).toContainEqual({
      no: 'SO-000001',
      type: 'engineering.pass-design-review',
      data: { reviewers: ['赵检', '高制'] },
    });
    const again = untold
      .when('engineering.submit-design', DESIGN, { ...wu, at: at() })
      .when('reviewers.review-design', PASS, { ...zhao, at: at() })
      .when('reviewers.review-design', PASS, { ...gao, at: at() })
      .when('engineering.release-design', {}, { ...wu, at: at(), observed: taking() });
    expect(again.facts.untold).toEqual([]);
    // What was typed there already is not told again.
    const typed = taking({ takes: [], has: ['sales.confirm-sample'] });
    const word = submitted().when('sales.confirm-sample', CONFIRMED, { ...lin, at: at(), observed: typed });
    expect(word.facts.untold).toEqual([]);
    expect(followed(submitted().facts, word.facts, 'sales.confirm-sample', {}, typed)).toEqual([]);
  });
});

describe('its sample', () => {
  it('is bettered where the customer wants it: what he said is mended, confirmed, and another one made', () => {
    const back = submitted().when(
      'sales.return-sample',
      { opinions: [{ text: '手柄偏低' }] },
      { ...lin, at: at(), reason: '操作不便', observed: taking() },
    );
    back.thenItIs('underway', { sample: 'to-improve', design: 'released' });
    expect(back.facts.findings).toMatchObject([{ finding: 'F1', source: 'customer', by: 'lin', text: '手柄偏低' }]);
    expect(
      followed(submitted().facts, back.facts, 'sales.return-sample', {}, taking()).map(({ event }) => event.type),
    ).toEqual(['sales.return-sample']);
    back.thenItWaitsFor('engineering.fix-findings', 'person.submit-work-plan');
    const fixed = back.when(
      'engineering.fix-findings',
      { findings: [{ finding: 'F1', measure: '手柄上移 80 mm' }] },
      { ...wu, at: at() },
    );
    fixed.thenItWaitsFor('finder.confirm-fix', 'person.submit-work-plan');
    const next = fixed
      .when('finder.confirm-fix', { finding: 'F1', mended: true }, { ...lin, at: at() })
      .when('engineering.make-sample', { ...SAMPLE, sampleNo: 'S-2' }, { ...wu, at: at() });
    next.thenItIs('underway', { sample: 'made' });
    expect(next.facts.sample).toMatchObject({ round: 2, tests: [], submitted: null });
  });

  it('is made anew by a revised design', () => {
    const revised = tested().when('engineering.submit-design', DESIGN, { ...wu, at: at() });
    revised.thenItIs('underway', { design: 'reviewing', sample: 'waiting' });
    submitted()
      .when('engineering.submit-design', DESIGN, { ...wu, at: at() })
      .thenItDoesNotTakeThat();
    const again = revised
      .when('reviewers.review-design', PASS, { ...zhao, at: at() })
      .when('reviewers.review-design', PASS, { ...gao, at: at() })
      .when('engineering.release-design', {}, { ...wu, at: at() });
    again.thenItIs('underway', { sample: 'making' });
  });
});
