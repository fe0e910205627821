import { findings } from '../../machines/check.js';
import { customer } from '../../machines/customers/customer.process.js';
import type { CustomerData } from '../../machines/customers/customer.schema.js';
import type { CustomerFacts } from '../../machines/customers/customer.types.js';
import { isTaxNumber } from '../../machines/customers/tax-number.js';
import type { KnownName } from '../../machines/kit/merging.js';
import { KNOWN_NAME } from '../../machines/kit/merging.js';
import type { LoggedEvent } from '../../machines/process.js';
import { Story } from './story.js';

const NAME = '苏州精工机械有限公司';
const SHORT = '苏州精工机械';
const WHY = '税号相同';

const known = (told: Partial<KnownName>) => ({
  [KNOWN_NAME]: JSON.stringify({ no: null, standing: null, busy: false, inUse: false, ...told }),
});
const FREE = known({});
const IN_USE = known({ inUse: true });
const OTHERS = known({ no: 'CU-000002', standing: 'own' });

/** Lin and Song sell. */
const lin = (observed = FREE) => ({ by: 'lin', office: 'sales', observed });
const song = (observed = FREE) => ({ by: 'song', office: 'sales', observed });

type Customer = Story<CustomerFacts, CustomerData>;

const register = (data: Partial<CustomerData['sales.register-customer']> = {}, observed = FREE): Customer =>
  Story.of<CustomerFacts, CustomerData>(customer, 'CU-000001').when(
    'sales.register-customer',
    { name: NAME, ...data },
    lin(observed),
  );
const change = (data: Partial<CustomerData['sales.change-customer']>, observed = FREE, story = register()): Customer =>
  story.when('sales.change-customer', { name: NAME, ...data }, { ...lin(observed), reason: '客户来函' });
const propose = (observed = IN_USE, name = SHORT, story = register()): Customer =>
  story.when('sales.propose-merge', { name, why: WHY }, lin(observed));
const merged = (observed = IN_USE): Customer => propose(observed).when('sales.approve-merge', {}, song(observed));
const split = (name = SHORT, story = merged()): Customer =>
  story.when('sales.propose-split', { name, why: '是另一家' }, lin());

const followUps = (story: Customer, before: Customer | null, type: string) =>
  customer.followUps(before?.facts ?? null, { type } as LoggedEvent, story.facts);

describe('a customer on record', () => {
  it('is drawn soundly, begins with what sales says, and waits for nothing', () => {
    expect(findings(customer)).toEqual([]);
    const story = register({ contact: '陈立', terms: '月结 30 天' }).thenItIs('kept').thenItWaitsFor();
    expect(story.facts).toMatchObject({ name: NAME, contact: '陈立', email: null, names: [], revision: 1 });
  });

  it('changes as a whole, and keeps the name that it had before', () => {
    const named = change({ name: '苏州精工装备有限公司', phone: '110' }, FREE, register({ contact: '陈立' }));
    expect(named.thenItIs('kept').facts).toMatchObject({ contact: null, phone: '110', revision: 2 });
    expect(named.facts.names).toMatchObject([{ name: NAME, no: null, why: null, by: 'lin', revision: 2 }]);
    // Another spelling of the same is no other name.
    expect(change({ name: `${NAME} ` }).facts.names).toEqual([]);
    // Back to the name of before: it is none beside any more.
    const back = change({}, known({ no: 'CU-000001', standing: 'merged' }), named);
    expect(back.facts.names.map(({ name }) => name)).toEqual(['苏州精工装备有限公司']);
  });

  it('takes another name by two people, and gives it back by two', () => {
    const proposed = propose().thenItIs('merge-proposed').thenItWaitsFor('sales.approve-merge');
    expect(proposed.facts.proposal).toMatchObject({ name: SHORT, no: null, why: WHY, by: 'lin' });
    const both = proposed.when('sales.approve-merge', {}, song(IN_USE)).thenItIs('kept').thenItWaitsFor();
    expect(both.facts).toMatchObject({ names: [{ name: SHORT, no: null, why: WHY, by: 'song' }], proposal: null });
    expect(followUps(both, proposed, 'sales.approve-merge')).toEqual([]);
    const undone = split().thenItIs('split-proposed').thenItWaitsFor('sales.approve-split');
    const apart = undone.when('sales.approve-split', {}, song()).thenItIs('kept');
    expect(apart.facts).toMatchObject({ names: [], proposal: null });
  });

  it('stays as it is where somebody says no', () => {
    const why = { ...song(), reason: '不是同一家' };
    expect(propose().when('sales.reject-merge', {}, why).thenItIs('kept').facts).toMatchObject({
      names: [],
      proposal: null,
    });
    expect(split().when('sales.reject-split', {}, why).thenItIs('kept').facts).toMatchObject({
      names: [{ name: SHORT }],
    });
  });

  it('tells the record that had the name, which is kept under it until that is undone', () => {
    const proposed = propose(OTHERS);
    const both = proposed.when('sales.approve-merge', {}, song(OTHERS)).thenItIs('kept');
    expect(followUps(both, proposed, 'sales.approve-merge')).toEqual([
      { send: 'CU-000002', event: { type: 'record.be-merged', data: { into: 'CU-000001' } } },
    ]);
    const undone = split(SHORT, both);
    expect(followUps(undone.when('sales.approve-split', {}, song()), undone, 'sales.approve-split')).toEqual([
      { send: 'CU-000002', event: { type: 'record.be-restored', data: { from: 'CU-000001' } } },
    ]);
    const other = register().when('record.be-merged', { into: 'CU-000009' }, song()).thenItIs('merged');
    expect(customer.about(other.facts)).toEqual(['CU-000009']);
    change({}, FREE, other).thenItDoesNotTakeThat();
    const restored = other.when('record.be-restored', { from: 'CU-000009' }, song()).thenItIs('kept');
    expect(restored.facts.mergedInto).toBeNull();
  });

  it('is retired for good, with a reason', () => {
    const gone = register()
      .when('sales.retire-customer', {}, { ...lin(), reason: '已注销' })
      .thenItIs('retired');
    expect(gone.facts.retired).toMatchObject({ reason: '已注销' });
    change({}, FREE, gone).thenItDoesNotTakeThat();
    propose()
      .when('sales.retire-customer', {}, { ...lin(), reason: '已注销' })
      .thenItDoesNotTakeThat();
  });

  it('begins the form of a change with what is on record, and passes to the successor of its salesperson', () => {
    const { facts } = register({ contact: '陈立', salesperson: 'p-1' });
    const filling = { name: '', today: '2026-03-02' };
    expect(customer.suggestions['sales.change-customer'](facts, filling)).toEqual({
      name: NAME,
      contact: '陈立',
      salesperson: 'p-1',
    });
    expect(customer.suggestions['sales.propose-split'](merged().facts, filling)).toEqual({ name: SHORT });
    expect(customer.suggestions['sales.propose-split'](facts, filling)).toEqual({});
    const passed = { data: { predecessor: 'p-1', successor: 'p-2', handover: 'HO-1' } };
    expect(customer.beside?.changes(facts, passed)).toEqual({ salesperson: 'p-2' });
    expect(customer.followedBy(facts)).toEqual(['p-1']);
    expect(customer.followedBy(register().facts)).toEqual(['lin']);
  });
});

