import type { KeptCell } from './book.fixture.js';
import { book } from './book.fixture.js';
import { complaints, doubts, said } from './mapped.js';
import { entry, kept, line, text } from './one-order.fixture.js';
import { HEADER, row } from './sheet.fixture.js';

describe('a cell that says nothing', () => {
  it.each(['#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?'])('%s is an error and not empty', async (error) => {
    const told = [`L2: 是错误值 ${error}：请在 Excel 中改正公式或列宽，或直接填写内容`];
    expect(await complaints(kept({ 单价: { error } }))).toEqual(told);
    expect(await complaints(text({ 单价: error }))).toEqual(told);
  });

  it('even in the column of the order numbers, and as #### of a column that was too narrow', async () => {
    expect(await complaints(kept({ 外部订单号: { error: '#REF!' } }))).toEqual([
      'A2: 是错误值 #REF!：请在 Excel 中改正公式或列宽，或直接填写内容',
    ]);
    expect(await complaints(text({ 交货日期: '########' }))).toEqual([
      'N2: 是错误值 ########：请在 Excel 中改正公式或列宽，或直接填写内容',
    ]);
  });

  it('is a formula without its result, or with one from another workbook', async () => {
    expect(await complaints(kept({ 单价: { formula: 'O4*P4' } }))).toEqual([
      'L2: 是公式（=O4*P4），文件里没有它的计算结果：请在 Excel 中打开并保存，或粘贴为值',
    ]);
    expect(await complaints(kept({ 单价: { formula: "'[prices.xlsx]2026'!B2", value: 3 } }))).toEqual([
      "L2: 公式（='[prices.xlsx]2026'!B2）引用另一个工作簿，无法核对：请粘贴为值",
    ]);
  });

  it('has a character that stands for a lost one', async () => {
    expect(await complaints(text({ 客户名称: '苏州\ufffd工' }))).toEqual([
      'B2: “苏州\ufffd工”里有损坏的字符（�），文字在以前的转换中丢失：请从原件重新填写',
    ]);
  });

  it('shows nothing to anybody', async () => {
    expect((await entry(text({ 付款方式: '\u3164\u200b' }))).paymentTerms).toBeUndefined();
  });
});

describe('a number', () => {
  it('that a formula computed is asked about, with the value and the formula', async () => {
    const computed = kept({ 单价: { formula: 'ROUND(10/3,2)', value: 3.33 } });
    expect(await doubts(computed)).toEqual(['L2: 是公式算出的（=ROUND(10/3,2)），按 3.33 读取']);
    expect((await line(computed)).unitPrice).toBe('3.33');
  });

  it.each([
    ['12,500', ',', undefined, '12500'],
    ['12,500', ';', 'L2: “12,500”可能是 12500，也可能是 12.500：请写成不带分隔符的数字', undefined],
    ['12.500', ';', 'L2: “12.500”可能是 12500，也可能是 12.500：请写成不带分隔符的数字', undefined],
    ['12.500', ',', undefined, '12.500'],
    ['1,234,567', ';', undefined, '1234567'],
    ['12,500.00', ';', undefined, '12500.00'],
    ['12,5', ';', 'L2: “12,5”用逗号作小数点：请写成 12.50 这样的数字', undefined],
    ['1.250,00', ',', 'L2: “1.250,00”用逗号作小数点：请写成 12.50 这样的数字', undefined],
    ['95%', ',', 'L2: 是百分数 95%：这里要填数字，请按实际数值填写', undefined],
    ['９５％', ',', 'L2: 是百分数 ９５％：这里要填数字，请按实际数值填写', undefined],
  ])('written %s between “%s”', async (written, delimiter, complaint, value) => {
    const upload = text({ 单价: written }, delimiter);
    // A cell of a file with semicolons needs no quotation marks around a comma.
    upload.bytes = Buffer.from(upload.bytes.toString().replace(/"([^"]*)"/, delimiter === ';' ? written : '"$1"'));
    expect(await complaints(upload)).toEqual(complaint === undefined ? [] : [complaint]);
    expect((await line(upload)).unitPrice).toBe(value);
    expect(await doubts(upload)).toEqual([]);
  });

  it('written 12,500 in a cell of text is asked about', async () => {
    const upload = kept({ 单价: '12,500' });
    expect(await doubts(upload)).toEqual(['L2: “12,500”按 12500 读取']);
    expect((await line(upload)).unitPrice).toBe('12500');
  });

  it.each<[string, KeptCell, string]>([
    ['95 %', { value: 0.95, format: '0%' }, 'L2: 是百分数 95%：这里要填数字，请按实际数值填写'],
    [
      'thousands',
      { value: 12500, format: '0.0,' },
      'L2: 单元格格式把数字缩小显示（千、百万），实际是 12500：请改成普通数字格式并核对',
    ],
    [
      'more than 15 digits',
      Number('12345678901234567890'),
      'L2: 数字超过 15 位（12345678901234567168），电子表格只保留前 15 位：请把单元格设为“文本”后从原件重新填写',
    ],
    [
      'a date',
      { value: 46568, format: 'yyyy/m/d' },
      'L2: Excel 把内容变成了日期（2027-06-30），原来写的已丢失：请把单元格设为“文本”后重新填写',
    ],
  ])('kept as %s is refused', async (_, cell, complaint) => {
    expect(await complaints(kept({ 单价: cell }))).toEqual([complaint]);
  });

  it.each<[string, Exclude<KeptCell, null>, string[], string]>([
    [
      '12.3456 and shown as 12.35',
      { value: 12.3456, format: '0.00' },
      ['L2: 单元格显示 12.35，实际是 12.3456，按 12.3456 读取'],
      '12.3456',
    ],
    ['12.5 and shown as 12.50', { value: 12.5, format: '#,##0.00' }, [], '12.5'],
    ['5 and not shown', { value: 5, format: ';;;' }, ['L2: 单元格不显示或缩小显示内容，实际是 5，按它读取'], '5'],
    ['struck out', { value: 5, struck: true }, ['L2: “5”在 Excel 中划了删除线，仍会读取'], '5'],
    [
      'with a sign of another currency',
      { value: 5, format: '[$€-407] #,##0' },
      ['L2: 单价显示的货币符号是 €，币种却是 CNY'],
      '5',
    ],
    ['with the sign of its own', { value: 5, format: '"¥"#,##0' }, [], '5'],
    ['with what binary fractions add', 0.1 + 0.2, [], '0.3'],
  ])('kept as %s', async (_, cell, asked, value) => {
    const upload = kept({ 单价: cell });
    expect(await complaints(upload)).toEqual([]);
    expect(await doubts(upload)).toEqual(asked);
    expect((await line(upload)).unitPrice).toBe(value);
  });

  it('that is not quantity times price is asked about', async () => {
    const rows: KeptCell[][] = [
      [...HEADER, '金额'],
      [...row(), 128000],
      [...row({ 外部订单号: 'A-2' }), 140000],
    ];
    expect(await doubts(book({ name: '订单', rows }))).toEqual([
      'S3: 文件中的金额 140000 不等于数量 × 单价 = 128000，金额不会录入',
    ]);
  });
});

