import type { Policy } from '../../machines/rulebook.js';
import { fitsThreshold, THRESHOLDS } from '../../src/policy/thresholds.js';
import { type Judged, loweredIn } from '../../src/policy/lowered.js';
import { isDeadlineLowered, isLevelLowered, isThresholdLowered } from '../../src/policy/lowering.js';

const shipped: Policy = {
  version: 1,
  levels: {},
  thresholds: { 'requisition.leader-approval': '50000', 'backdating.days': '7' },
  deadlines: { '*': 16, 'sales.review': 8 },
};
const judged: Judged = {
  kind: 'orders',
  type: 'sales.review',
  rules: [
    { id: 'RV-05', default: 'block' },
    { id: 'RV-06', default: 'warn' },
  ],
  occurredAt: '2026-11-20T01:00:00Z',
  recordedAt: '2026-11-20T01:00:00Z',
};
const names = (policy: Partial<Policy>, more: Partial<Judged> = {}): string[] =>
  loweredIn({ ...shipped, version: 2, ...policy }, shipped, { ...judged, ...more }).map(({ name }) => name);

describe('what judged an entry is lowered', () => {
  it.each<[string, Partial<Policy>, Partial<Judged>, string[]]>([
    ['where a level is below its default', { levels: { 'RV-05': 'warn' } }, {}, ['levels.RV-05']],
    ['also below a default that only reminds', { levels: { 'RV-06': 'off' } }, {}, ['levels.RV-06']],
    ['not where a level is confirmed or raised', { levels: { 'RV-05': 'block', 'RV-06': 'block' } }, {}, []],
    ['not by a rule that the event is not asked for', { levels: { 'PL-01': 'off' } }, {}, []],
    [
      'by a longer deadline of the event itself',
      { deadlines: { '*': 16, 'sales.review': 9 } },
      {},
      ['deadlines.sales.review'],
    ],
    ['not by that of another event', { deadlines: { '*': 40, 'sales.review': 8 } }, {}, []],
    [
      'by the deadline of all others',
      { deadlines: { '*': 40 } },
      { type: 'quality.review' },
      ['deadlines.quality.review'],
    ],
    [
      'by a threshold of its kind of process',
      { thresholds: { 'requisition.leader-approval': '50000.01' } },
      { kind: 'purchase-requisitions' },
      ['thresholds.requisition.leader-approval'],
    ],
    ['not by one of another kind', { thresholds: { 'requisition.leader-approval': '90000' } }, {}, []],
    [
      'by more days back, where it used them',
      { thresholds: { 'backdating.days': '30' } },
      { occurredAt: '2026-11-12T01:00:00Z' },
      ['thresholds.backdating.days'],
    ],
    [
      'by a list that names more, where it was asked for',
      { thresholds: { 'currency.allowed': 'CNY GBP' } },
      { rules: [{ id: 'CU-01', default: 'block' }] },
      ['thresholds.currency.allowed'],
    ],
    [
      'not by a shorter list',
      { thresholds: { 'currency.allowed': 'USD CNY' } },
      { rules: [{ id: 'CU-01', default: 'block' }] },
      [],
    ],
    [
      'by another currency of the company',
      { thresholds: { 'currency.company': 'KWD' } },
      { kind: 'purchase-requisitions' },
      ['thresholds.currency.company'],
    ],
    ['not where it did not', { thresholds: { 'backdating.days': '30' } }, { occurredAt: '2026-11-14T01:00:00Z' }, []],
  ])('%s', (_what, policy, more, expected) => {
    expect(names(policy, more)).toEqual(expected);
  });
});

describe('lower is', () => {
  it('a level that stops less', () => {
    expect(isLevelLowered('block', 'warn')).toBe(true);
    expect(isLevelLowered('warn', 'off')).toBe(true);
    expect(isLevelLowered('warn', 'warn')).toBe(false);
    expect(isLevelLowered('off', 'warn')).toBe(false);
  });

  it('a threshold that lets more through, to the last digit', () => {
    expect(isThresholdLowered('requisition.leader-approval', '99999999999999.9998', '99999999999999.9999')).toBe(true);
    expect(isThresholdLowered('requisition.leader-approval', '50000', '50000.0000')).toBe(false);
    expect(isThresholdLowered('sales.minimum-margin-rate', '0.1', '0.09')).toBe(true);
    expect(isThresholdLowered('requisition.window-days', '30', '31')).toBe(false);
    expect(isThresholdLowered('files.person-mb', '1', '200')).toBe(false); // room, and no rule
  });

  it('a deadline that gives more time, or is none', () => {
    expect(isDeadlineLowered(8, 8.5)).toBe(true);
    expect(isDeadlineLowered(8, null)).toBe(true);
    expect(isDeadlineLowered(null, 8)).toBe(false);
  });
});

describe('a rate', () => {
  it.each([
    ['that is given for the first time', 'none', 'USD 7.1 2026-11-27', false],
    ['that goes up', 'USD 7.1 2026-11-27', 'USD 8 2026-11-28', false],
    ['that falls as a market does', 'USD 7.1 2026-11-27', 'USD 6.39 2026-11-28', false],
    ['that falls by more than a tenth', 'EUR 8 2026-11-27; USD 7.1 2026-11-27', 'USD 6.389 2026-11-28', true],
    ['that is taken away: then nothing can be asked for in it', 'USD 7.1 2026-11-27', 'none', false],
  ])('%s lets more through: %#', (_what, from, to, expected) => {
    expect(isThresholdLowered('currency.rates', from, to)).toBe(expected);
  });

  it.each([
    ['USD 7.1052 2026-11-27', true],
    ['USD 7.1 2026-11-27; EUR 8.24 2026-11-27', true],
    ['none', true],
    ['', false],
    ['USD 7.1', false],
    ['USD 0 2026-11-27', false],
    ['USD -7 2026-11-27', false],
    ['XXX 7 2026-11-27', false],
    ['USD 7 2026-11-27; USD 8 2026-11-27', false],
    ['USD 7 27.11.2026', false],
  ])('written “%s” is taken: %s', (written, expected) => {
    expect(fitsThreshold(THRESHOLDS['currency.rates'], written)).toBe(expected);
  });

  it.each([
    ['CNY', true],
    ['CNY USD', true],
    ['CNY CNY', false],
    ['CNY  USD', false],
    ['RMB', false],
    ['', false],
  ])('a list written “%s” is taken: %s', (written, expected) => {
    expect(fitsThreshold(THRESHOLDS['currency.allowed'], written)).toBe(expected);
  });

  it.each([
    ['CN 13 9 6 0', true],
    ['TW 5 0; CN 13 9 6 0', true],
    ['DE 19 7.5', true],
    ['CN', false],
    ['CN 13 13', false],
    ['CN 13; CN 9', false],
    ['cn 13', false],
    ['CN 113', false],
    ['CN -1', false],
    ['', false],
  ])('rates of tax written “%s” are taken: %s', (written, expected) => {
    expect(fitsThreshold(THRESHOLDS['tax.rates'], written)).toBe(expected);
  });
});
