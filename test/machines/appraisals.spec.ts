import type { OpenedAppraisal } from '../../machines/appraisals/appraisal.opened.js';
import { appraisal } from '../../machines/appraisals/appraisal.process.js';
import { findings } from '../../machines/check.js';
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
  reviewed,
  SCORES,
} from './appraisals.story.js';

describe('an appraisal', () => {
  it('is drawn soundly, and goes from the self-assessment to its end', () => {
    expect(findings(appraisal)).toEqual([]);
    opened().thenItIs('open', { objection: 'none' }).thenItWaitsFor('office.self-assess');
    expect(appraisal.dueOn(opened().facts)).toBe('2026-03-12');
    assessed().thenItIs('self-assessed').thenItWaitsFor('panel.give-opinion');
    heard().thenItWaitsFor('reviewer.review-appraisal');
    expect(appraisal.dueOn(assessed().facts)).toBeNull();
    reviewed().thenItIs('reviewed').thenItWaitsFor('reviewer.feed-back');
    expect(reviewed().facts.total).toBe('84');
    fedBack().thenItIs('fed-back').thenItWaitsFor('office.accept-result');
    const accepted = fedBack().when('office.accept-result', {}, head);
    accepted.when('reviewer.close-appraisal', {}, hr).thenItIs('closed');
    opened()
      .when('reviewer.cancel-appraisal', {}, { ...hr, reason: '部门撤销' })
      .thenItIs('cancelled');
  });

  it('a computed figure stands where nobody says another, and beside it where somebody does', () => {
    expect(assessed().facts.figures).toEqual([
      { name: 'plan-completion', computed: '90', rows: 10, unknown: 0, value: '90', basis: null },
      { name: 'own-1', computed: null, rows: 0, unknown: 0, value: '88', basis: '月度检查表' },
    ]);
    const other = assessed([{ name: 'plan-completion', value: '93.5', basis: '两张订单改期' }, OWN]);
    expect(other.facts.figures[0]).toMatchObject({ computed: '90', value: '93.5', basis: '两张订单改期' });
    const corrected = other.when(
      'reviewer.correct-figure',
      { name: 'plan-completion', value: '92', basis: '一张没有变更记录' },
      hr,
    );
    expect(corrected.facts.figures[0]).toMatchObject({ computed: '90', value: '92', basis: '一张没有变更记录' });
    expect(corrected.facts.corrections).toMatchObject([{ name: 'plan-completion', before: '93.5', by: 'lyu' }]);
  });

  it('a form begins with what is known, and a review with what the scheme makes of it', () => {
    const filling = { name: '钱卫东', today: '2026-03-02', observed: KNOWS };
    expect(appraisal.suggestions['office.self-assess'](opened().facts, filling)).toEqual({
      summary: undefined,
      figures: [
        { name: 'plan-completion', value: '90', basis: undefined },
        { name: 'own-1', value: undefined, basis: undefined },
      ],
    });
    expect(appraisal.origins?.['office.self-assess'](opened().facts, filling, 'en')).toEqual([
      expect.stringMatching(/^Plan completion: Orders finished by their planned day .* \(of 10\)$/),
    ]);
    expect(appraisal.suggestions['reviewer.review-appraisal'](assessed().facts, filling)).toEqual({
      scores: [
        { name: 'plan-completion', score: '80' },
        { name: 'own-1', score: undefined },
      ],
    });
  });

  it('an objection is answered by the leader, and what stood before stays on record', () => {
    contested().thenItIs('fed-back', { objection: 'raised' }).thenItWaitsFor('management.answer-objection');
    const better = SCORES.map((one) => ({ ...one, score: '90' }));
    const changed = contested().when(
      'management.answer-objection',
      { decision: 'changed', scores: better, answer: '确认有效' },
      leader,
    );
    changed.thenItIs('fed-back', { objection: 'answered' }).thenItWaitsFor('reviewer.close-appraisal');
    expect(changed.facts).toMatchObject({ total: '90', answers: [{ totalBefore: '84' }] });
    const upheld = contested().when(
      'management.answer-objection',
      { decision: 'upheld', scores: better, answer: '维持' },
      leader,
    );
    expect(upheld.facts.total).toBe('84');
    upheld.when('reviewer.close-appraisal', {}, hr).thenItIs('closed');
  });

  it('what people decide by it is recorded, and nothing follows by itself', () => {
    const award = { outcome: 'training', content: '排产培训', decidedBy: 'shi' } as const;
    const after = fedBack().when('reviewer.record-outcome', award, { ...hr, reason: '加强排产' });
    expect(after.facts.outcomes).toMatchObject([{ ...award, reason: '加强排产', by: 'lyu' }]);
    expect(appraisal.followUps(fedBack().facts, {} as never, after.facts)).toEqual([]);
    expect(appraisal.events['reviewer.record-outcome'].reason).toBe(true);
  });

  it('the management reviews human resources', () => {
    const senderOf = (office: OpenedAppraisal['office']) => {
      const { sender } = appraisal.events['reviewer.review-appraisal'];
      return typeof sender === 'function' && sender(opened({ office }).facts);
    };
    expect([senderOf('hr'), senderOf('sales')]).toEqual(['management', 'hr']);
  });
});