describe('the rules of a customer on record', () => {
  it('MD-01: there is a name to read', () => {
    register({ name: ' ' }).thenRefusedBecause('MD-01');
    change({ name: '' }).thenRefusedBecause('MD-01');
    register().thenItIs('kept');
  });

  it('MD-02: each name is on record once', () => {
    register({}, OTHERS).thenRefusedBecause('MD-02');
    register({}, known({ no: 'CU-000002', standing: 'merged' })).thenRefusedBecause('MD-02');
    register({}, IN_USE).thenItIs('kept');
    change({}, OTHERS).thenRefusedBecause('MD-02');
    change({}, known({ no: 'CU-000001', standing: 'own', inUse: true })).thenItIs('kept');
  });

  it('MD-03: the tax number is one that the country has', () => {
    register({ taxNo: '91320594MA1MKR7P55' }).thenItIs('kept');
    register({ taxNo: '91320594MA1MKR7P56' }).thenRefusedBecause('MD-03');
    register({ taxNo: '04595257', country: '台灣' }).thenItIs('kept');
    change({ taxNo: '1' }).thenRefusedBecause('MD-03');
  });

  it('MD-04: a name that is merged is on record or in use', () => {
    propose(FREE).thenRefusedBecause('MD-04');
    propose(OTHERS).thenItIs('merge-proposed');
    propose().when('sales.approve-merge', {}, song(FREE)).thenRefusedBecause('MD-04');
  });

  it('MD-05: no chain and no ring', () => {
    propose(known({ no: 'CU-000001', standing: 'own', inUse: true }), NAME).thenRefusedBecause('MD-05');
    propose(IN_USE, ` ${NAME}`).thenRefusedBecause('MD-05');
    propose(known({ no: 'CU-000001', standing: 'merged', inUse: true })).thenRefusedBecause('MD-05');
    propose(known({ no: 'CU-000002', standing: 'merged' })).thenRefusedBecause('MD-05');
    propose(known({ no: 'CU-000002', standing: 'own', busy: true })).thenRefusedBecause('MD-05');
    const meanwhile = known({ no: 'CU-000002', standing: 'own', busy: true });
    propose(OTHERS).when('sales.approve-merge', {}, song(meanwhile)).thenRefusedBecause('MD-05');
    merged().when('record.be-merged', { into: 'CU-000009' }, song()).thenRefusedBecause('MD-05');
    propose().when('record.be-merged', { into: 'CU-000009' }, song()).thenItDoesNotTakeThat();
  });

  it('MD-06: whoever proposes does not decide, nor for whom he stands in', () => {
    propose().when('sales.approve-merge', {}, lin(IN_USE)).thenRefusedBecause('MD-06');
    propose()
      .when('sales.approve-merge', {}, { ...song(IN_USE), onBehalfOf: 'lin' })
      .thenRefusedBecause('MD-06');
    split().when('sales.approve-split', {}, lin()).thenRefusedBecause('MD-06');
    merged().thenItIs('kept');
  });

  it('MD-07: only a merged name is undone', () => {
    split('别的名称').thenRefusedBecause('MD-07');
    split(`${SHORT} `).thenItIs('split-proposed');
  });

  it('MD-08: a name that orders have is not taken by renaming', () => {
    change({ name: SHORT }, IN_USE).thenRefusedBecause('MD-08');
    change({ name: SHORT }, FREE).thenItIs('kept');
    change({ name: SHORT }, known({ no: 'CU-000001', standing: 'merged', inUse: true }), merged()).thenItIs('kept');
  });
});

describe('a tax number', () => {
  it.each([
    ['91350100M000100Y43', '中国', true],
    ['91350100m000100y43', 'China', true],
    ['91350100M000100Y44', undefined, false],
    ['91350100M000100I43', '中国', false],
    ['04595257', 'TW', true],
    ['04595258', '台湾', false],
    ['10458575', '台湾', true],
    ['0459525', '台湾', false],
    ['DE 123456789', 'Germany', true],
    ['?', 'Germany', false],
  ])('%s of %s: %s', (number, country, isOne) => {
    expect(isTaxNumber(number, country)).toBe(isOne);
  });
});
