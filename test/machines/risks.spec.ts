import { findings } from '../../machines/check.js';
import { risks } from '../../machines/order/v4/risks/risks.js';
import { risk } from '../../machines/risks/risk.process.js';
import type { RiskData } from '../../machines/risks/risk.schema.js';
import type { RiskFacts } from '../../machines/risks/risk.types.js';
import { Story } from './story.js';

const gao = { by: 'gao', office: 'production' };
const shi = { by: 'shi', office: 'management' };

const IDENTIFIED: RiskData['any.identify-risk'] = { kind: 'production', order: 'SO-000001', text: '磨床可能停机' };
const TREATED = { countermeasure: '备好主轴备件', office: 'production', person: 'sun', dueOn: '2026-03-20' } as const;

const identified = (more: Partial<RiskData['any.identify-risk']> = {}) =>
  Story.of<RiskFacts, RiskData>(risk, 'RK-000001').when('any.identify-risk', { ...IDENTIFIED, ...more }, gao);
const assessed = (likelihood = 3, impact = 3) =>
  identified().when('office.assess-risk', { likelihood, impact, assessment: '去年两次' }, gao);
const treated = () => assessed().when('office.treat-risk', TREATED, gao);

const sender = (facts: RiskFacts) => {
  const of = risk.events['office.assess-risk'].sender;
  return typeof of === 'function' ? of(facts) : of;
};

describe('a risk', () => {
  it('is drawn soundly and goes from identified to closed', () => {
    expect(findings(risk)).toEqual([]);
    identified().thenItIs('identified').thenItWaitsFor('office.assess-risk');
    assessed().thenItIs('assessed').thenItWaitsFor('office.treat-risk');
    treated().thenItIs('treated').thenItWaitsFor('office.close-risk');
    treated().when('office.close-risk', { result: '备件到库' }, gao).thenItIs('closed');
  });

  it('belongs to the office that knows most of its kind, unless another one is named', () => {
    const kinds = ['market', 'technical', 'production', 'quality', 'legal'] as const;
    expect(kinds.map((kind) => sender(identified({ kind }).facts))).toEqual([
      'market',
      'engineering',
      'production',
      'quality',
      'legal',
    ]);
    expect(sender(identified({ office: 'logistics' }).facts)).toBe('logistics');
    expect(sender(identified().when('office.pass-on-risk', { office: 'engineering' }, gao).facts)).toBe('engineering');
  });

  it('that a review found and met is in the register, and nobody is waited for', () => {
    const reviewed = (data: RiskData['any.identify-risk']) =>
      Story.of<RiskFacts, RiskData>(risk, 'RK-SO-000001-1').when('review.identify-risk', data, gao);
    reviewed({ ...IDENTIFIED, known: '备用磨床' })
      .thenItIs('identified')
      .thenItWaitsFor();
    reviewed(IDENTIFIED).thenItWaitsFor('office.assess-risk');
    identified({ known: '备用磨床' }).thenItWaitsFor('office.assess-risk');
  });

  it('RK-01 is assessed before it is treated, accepted or closed', () => {
    identified().when('office.treat-risk', TREATED, gao).thenRefusedBecause('RK-01');
    identified()
      .when('management.accept-risk', {}, { ...shi, reason: '影响小' })
      .thenRefusedBecause('RK-01');
    identified().when('office.close-risk', { result: '已消除' }, gao).thenRefusedBecause('RK-01', 'RK-02');
    assessed()
      .when('management.accept-risk', {}, { ...shi, reason: '影响小' })
      .thenItIs('accepted');
  });

  it('RK-02 is closed with a countermeasure; what is not treated is for the leader to accept', () => {
    assessed().when('office.close-risk', { result: '已消除' }, gao).thenRefusedBecause('RK-02');
  });

  it('is high from the level of the policy on, and is so by its last assessment', () => {
    expect([assessed().facts.level, assessed().facts.isHigh]).toEqual([9, false]);
    expect([assessed(3, 4).facts.level, assessed(3, 4).facts.isHigh]).toEqual([12, true]);
    const anew = assessed(3, 4).when('office.assess-risk', { likelihood: 1, impact: 4, assessment: '已有备件' }, gao);
    anew.thenItIs('assessed');
    expect([anew.facts.level, anew.facts.isHigh]).toEqual([4, false]);
    const told = (facts: RiskFacts) =>
      risk.notices.flatMap(({ on, tell }) =>
        on?.includes('office.assess-risk') && typeof tell === 'function' ? tell(facts) : [],
      );
    expect([told(assessed(3, 4).facts), told(anew.facts)]).toEqual([['management', 'clerk'], []]);
  });

  it('starts an action for each countermeasure', () => {
    const again = treated().when('office.treat-risk', { ...TREATED, countermeasure: '租用备用磨床' }, gao);
    expect(again.facts.actions).toEqual(['AI-RK-000001-1', 'AI-RK-000001-2']);
    const event = {
      ...gao,
      onBehalfOf: null,
      type: 'office.treat-risk',
      data: { ...TREATED, countermeasure: '租用备用磨床' },
    };
    const followUps = (data: object, by = 'gao') =>
      risk.followUps?.(treated().facts, { ...event, by, data: { ...event.data, ...data } } as never, again.facts);
    const verifierOf = (data: object, by?: string) =>
      (followUps(data, by)?.[0]?.event.data as { verifier?: object } | undefined)?.verifier;
    // Who treats it himself is verified by whoever identified it, or by whom he names.
    expect(verifierOf({}, 'sun')).toEqual({ office: 'production', person: 'gao' });
    expect(verifierOf({ person: 'gao' })).toBeUndefined();
    const chen = { office: 'clerk', person: 'chen' };
    expect(verifierOf({ person: 'gao', verifier: chen })).toEqual(chen);
    expect(followUps({})).toEqual([
      {
        start: 'actions',
        id: 'AI-RK-000001-2',
        event: {
          type: 'any.assign-action',
          data: {
            content: '租用备用磨床',
            office: 'production',
            person: 'sun',
            dueOn: '2026-03-20',
            orders: ['RK-000001', 'SO-000001'],
          },
        },
      },
    ]);
  });
});