describe('a number of an order, a product or a telephone', () => {
  it.each<[string, KeptCell, string[], string[], string | undefined]>([
    ['led by zeros as text', '00123', [], [], '00123'],
    [
      'led by zeros in its format alone',
      { value: 123, format: '00000' },
      [],
      ['G2: 单元格是数字 123，显示为 00123，按 00123 读取'],
      '00123',
    ],
    [
      'with decimals in its format',
      { value: 1.1, format: '0.00' },
      [],
      ['G2: 单元格是数字 1.1，显示为 1.10，按 1.10 读取'],
      '1.10',
    ],
    [
      'in a format of its own',
      { value: 12345, format: '00-00-0' },
      [],
      ['G2: 单元格是数字 12345，格式为 00-00-0，按 12345 读取'],
      '12345',
    ],
    ['as a percentage', { value: 1, format: '0%' }, [], ['G2: 单元格是数字 1，显示为 100%，按 100% 读取'], '100%'],
    [
      'with more digits than Excel keeps',
      1234567890123456,
      ['G2: 数字超过 15 位（1234567890123456），电子表格只保留前 15 位：请把单元格设为“文本”后从原件重新填写'],
      [],
      undefined,
    ],
    [
      'that Excel has made a date of',
      { value: 46568, format: 'm"月"d"日"' },
      ['G2: Excel 把内容变成了日期（2027-06-30），原来写的已丢失：请把单元格设为“文本”后重新填写'],
      [],
      undefined,
    ],
    ['that is a truth', { value: true }, [], [], 'TRUE'],
  ])('%s', async (_, cell, wrong, ask, value) => {
    const upload = kept({ 产品编号: cell });
    expect(await said(upload)).toMatchObject({ wrong, ask });
    expect((await line(upload)).productNo).toBe(value);
  });

  it.each([
    [
      '1.23457E+11',
      ['I2: “1.23457E+11”是 Excel 缩写的长数字，后面的位数已丢失：请把单元格设为“文本”后从原件重新填写'],
      [],
    ],
    ['3月5日', [], ['I2: “3月5日”像是被 Excel 变成的日期（例如原来是 3-5）：请核对原件']],
    ['5-Mar', [], ['I2: “5-Mar”像是被 Excel 变成的日期（例如原来是 3-5）：请核对原件']],
    ['12345678901234500', [], ['I2: “12345678901234500”从第 16 位起全是 0：Excel 可能已把后面的位数换成 0']],
    ['1234567890123450000', [], ['I2: “1234567890123450000”从第 16 位起全是 0：Excel 可能已把后面的位数换成 0']],
    ['M8×1.25', [], []],
  ])('saved as CSV: %s', async (written, wrong, ask) => {
    const told = await said(text({ 规格: written }));
    expect(told.wrong).toEqual(wrong);
    expect(told.ask).toEqual(ask);
  });

  it('may have lost its zeros where its neighbours are text with them', async () => {
    const upload = kept({ 产品编号: 123 }, row({ 外部订单号: 'A-2', 产品编号: '00124' }));
    expect(await doubts(upload)).toEqual([
      'G2: 单元格是数字 123，同一列“产品编号”里有 5 位、以 0 开头的文本：前面的 0 可能已丢失',
    ]);
  });
});
