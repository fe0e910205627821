import { findings } from '../../machines/check.js';
import type { Policy } from '../../machines/rulebook.js';
import { SOLD_THROUGH } from '../../machines/sales-channels/channel.facts.js';
import { salesChannel } from '../../machines/sales-channels/channel.process.js';
import type { ChannelData } from '../../machines/sales-channels/channel.schema.js';
import { channelExamples as examples } from '../../machines/sales-channels/channel.schema.js';
import type { ChannelFacts } from '../../machines/sales-channels/channel.types.js';
import { Story } from './story.js';

const li = { by: 'li', office: 'sales' };
const clock = { by: 'product', office: 'sales' };
const policy = (thresholds = {}): Policy => ({ version: 1, levels: {}, thresholds, deadlines: {} });

type Registered = ChannelData['sales.register-channel'];

const register = (changes: Partial<Registered> = {}) =>
  Story.of<ChannelFacts, ChannelData>(salesChannel, 'SC-000001').when(
    'sales.register-channel',
    { ...examples['sales.register-channel'], ...changes },
    li,
  );
const opened = (changes: Partial<Registered> = {}) =>
  register(changes).when('sales.open-channel', examples['sales.open-channel'], li);
const due = () => opened().when('clock.fall-due', {}, { ...clock, at: '2027-01-31T16:00:00.000Z' });
const evaluate = (changes: Partial<ChannelData['sales.evaluate-channel']> = {}, envelope = {}) =>
  due().when(
    'sales.evaluate-channel',
    { ...examples['sales.evaluate-channel'], ...changes },
    { ...li, at: '2027-02-03T01:00:00.000Z', ...envelope },
  );

describe('a channel of sales', () => {
  it('is drawn soundly: registered, opened, worked with, ended', () => {
    expect(findings(salesChannel)).toEqual([]);
    register().thenItIs('candidate').thenItWaitsFor('sales.open-channel');
    const worked = opened().when('sales.note-channel-work', { on: '2026-03-01', done: '培训' }, li);
    expect(worked.thenItIs('active').thenItWaitsFor().facts.work).toHaveLength(1);
    worked
      .when('sales.end-channel', {}, { ...li, reason: '转营' })
      .thenItIs('ended')
      .thenItWaitsFor();
  });

  it('is evaluated when it is due: a year after it was opened, or evaluated last, unless the company says otherwise', () => {
    const timers = (story: { facts: ChannelFacts }, thresholds = {}) =>
      salesChannel.timers?.(story.facts, policy(thresholds));
    expect(timers(opened())).toEqual([{ at: '2027-01-31T16:00:00.000Z', event: 'clock.fall-due' }]);
    expect(timers(opened(), { 'sales-channels.evaluation-days': '180' })).toMatchObject([
      { at: '2026-07-30T16:00:00.000Z' },
    ]);
    due().thenItIs('due').thenItWaitsFor('sales.evaluate-channel');
    expect(timers(due())).toEqual([]);
    const evaluated = evaluate(
      {},
      { observed: { [SOLD_THROUGH]: '[{"currency":"CNY","amount":"860000","orders":6}]' } },
    );
    expect(evaluated.thenItIs('active').thenItWaitsFor().facts).toMatchObject({
      due: false,
      evaluations: [{ sold: [{ currency: 'CNY', amount: '860000', orders: 6 }], conclusion: 'adjust' }],
    });
    expect(timers(evaluated)).toEqual([{ at: '2028-02-02T16:00:00.000Z', event: 'clock.fall-due' }]);
    expect(timers(register())).toEqual([]);
  });

  it('goes over to another place, other customers, another person', () => {
    const changed = opened().when('sales.change-channel', { regions: ['广西'], responsible: 'wang' }, li);
    expect(changed.facts).toMatchObject({ revision: 2, regions: ['广西'], customers: [], cooperationTerms: null });
  });
});

describe('the rules of a channel', () => {
  it('SC-01: a dealer or a platform has cooperationTerms, and a dealer its customers', () => {
    opened({ cooperationTerms: undefined }).thenRefusedBecause('SC-01');
    opened({ customers: [] }).thenRefusedBecause('SC-01');
    opened({ form: 'platform', cooperationTerms: undefined, customers: undefined }).thenRefusedBecause('SC-01');
    opened({
      form: 'platform',
      cooperationTerms: undefined,
      agreement: '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d',
    }).thenItIs('active');
    opened({ form: 'direct', cooperationTerms: undefined, customers: undefined }).thenItIs('active');
  });

  it('SC-02: an evaluation tells of performance, coverage, feedback, and of what is changed', () => {
    for (const aspect of ['performance', 'coverage', 'feedback'])
      evaluate({ [aspect]: ' ' }).thenRefusedBecause('SC-02');
    evaluate({ measures: undefined }).thenRefusedBecause('SC-02');
    evaluate({ measures: undefined, conclusion: 'keep' }).thenItIs('active');
  });

  it('SC-03: what was done does not lie ahead', () => {
    register().when('sales.open-channel', { on: '2026-03-03' }, li).thenRefusedBecause('SC-03');
    opened().when('sales.note-channel-work', { on: '2026-03-03', done: '拜访' }, li).thenRefusedBecause('SC-03');
  });
});
