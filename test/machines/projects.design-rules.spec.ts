import { project } from '../../machines/projects/project.process.js';
import { projectRules } from '../../machines/projects/project.rules.js';
import {
  at,
  DESIGN,
  designed,
  FAILED,
  FIX,
  fixed,
  found,
  gao,
  PASS,
  passed,
  probe,
  SAMPLE,
  started,
  tested,
  TESTS,
  TODAY,
  wu,
  zhao,
} from './projects.story.js';

describe('the rules of design and sample of a project', () => {
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

  it('PT-05: who found it says whether it is mended, and never who mended it', () => {
    const confirm = (story: ReturnType<typeof fixed>, by: object) =>
      story.when('finder.confirm-fix', { finding: 'F1', mended: true }, { ...zhao, at: at(), ...by });
    confirm(fixed(), gao).thenRefusedBecause('PT-05');
    const own = found().when('engineering.fix-findings', FIX, { ...zhao, at: at() });
    confirm(own, zhao).thenRefusedBecause('PT-05');
    confirm(own, { by: 'jiang', onBehalfOf: 'zhao' }).thenRefusedBecause('PT-05');
    confirm(own.when('engineering.fix-findings', FIX, { ...wu, at: at() }), zhao).thenItIs('underway');
    confirm(fixed(), zhao).thenItIs('underway');
  });
});