describe('what the review of an order finds', () => {
  const QUOTE = [
    { kind: '钢材涨价', countermeasure: '与供应商锁价三个月' },
    { kind: ' ', countermeasure: '空的' },
  ];
  const QUALITY = [{ kind: 'intellectual-property', precaution: '签订保密协议' }];
  const passed = (facts: object) => {
    const { record } = risks;
    return record({ no: 'SO-000001', risks: [], quote: null, reviews: { quality: null }, ...facts } as never, EVENT);
  };
  const EVENT = { type: 'sales.pass-review' } as never;

  it('is entered in the register with its passing, each once', () => {
    const after = passed({ quote: { risks: QUOTE }, reviews: { quality: { risks: QUALITY } } });
    expect(after.risks).toEqual([
      { no: 'RK-SO-000001-1', kind: 'market', office: 'sales', text: '钢材涨价', known: '与供应商锁价三个月' },
      {
        no: 'RK-SO-000001-2',
        kind: 'legal',
        office: 'legal',
        text: '知识产权：签订保密协议',
        known: '签订保密协议',
      },
    ]);
    // Reviewed again, it is known already.
    const again = passed({ risks: after.risks, quote: { risks: [...QUOTE, { kind: '汇率', countermeasure: '' }] } });
    expect(again.risks.slice(2)).toEqual([{ no: 'RK-SO-000001-3', kind: 'market', office: 'sales', text: '汇率' }]);
    expect(risks.followUps({ risks: after.risks } as never, EVENT, again)).toEqual([
      {
        start: 'risks',
        id: 'RK-SO-000001-3',
        event: {
          type: 'review.identify-risk',
          data: { kind: 'market', office: 'sales', text: '汇率', order: 'SO-000001' },
        },
      },
    ]);
  });

  it('is nothing where nothing was found, and nothing of an order from an older version', () => {
    expect(passed({}).risks).toEqual([]);
    expect(risks.followUps({} as never, EVENT, passed({}))).toEqual([]);
  });
});
