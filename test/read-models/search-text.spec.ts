import { searchable, searchFor } from '../../src/read-models/search-text.js';

/** Whether an order with these texts is found. */
function finds(words: string, ...texts: string[]): boolean {
  return searchFor(words).some(({ like, whole }) => {
    const part = like.slice(1, -1).replace(/\\(.)/g, '$1');
    return searchable(texts).some((text) => text.includes(part) && text.includes(whole));
  });
}

describe('searching', () => {
  it.each([
    ['精工', '苏州精工机械有限公司'],
    ['工', '苏州精工机械有限公司'],
    ['机械有限', '苏州精工机械有限公司'],
    ['rt-250', 'RT-250 数控回转工作台'],
    ['250 数控', 'RT-250 数控回转工作台'],
    ['７７８１', 'PO-7781'],
    ['PO-77', 'po-7781'],
    ['Müller', 'Müller & Söhne'],
    ['𠮷野', '𠮷野家'],
    ['50%', 'discount 50% off'],
    ['a_b', 'part a_b'],
  ])('finds %s in %s', (words, text) => {
    expect(finds(words, text)).toBe(true);
  });

  it.each([
    ['工精', '苏州精工机械有限公司'],
    ['苏工', '苏州精工机械有限公司'],
    ['cp', '华东精密机械苏州精工'],
    ['abc', '华东精密机械苏州精工'],
    ['50%', 'discount 500 off'],
    ['a_b', 'part axb'],
    ['lin gx', 'Ms Lin', 'GX-100'],
  ])('does not find %s in %s', (words, ...texts) => {
    expect(finds(words, ...texts)).toBe(false);
  });

  it('takes fewer than three letters or digits for a beginning', () => {
    expect(finds('gx', 'Ms Lin', 'GX-100')).toBe(true);
    expect(finds('x-', 'Ms Lin', 'GX-100')).toBe(false);
  });

  it('keeps the names of people apart, and finds them by their beginning too', () => {
    expect(searchable(['Li'], ['Li'])).toEqual(['\nli', '\rli']);
    expect(searchFor('li').map(({ whole }) => whole)).toEqual(['\nli', '\rli']);
    expect(searchFor('lin').map(({ whole }) => whole)).toEqual(['lin']);
  });

  it('looks for the whole of a long name, although the index is asked for its beginning', () => {
    expect(searchFor('苏州精工机械有限公司')[0].like).toHaveLength(26);
    expect(finds('苏州精工机械有限公司', '苏州精工机械有限责任公司')).toBe(false);
  });
});
