import { findings } from '../../machines/check.js';
import { improvement } from '../../machines/improvements/improvement.process.js';
import type { ImprovementData } from '../../machines/improvements/improvement.schema.js';
import type { ImprovementFacts } from '../../machines/improvements/improvement.types.js';
import { Story } from './story.js';

const qin = { by: 'qin', office: 'aftersales' };
const wu = { by: 'wu', office: 'engineering' };
const PLAN = { plan: '改用双唇油封', office: 'production', person: 'gao', dueOn: '2026-04-30' } as const;

const proposed = () =>
  Story.of<ImprovementFacts, ImprovementData>(improvement, 'IM-000001').when(
    'any.propose-improvement',
    { problem: '油封渗油', cases: ['CS-000001'] },
    qin,
  );
const accepted = () => proposed().when('engineering.accept-improvement', PLAN, wu);

describe('an improvement of a product', () => {
  it('is drawn soundly and goes from proposed to done', () => {
    expect(findings(improvement)).toEqual([]);
    proposed().thenItIs('proposed').thenItWaitsFor('engineering.accept-improvement');
    accepted().thenItIs('accepted').thenItWaitsFor('engineering.report-improved');
    expect(improvement.dueOn(accepted().facts)).toBe('2026-04-30');
    const done = accepted().when('engineering.report-improved', { result: '已换用', evidence: '60 台无渗油' }, wu);
    done.thenItIs('done');
    expect(improvement.dueOn(done.facts)).toBeNull();
    const declined = proposed().when('engineering.decline-improvement', {}, { ...wu, reason: '需求过少' });
    declined.thenItIs('declined');
    expect(declined.facts.declined?.reason).toBe('需求过少');
  });

  it('starts an action of its person for every plan, unless he has accepted it himself', () => {
    const followUps = (by: string) =>
      improvement.followUps?.(
        proposed().facts,
        { ...wu, by, onBehalfOf: null, type: 'engineering.accept-improvement', data: PLAN } as never,
        accepted().facts,
      );
    expect(followUps('wu')).toEqual([
      {
        start: 'actions',
        id: 'AI-IM-000001-1',
        event: {
          type: 'any.assign-action',
          data: {
            content: '改用双唇油封',
            office: 'production',
            person: 'gao',
            dueOn: '2026-04-30',
            orders: ['IM-000001', 'CS-000001'],
          },
        },
      },
    ]);
    expect(followUps('gao')).toEqual([]);
    expect(accepted().when('engineering.accept-improvement', PLAN, wu).facts.action).toBe('AI-IM-000001-2');
  });

  it('IM-01: what is said to be improved has evidence, in words or as a file', () => {
    const told = (more: object) => accepted().when('engineering.report-improved', { result: '已换用', ...more }, wu);
    told({}).thenRefusedBecause('IM-01');
    told({ doc: 'a-file' }).thenItIs('done');
  });
});
