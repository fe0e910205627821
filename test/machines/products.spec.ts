import { findings } from '../../machines/check.js';
import type { KnownName } from '../../machines/kit/merging.js';
import { KNOWN_NAME } from '../../machines/kit/merging.js';
import { product } from '../../machines/products/product.process.js';
import type { ProductData } from '../../machines/products/product.schema.js';
import type { ProductFacts } from '../../machines/products/product.types.js';
import type { LoggedEvent } from '../../machines/process.js';
import { Story } from './story.js';

const TABLE = { productNo: 'RT-250', description: '回转工作台', unit: '台' };
const SHORT = 'RT250';

const known = (told: Partial<KnownName>) => ({
  [KNOWN_NAME]: JSON.stringify({ no: null, standing: null, busy: false, inUse: false, ...told }),
});
const FREE = known({});
const IN_USE = known({ inUse: true });
const OTHERS = known({ no: 'PD-000002', standing: 'own' });

/** Wu designs, Lin sells. */
const wu = (observed = FREE) => ({ by: 'wu', office: 'engineering', observed });
const lin = (observed = FREE) => ({ by: 'lin', office: 'sales', observed });

type Product = Story<ProductFacts, ProductData>;

const register = (data: Partial<ProductData['sales.register-product']> = {}, observed = FREE): Product =>
  Story.of<ProductFacts, ProductData>(product, 'PD-000001').when(
    'engineering.register-product',
    { ...TABLE, ...data },
    wu(observed),
  );
const change = (data: Partial<ProductData['sales.change-product']>, observed = FREE, story = register()): Product =>
  story.when('sales.change-product', { ...TABLE, ...data }, { ...lin(observed), reason: '换版' });
const propose = (observed = IN_USE, name = SHORT): Product =>
  register().when('engineering.propose-merge', { name, why: '同一图号' }, wu(observed));
const merged = (observed = IN_USE): Product => propose(observed).when('sales.approve-merge', {}, lin(observed));
const split = (name = SHORT): Product => merged().when('sales.propose-split', { name, why: '图号不同' }, lin());

describe('a product on record', () => {
  it('is drawn soundly, and is registered by sales or engineering', () => {
    expect(findings(product)).toEqual([]);
    register().thenItIs('kept').thenItWaitsFor();
    const bySales = Story.of<ProductFacts, ProductData>(product, 'PD-000001');
    bySales.when('sales.register-product', TABLE, lin()).thenItIs('kept');
    expect(product.titleOf(register().facts)).toEqual(['RT-250', '回转工作台']);
  });

  it('changes as a whole, and keeps the number that it had before', () => {
    const changed = change({ productNo: 'RT-250A', listPrice: '12800', currency: 'CNY' });
    expect(changed.thenItIs('kept').facts).toMatchObject({
      productNo: 'RT-250A',
      listPrice: '12800',
      names: [{ name: 'RT-250', no: null, why: null }],
      revision: 2,
    });
    expect(product.suggestions['sales.change-product'](register().facts, { name: '', today: '' })).toEqual(TABLE);
  });

  it('takes another number by two people of either office, and gives it back by two', () => {
    propose().thenItWaitsFor('sales.approve-merge', 'engineering.approve-merge');
    expect(merged().thenItIs('kept').facts.names).toMatchObject([{ name: SHORT, by: 'lin' }]);
    const apart = split().thenItIs('split-proposed').when('engineering.approve-split', {}, wu());
    expect(apart.thenItIs('kept').facts.names).toEqual([]);
    const why = { ...lin(), reason: '不是同一产品' };
    propose().when('sales.reject-merge', {}, why).thenItIs('kept');
    expect(split().when('engineering.reject-split', {}, { ...wu(), reason: '图号相同' }).facts.names).toHaveLength(1);
  });

  it('tells the record that had the number, whichever office decides', () => {
    const both = merged(OTHERS);
    for (const type of ['sales.approve-merge', 'engineering.approve-merge'])
      expect(product.followUps(propose(OTHERS).facts, { type } as LoggedEvent, both.facts)).toEqual([
        { send: 'PD-000002', event: { type: 'record.be-merged', data: { into: 'PD-000001' } } },
      ]);
  });

  it('is retired for good', () => {
    const gone = register()
      .when('engineering.retire-product', {}, { ...wu(), reason: '停产' })
      .thenItIs('retired');
    change({}, FREE, gone).thenItDoesNotTakeThat();
  });
});

describe('the rules of a product on record', () => {
  it('MD-11: there is a number to read', () => {
    register({ productNo: '' }).thenRefusedBecause('MD-11');
    register().thenItIs('kept');
  });

  it('MD-12: each number is on record once', () => {
    register({}, OTHERS).thenRefusedBecause('MD-12');
    change({}, OTHERS).thenRefusedBecause('MD-12');
    register({}, IN_USE).thenItIs('kept');
  });

  it('MD-13: a list price names its currency', () => {
    register({ listPrice: '1' }).thenRefusedBecause('MD-13');
    change({ listPrice: '1' }).thenRefusedBecause('MD-13');
    register({ listPrice: '1', currency: 'CNY' }).thenItIs('kept');
  });

  it('MD-14: a number that is merged is on record or in use', () => {
    propose(FREE).thenRefusedBecause('MD-14');
    propose(OTHERS).thenItIs('merge-proposed');
  });

  it('MD-15: no chain and no ring', () => {
    propose(IN_USE, 'rt-250').thenRefusedBecause('MD-15');
    propose(known({ no: 'PD-000002', standing: 'merged' })).thenRefusedBecause('MD-15');
    merged().when('record.be-merged', { into: 'PD-000009' }, wu()).thenRefusedBecause('MD-15');
    register().when('record.be-merged', { into: 'PD-000009' }, wu()).thenItIs('merged');
  });

  it('MD-16: whoever proposes does not decide', () => {
    propose().when('engineering.approve-merge', {}, wu(IN_USE)).thenRefusedBecause('MD-16');
    split().when('sales.approve-split', {}, lin()).thenRefusedBecause('MD-16');
    merged().thenItIs('kept');
  });

  it('MD-17: only a merged number is undone', () => {
    split('RT-999').thenRefusedBecause('MD-17');
    split('rt250').thenItIs('split-proposed');
  });

  it('MD-18: a number that orders have is not taken by renumbering', () => {
    change({ productNo: SHORT }, IN_USE).thenRefusedBecause('MD-18');
    change({ productNo: SHORT }, FREE).thenItIs('kept');
  });
});
