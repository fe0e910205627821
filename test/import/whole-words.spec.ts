import { complaints, refusal, said } from './mapped.js';
import { entry, kept, text } from './one-order.fixture.js';

describe('a day', () => {
  it('is refused as a bare number; its time is told; days from 1904 are days', async () => {
    expect(await complaints(kept({ 交货日期: 46568 }))).toEqual([
      'N2: 是数字 46568，不是日期：请把单元格设为日期格式，或写成 2026-04-30',
    ]);
    const timed = kept({ 交货日期: { value: 46568.75, format: 'yyyy-mm-dd hh:mm' } });
    expect((await said(timed)).tell).toEqual(['N2: 日期带有时刻，只取日期 2027-06-30']);
    expect((await entry(timed)).deliveryDate).toBe('2027-06-30');
  });
});

describe('a currency', () => {
  it.each([
    ['RMB', 'CNY'],
    ['人民币', 'CNY'],
    ['cny', 'CNY'],
    ['US$', 'USD'],
    ['美金', 'USD'],
    ['€', 'EUR'],
    ['歐元', 'EUR'],
    ['日元', 'JPY'],
    ['NT$', 'TWD'],
    ['新臺幣', 'TWD'],
    ['HK$', 'HKD'],
    ['英镑', 'GBP'],
    ['KWD', 'KWD'],
    ['人民幣元', 'CNY'],
    ['ＵＳＤ', 'USD'],
    ['zł', 'PLN'],
    ['科威特第纳尔', 'KWD'],
  ])('%s is %s', async (written, code) => {
    const upload = text({ 币种: written });
    expect((await entry(upload)).currency).toBe(code);
    expect((await said(upload)).tell).toEqual([]);
  });

  it.each(['￥', '¥', '元'])('%s is CNY, and that is told', async (written) => {
    const upload = text({ 币种: written });
    expect((await entry(upload)).currency).toBe('CNY');
    expect((await said(upload)).tell).toEqual([`F2: “${written}”按 CNY 读取`]);
  });

  it.each(['$', '法郎', '第纳尔', 'kr'])('%s is several, and refused', async (written) => {
    expect(await complaints(text({ 币种: written }))).toEqual([
      `F2: “${written}”可能是几种货币：请写代码，例如 USD、TWD、HKD`,
    ]);
  });
});

describe('letters', () => {
  const english = 'External order no.,Customer,Specification,Unit price';
  it('of Western Windows are not read as Chinese: where the header does not tell, the file is refused', async () => {
    const bytes = Buffer.from(`${english}\r\nA-1,M\u00fcller GmbH,20 \u00d8x,12.5`, 'latin1');
    expect(await refusal({ name: 'orders.csv', bytes })).toMatch(
      /^file: 看不出文件“orders.csv”的文字编码，可能是：gb18030 “M黮ler”, .*windows-1252 “Müller”。请另存为“CSV UTF-8”或 .xlsx 再上传$/,
    );
  });

  it('of Western Windows that are no Chinese at all are named so too', async () => {
    const bytes = Buffer.from(`${english}\r\nA-1,Soci\u00e9t\u00e9 G\u00e9n\u00e9rale,\u00d8 20,12.5`, 'latin1');
    expect(await refusal({ name: 'orders.csv', bytes })).toMatch(/可能是：.*windows-1252 “Société”/);
  });

  it('of Windows in China under an English header are asked about in the same way', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${english}\r\nA-1,`),
      Buffer.from('cbd5d6ddbeabb9a4', 'hex'),
      Buffer.from(',x,1'),
    ]);
    expect(await refusal({ name: 'orders.csv', bytes })).toMatch(/可能是：gb18030 “苏州精工”/);
  });
});
