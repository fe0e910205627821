import { APPRAISAL_FIGURES, MEMBERS } from '../../machines/appraisals/appraisal.figures.js';
import { appraisal } from '../../machines/appraisals/appraisal.process.js';
import {
  assessed,
  contested,
  fedBack,
  head,
  heard,
  hr,
  KNOWS,
  leader,
  opened,
  OWN,
  panel,
  REVIEW,
  reviewed,
  SCORES,
} from './appraisals.story.js';

const lowered = (rule: string) => ({ version: 1, levels: { [rule]: 'warn' }, thresholds: {}, deadlines: {} }) as const;

describe('the rules of an appraisal', () => {
  it('KP-01: nobody reviews himself, nor his own office', () => {
    for (const by of ['qian', 'zheng']) {
      heard()
        .when('reviewer.review-appraisal', REVIEW, { ...hr, by })
        .thenRefusedBecause('KP-01');
      heard()
        .when('reviewer.review-appraisal', REVIEW, { ...hr, onBehalfOf: by })
        .thenRefusedBecause('KP-01');
      assessed()
        .when('panel.give-opinion', { opinion: '好' }, { ...panel, by })
        .thenRefusedBecause('KP-01');
      contested()
        .when('management.answer-objection', { decision: 'upheld', answer: '维持' }, { ...leader, by })
        .thenRefusedBecause('KP-01');
    }
    // A clerk who is appraised by himself; his colleagues are not he.
    const own = { office: 'clerk', person: 'chen' } as const;
    const clerk = opened(own).when(
      'office.self-assess',
      { figures: [{ name: 'plan-completion' }, OWN], summary: '按时' },
      { by: 'chen', observed: { [APPRAISAL_FIGURES]: KNOWS[APPRAISAL_FIGURES] } },
    );
    clerk.when('panel.give-opinion', { opinion: '好' }, { by: 'chen' }).thenRefusedBecause('KP-01');
    clerk.when('panel.give-opinion', { opinion: '好' }, { by: 'lin' }).thenItIs('self-assessed');
    // Whoever joined the office since does not review it either.
    heard()
      .when('reviewer.review-appraisal', REVIEW, { ...hr, observed: { [MEMBERS]: 'lyu qian' } })
      .thenRefusedBecause('KP-01');
    reviewed().thenItIs('reviewed');
  });

  it('KP-02: the self-assessment comes before the review', () => {
    const policy = lowered('KP-02');
    opened().when('reviewer.review-appraisal', REVIEW, hr).thenRefusedBecause('KP-02', 'KP-06');
    opened()
      .when('reviewer.review-appraisal', REVIEW, {
        ...hr,
        policy: { ...policy, levels: { ...policy.levels, 'KP-06': 'warn' } },
      })
      .thenItIs('reviewed');
    reviewed().thenItIs('reviewed');
  });

  it('KP-03: a figure that is not the computed one has its reason', () => {
    assessed([{ name: 'plan-completion', value: '93' }, OWN]).thenRefusedBecause('KP-03');
    assessed([{ name: 'plan-completion', value: '93', basis: ' ' }, OWN]).thenRefusedBecause('KP-03');
    assessed([{ name: 'plan-completion' }, { name: 'own-1', value: '88' }]).thenRefusedBecause('KP-03');
    assessed([{ name: 'plan-completion', value: '90.00' }, OWN]).thenItIs('self-assessed');
    const figure = { name: 'plan-completion', value: '92' } as const;
    assessed()
      .when('reviewer.correct-figure', { ...figure, basis: '' }, hr)
      .thenRefusedBecause('KP-03');
    assessed()
      .when('reviewer.correct-figure', { ...figure, basis: '核对' }, hr)
      .thenItIs('self-assessed');
    // The reason is asked for at its field.
    const rule = appraisal.rules.rules['KP-03'];
    const facts = assessed().facts;
    const event = {
      type: 'office.self-assess',
      at: '2026-03-02T01:00:00.000Z',
      data: { figures: [{ name: 'own-1', value: '1' }], summary: '' },
    };
    const left = facts.figures.map((one) => ({ ...one, basis: null }));
    expect(rule.missing?.({ ...facts, figures: left }, event as never)).toEqual(['figures[0].basis']);
  });

  it('KP-04: the self-assessment covers every row, or says why there is no figure', () => {
    assessed([{ name: 'plan-completion' }]).thenRefusedBecause('KP-04');
    assessed([{ name: 'plan-completion' }, { name: 'own-1', basis: '本季未检查' }]).thenItIs('self-assessed');
  });

  it('KP-05: every row is scored', () => {
    heard()
      .when('reviewer.review-appraisal', { ...REVIEW, scores: SCORES.slice(1) }, hr)
      .thenRefusedBecause('KP-05');
    contested()
      .when('management.answer-objection', { decision: 'changed', answer: '更正' }, leader)
      .thenRefusedBecause('KP-05');
    reviewed().thenItIs('reviewed');
  });

  it('KP-06: one of the panel has given an opinion on what was handed in last', () => {
    assessed().when('reviewer.review-appraisal', REVIEW, hr).thenRefusedBecause('KP-06');
    const again = heard()
      .when('reviewer.return-appraisal', {}, { ...hr, reason: '补充说明' })
      .thenItIs('open')
      .when('office.self-assess', { figures: [OWN], summary: '已补充' }, head);
    again.when('reviewer.review-appraisal', REVIEW, hr).thenRefusedBecause('KP-06');
    again
      .when('panel.give-opinion', { opinion: '属实' }, panel)
      .when('reviewer.review-appraisal', REVIEW, hr)
      .thenItIs('reviewed');
  });

  it('KP-07: whoever reviewed does not decide on the objection', () => {
    const answer = { decision: 'upheld', answer: '维持' } as const;
    for (const by of ['lyu', 'he']) {
      contested()
        .when('management.answer-objection', answer, { ...leader, by })
        .thenRefusedBecause('KP-07');
    }
    contested().when('management.answer-objection', answer, leader).thenItIs('fed-back');
  });

  it('KP-08: it is closed when accepted, answered, or when the time for an objection is over', () => {
    const later = (at: string) => fedBack().when('reviewer.close-appraisal', {}, { ...hr, at });
    later('2026-03-02T02:00:00.000Z').thenRefusedBecause('KP-08');
    later('2026-03-07T15:59:00.000Z').thenRefusedBecause('KP-08');
    later('2026-03-07T16:00:00.000Z').thenItIs('closed');
    contested()
      .when('reviewer.close-appraisal', {}, { ...hr, at: '2026-03-20T01:00:00.000Z' })
      .thenRefusedBecause('KP-08');
  });

  it('KP-09: an objection comes in time and before the result is accepted; a contested result is not accepted', () => {
    const grounds = { grounds: '改期' };
    contested().when('office.accept-result', {}, head).thenRefusedBecause('KP-09');
    contested().when('office.object-to-result', grounds, head).thenRefusedBecause('KP-09');
    fedBack()
      .when('office.accept-result', {}, head)
      .when('office.object-to-result', grounds, head)
      .thenRefusedBecause('KP-09');
    fedBack()
      .when('office.object-to-result', grounds, { ...head, at: '2026-03-08T01:00:00.000Z' })
      .thenRefusedBecause('KP-09');
    contested().thenItIs('fed-back');
  });
});
