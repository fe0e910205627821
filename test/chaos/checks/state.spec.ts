import type { Faulted } from '../journal.js';
import type { AppliedNotice, Dump, LoggedEvent } from '../witness.js';
import { effectsInOrder, effectsOnce, nothingWaits } from './effects.js';
import { logIsWhole, readModelsAgree, replaysAlike } from './log.js';
import { moneyBalances } from './money.js';
import type { Injected } from './rollback.js';
import { rollsBack } from './rollback.js';
import { backInTime, caughtUp, keptWorking, noneCutOff } from './service.js';

const said = ({ violations }: { violations: { what: string }[] }): string[] => violations.map(({ what }) => what);

const GENESIS = '0'.repeat(64);
const event = (seq: number, type: string, more: Partial<LoggedEvent> = {}): LoggedEvent => ({
  process: 'SO-1',
  seq,
  kind: 'orders',
  type,
  by: 'clerk',
  data: {},
  reason: null,
  from: seq === 1 ? null : 'received',
  to: 'received',
  prevHash: seq === 1 ? GENESIS : `h${seq - 1}`,
  hash: `h${seq}`,
  ...more,
});

describe('P3: a log', () => {
  const order = { id: 'SO-1', kind: 'orders', version: 2, state: 'received', head: 'h2' };
  const log = [event(1, 'sales.enter-order'), event(2, 'clerk.confirm-check')];

  it('leads without a gap to where its process is', () => {
    expect(said(logIsWhole({ processes: [order], events: log }))).toEqual([]);
  });

  it('that lost an entry, was written beside, or ends elsewhere is found', () => {
    expect(said(logIsWhole({ processes: [order], events: [log[1]] }))).toContain('entry 1 is numbered 2');
    expect(said(logIsWhole({ processes: [order], events: [log[0], event(2, 'x', { prevHash: 'other' })] }))).toEqual([
      'entry 2 does not follow the one before it',
    ]);
    expect(said(logIsWhole({ processes: [order], events: [...log, event(2, 'y')] }))).toContain(
      'has version 2 and 3 entries',
    );
    expect(said(logIsWhole({ processes: [{ ...order, state: 'reviewed' }], events: log }))).toEqual([
      'is reviewed, its log ends with received',
    ]);
    expect(said(logIsWhole({ processes: [{ ...order, head: 'h1' }], events: log }))).toEqual([
      'has a head that is not its last entry',
    ]);
    expect(said(logIsWhole({ processes: [], events: log }))).toEqual(['is in the log and nowhere else']);
  });

  it('that the machine does not take again, or that read models do not follow, is found', () => {
    expect(said(replaysAlike([{ process: 'SO-1', mismatch: 'entry 2: the replay leads elsewhere' }]))).toEqual([
      'entry 2: the replay leads elsewhere',
    ]);
    expect(said(readModelsAgree(new Map([['job', 'a']]), new Map([['job', 'b']])))).toEqual([
      'is not what the log makes of it',
    ]);
  });
});

describe('P5 and P6: effects', () => {
  const due = { process: 'SO-1', seq: 1, office: 'clerk', head: false, kind: 'task', topic: 'clerk.confirm-check' };
  const told = (id: number, seq: number): AppliedNotice => ({ ...due, id, seq });

  it('happen once for each event', () => {
    expect(effectsOnce([due], { notices: [told(1, 1)] })).toMatchObject({ checked: 1, violations: [] });
  });

  it('that are missing, doubled or without an event are found', () => {
    const name = 'task clerk.confirm-check to clerk';
    expect(said(effectsOnce([due], { notices: [] }))).toEqual([`${name}: applied 0 times instead of 1`]);
    expect(said(effectsOnce([due], { notices: [told(1, 1), told(2, 1)] }))).toEqual([
      `${name}: applied 2 times instead of 1`,
    ]);
    expect(said(effectsOnce([due], { notices: [told(1, 1), told(2, 2)] }))).toEqual([
      `${name}: applied 1 times instead of 0`,
    ]);
  });

  it('come in the order of the log', () => {
    expect(said(effectsInOrder({ notices: [told(1, 1), told(2, 4), told(3, 4), told(4, 9)] }))).toEqual([]);
    expect(said(effectsInOrder({ notices: [told(2, 1), told(1, 4)] }))).toEqual([
      'the effect of 4 came before that of 1',
    ]);
  });

  it('leave nothing waiting', () => {
    const outbox = [
      { process: 'SO-1', seq: 1, parked: true },
      { process: 'SO-2', seq: 1, parked: false },
    ];
    expect(said(nothingWaits({ outbox, events: [] }))).toEqual(['is parked', 'was never told']);
  });
});

