import { nameInUse, nameKey } from '../../src/read-models/names-in-use.js';
import { newNames } from '../../src/read-models/new-names.js';

describe('a name that is in use', () => {
  it('is the same in whatever case and width, and however many spaces it has', () => {
    expect(nameKey('ＡＢＣ  Gears ')).toBe('abc gears');
    expect(nameKey('东方机械')).toBe(nameKey(' 东方机械'));
    expect(nameKey('东方机械')).not.toBe(nameKey('东方机戒'));
  });

  it('is kept as it was written, and found by itself and by what stands with it', () => {
    expect(nameInUse('products', 'BRG-25', 'Roller')).toEqual([
      { register: 'products', key: 'brg-25', name: 'BRG-25', words: '\nbrg-25\nroller' },
    ]);
    expect(nameInUse('units', 'Set', ' ')).toEqual([{ register: 'units', key: 'set', name: 'Set', words: '\nset' }]);
  });

  it('is none where nothing can be read, or where nobody could read it all', () => {
    expect(nameInUse('customers', undefined)).toEqual([]);
    expect(nameInUse('customers', null)).toEqual([]);
    expect(nameInUse('customers', ' \u200b')).toEqual([]);
    expect(nameInUse('customers', '长'.repeat(201))).toEqual([]);
  });

  it('fits into an index, however long it is', () => {
    const [row] = nameInUse('products', '长'.repeat(200), '宽'.repeat(500));
    const bytes = [row.key, row.name, row.words].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThan(2600);
  });

  it('is written once, and not again for what was there before', () => {
    const [set, pcs] = ['set', 'pcs'].flatMap((unit) => nameInUse('units', unit));
    expect(newNames([set], [set, pcs, pcs]).map((write) => 'put' in write && write.row)).toEqual([pcs]);
  });
});