describe('P11: a settled order', () => {
  const log = [
    event(1, 'sales.enter-order', { data: { lines: [{ line: 1, unitPrice: '3.335' }] } }),
    event(2, 'sales.record-acceptance', { data: { lines: [{ line: 1, accepted: '3', rejected: '0' }] } }),
    event(3, 'finance.issue-invoice', { data: { amount: '10.01' } }),
    event(4, 'finance.record-payment', { data: { kind: 'prepayment', amount: '3' } }),
    event(5, 'finance.record-payment', { data: { kind: 'balance', amount: '7.01' } }),
    event(6, 'finance.settle'),
  ];
  const book = {
    no: 'SO-1',
    status: 'settled',
    due: '10.01',
    invoiced: '10.01',
    paid: '10.01',
    writtenOff: '0',
    balance: '0',
  };
  const world = (events: LoggedEvent[], receivable = book) =>
    ({
      events,
      processes: [{ id: 'SO-1', kind: 'orders', version: 6, state: 'settled', head: 'h6' }],
      receivables: [receivable],
    }) satisfies Partial<Dump>;

  it('is paid to the last cent', () => {
    expect(moneyBalances(world(log))).toMatchObject({ checked: 1, violations: [] });
  });

  it('that was paid twice, invoiced wrongly, booked otherwise or settled twice is found', () => {
    const again = event(7, 'finance.record-payment', { data: { kind: 'balance', amount: '7.01' } });
    expect(said(moneyBalances(world([...log, again])))).toEqual([
      'invoiced and paid: 10.01 and 17.02',
      'paid by the log and by the book: 17.02 and 10.01',
    ]);
    const wrong = event(3, 'finance.issue-invoice', { data: { amount: '10.00' } });
    expect(said(moneyBalances(world([log[0], log[1], wrong, ...log.slice(3)])))).toContain(
      'accepted and invoiced: 10.01 and 10',
    );
    expect(said(moneyBalances(world(log, { ...book, balance: '0.01' })))).toEqual(['balance: 0 and 0.01']);
    expect(said(moneyBalances(world([...log, event(7, 'finance.settle')])))).toEqual(['was settled 2 times']);
  });

  it('that something was forgiven on without another’s approval, or twice, is found', () => {
    const short = log.map((one) => (one.seq === 5 ? { ...one, data: { kind: 'balance', amount: '6.01' } } : one));
    const asked = event(7, 'finance.request-adjustment', { by: 'f', data: { kind: 'write-off', amount: '1' } });
    const approved = (seq: number, by: string) =>
      event(seq, 'management.approve-adjustment', { by, data: { adjustment: 'AD-1', amount: '1' } });
    const booked = { ...book, paid: '9.01', writtenOff: '1' };
    expect(said(moneyBalances(world([...short, asked, approved(8, 'm')], booked)))).toEqual([]);
    expect(said(moneyBalances(world([...short, asked], booked)))).toEqual([
      'invoiced and paid: 10.01 and 9.01',
      'written off by the log and by the book: 0 and 1',
    ]);
    expect(said(moneyBalances(world([...short, asked, approved(8, 'f'), approved(9, 'm')], booked)))).toEqual([
      'write-off was approved 2 times',
      'write-off was approved by who asked for it',
    ]);
  });
});

describe('the service', () => {
  const fault = (more: Partial<Faulted>): Faulted => ({
    kind: 'fault',
    what: 'kill node',
    whom: 'node-1',
    at: 100,
    ...more,
  });

  it('L1: is back two seconds after a node was killed, ten after the database was', () => {
    expect(said(backInTime([fault({ back: 2_000 }), fault({ what: 'kill database', back: 9_000 })]))).toEqual([]);
    expect(said(backInTime([fault({ back: 2_001 })]))).toEqual(['service was back after 2001 ms, allowed are 2000']);
    expect(said(backInTime([fault({ what: 'kill postmaster', back: 10_001 })]))).toHaveLength(1);
  });

  it('L2: has told everything a minute after the faults', () => {
    expect(said(caughtUp(60_000))).toEqual([]);
    expect(said(caughtUp(60_001))).toHaveLength(1);
    expect(said(caughtUp(null))).toHaveLength(1);
  });

  it('L3: answers everybody before it goes', () => {
    const restart = fault({ what: 'ask node to go', until: 200, exitCode: 0 });
    const answer = (status: number, code: string, [began, ended]: [number, number], node = 'node-1') =>
      ({ kind: 'answered', action: 'a', node, began, ended, status, code, body: '' }) as const;
    const fine = [answer(200, '', [90, 110]), answer(0, 'ECONNREFUSED', [150, 151]), answer(409, 'x', [150, 160])];
    expect(said(noneCutOff([restart, ...fine]))).toEqual([]);
    expect(said(noneCutOff([restart, answer(0, 'ECONNRESET', [90, 110])]))).toEqual([
      'node-1 did not answer: 0 ECONNRESET',
    ]);
    expect(said(noneCutOff([restart, answer(503, 'unavailable', [190, 210])]))).toHaveLength(1);
    expect(said(noneCutOff([restart, answer(0, 'ECONNRESET', [90, 110], 'node-2')]))).toEqual([]);
    expect(said(noneCutOff([fault({ until: 200, exitCode: 1 })]))).toEqual(['ended with 1']);
  });

  it('does not end by itself, and refuses nobody who does what is due', () => {
    expect(said(keptWorking(['node-1 ended by itself: code 1'], ['SO-1 clerk.release: 409'], 9))).toHaveLength(2);
  });
});

it('P10: an exception changes nothing, and the order goes on', () => {
  const thrown: Injected = { place: 'rule', action: 'a', status: 500, before: 'x', after: 'x', again: 200 };
  expect(said(rollsBack([thrown]))).toEqual([]);
  expect(said(rollsBack([{ ...thrown, status: 200 }]))).toEqual(['an exception in a rule was answered 200']);
  expect(said(rollsBack([{ ...thrown, after: 'y' }]))).toEqual(['an exception in a rule left rows changed']);
  expect(said(rollsBack([{ ...thrown, again: 409 }]))).toEqual(['after an exception in a rule the order answered 409']);
});
