import { LIMITS } from '../../src/import/limits.js';
import { letters } from '../../src/import/table.js';
import { book, partsOf, worksheet } from './book.fixture.js';
import { complaints, refusal } from './mapped.js';
import { csvText, HEADER, row } from './sheet.fixture.js';
import { zip } from './zip.fixture.js';

const text = (content: string | Buffer) => ({ name: 'a.csv', bytes: Buffer.from(content) });
const sheet = (xml: string, more: Record<string, string> = {}) => ({
  name: 'a.xlsx',
  bytes: zip(partsOf([{ name: '订单', xml }], more)),
});
const within = async (milliseconds: number, work: Promise<string>): Promise<string> => {
  const began = performance.now();
  const told = await work;
  expect(performance.now() - began).toBeLessThan(milliseconds);
  return told;
};

/** Refused long before it costs what it could; the time is generous, for a machine with other work. */
const SOON = 2000;

describe('a workbook that is made to hurt', () => {
  it('nests its XML, in a sheet, the workbook, the styles or the texts', async () => {
    const nested = '<a>'.repeat(5000) + '</a>'.repeat(5000);
    const told =
      'file: 文件“a.xlsx”的 XML 嵌套超过 64 层，不是电子表格软件写出的，不予读取：请在 Excel 中打开后另存为 .xlsx';
    expect(await within(SOON, refusal(sheet(worksheet(nested))))).toBe(told);
    for (const part of ['xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml', '_rels/.rels']) {
      expect(await within(SOON, refusal(sheet(worksheet(''), { [part]: `<x>${nested}</x>` })))).toBe(told);
    }
  });

  it('gives an element thousands of attributes, or writes every character as an entity', async () => {
    const attributes = Array.from({ length: 5000 }, (_, index) => `a${index}="1"`).join(' ');
    expect(await within(SOON, refusal(sheet(worksheet(`<row r="1" ${attributes}/>`))))).toMatch(
      /^file: 文件“a.xlsx”里有一个 XML 元素的属性超过 100 个/,
    );
    const entities = '&amp;'.repeat(LIMITS.entities + 1);
    expect(await within(SOON, refusal(sheet(worksheet(`<row r="1"><c r="A1"><v>${entities}</v></c></row>`))))).toMatch(
      /^file: 文件“a.xlsx”里的 XML 实体超过 500000 个/,
    );
  });

  it('declares entities, of itself or of a file of the server', async () => {
    const told = /^file: 文件“a.xlsx”的 XML 里有文档类型声明（DOCTYPE），可能引用外部内容，不予读取/;
    const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>';
    const outside = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>';
    for (const doctype of [laughs, outside]) {
      const xml = `<?xml version="1.0"?>${doctype}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
      expect(await refusal(sheet(xml))).toMatch(told);
    }
  });

  it('has its sheet outside', async () => {
    const told = 'file: 文件“a.xlsx”的工作表在文件之外，不予读取：请在 Excel 中打开后另存为 .xlsx';
    const outside = partsOf([{ name: '订单', xml: '', target: 'http://127.0.0.1:9/sheet.xml', mode: 'External' }]);
    expect(await refusal({ name: 'a.xlsx', bytes: zip(outside) })).toBe(told);
  });

  it('unpacks to more than it may, in one part or in many that overlap', async () => {
    const spaces = Buffer.alloc(LIMITS.unpacked + 1, ' ');
    const parts = new Map([...partsOf([{ name: '订单', xml: '' }]), ['xl/worksheets/sheet1.xml', spaces]]);
    expect(await refusal({ name: 'a.xlsx', bytes: zip(parts, true) })).toBe(
      'file: 文件“a.xlsx”解压后超过 64 MiB，不予读取',
    );
    const many = new Map(
      Array.from({ length: LIMITS.parts + 1 }, (_, index) => [`xl/worksheets/s${index}.xml`, Buffer.from('x')]),
    );
    expect(await refusal({ name: 'a.xlsx', bytes: zip(many) })).toMatch(/^file: 文件“a.xlsx”里的部件超过 1000 个/);
  });

  it('fills more cells, merges more, or has more sheets than anybody orders by', async () => {
    const cells = Array.from({ length: 250 }, (_, column) => `<c r="COL${letters(column)}"><v>1</v></c>`).join('');
    const rows = Array.from(
      { length: 2001 },
      (_, index) => `<row r="${index + 1}">${cells.replace(/COL([A-Z]+)/g, `$1${index + 1}`)}</row>`,
    );
    expect(await refusal(sheet(worksheet(rows.join(''))))).toMatch(/^file: 有内容的单元格超过 500000 个/);
    const merged = `<mergeCells>${Array.from({ length: 200 }, () => '<mergeCell ref="A1:IV20000"/>').join('')}</mergeCells>`;
    const one = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', '', merged);
    expect(await within(SOON, refusal(sheet(one)))).toMatch(/^file: 有内容的单元格超过 500000 个/);
    const sheets = Array.from({ length: 21 }, (_, index) => ({ name: `${index}`, rows: [[...HEADER], row()] }));
    expect(await refusal(book(...sheets))).toMatch(/有 21 个工作表，最多 20 个/);
  });

  it('has a cell of millions of characters', async () => {
    const long = 'x'.repeat(40_000);
    expect(await refusal(book({ name: '订单', rows: [[...HEADER], row({ 规格: long })] }))).toBe(
      'file: “订单”的 I2 超过 32767 个字符，不予读取：请缩短这个单元格，或检查引号是否成对',
    );
    expect(
      await refusal(sheet(worksheet(''), { 'xl/sharedStrings.xml': `<sst><si><t>${long}</t></si></sst>` })),
    ).toMatch(/超过 32767 个字符/);
  });

  it('says the same cell, row or part twice, or points to texts that are not there', async () => {
    const damaged = /^file: 文件“a.xlsx”已损坏/;
    for (const rows of [
      '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
      '<row r="2"/><row r="1"/>',
      '<row r="1"><c r="A2"><v>1</v></c></row>',
      '<row r="1"><c r="A1" t="s"><v>7</v></c></row>',
      '<row r="1"><c r="A1"><v>one</v></c></row>',
      '<row r="x"/>',
    ]) {
      expect(await refusal(sheet(worksheet(rows)))).toMatch(damaged);
    }
    const empty = { name: '订单', xml: worksheet('') };
    // The central directory names one part as the other.
    const two = zip(partsOf([empty, empty])).toString('latin1');
    const twice = Buffer.from(two.replaceAll('xl/worksheets/sheet2.xml', 'xl/worksheets/sheet1.xml'), 'latin1');
    expect(await refusal({ name: 'a.xlsx', bytes: twice })).toMatch(damaged);
  });
});

describe('a file of another kind', () => {
  const ole = (kind: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(kind, 'utf16le')]);

  it.each([
    ['an old .xls, whatever it is called', 'a.xlsx', ole('Workbook'), /是旧版 .xls 或加密的工作簿/],
    ['a workbook with a password', 'a.xlsx', ole('EncryptedPackage'), /是旧版 .xls 或加密的工作簿/],
    [
      'an OpenDocument spreadsheet',
      'a.xlsx',
      zip(
        new Map([
          ['mimetype', Buffer.from('application/vnd.oasis.opendocument.spreadsheet')],
          ['content.xml', Buffer.from('<a/>')],
        ]),
      ),
      /是 OpenDocument 表格（.ods）/,
    ],
    [
      'a binary workbook',
      'a.xlsx',
      zip(
        new Map([
          [
            '_rels/.rels',
            Buffer.from(
              '<Relationships><Relationship Id="1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
            ),
          ],
          ['xl/workbook.bin', Buffer.from('b')],
        ]),
      ),
      /是二进制工作簿（.xlsb）/,
    ],
    [
      'a web page',
      'a.xls',
      Buffer.from('<html><table><tr><td>外部订单号</td></tr></table></html>'),
      /其实是网页或 XML/,
    ],
    ['XML of Excel 2003', 'a.xls', Buffer.from('<?xml version="1.0"?><Workbook/>'), /其实是网页或 XML/],
    ['UTF-16 without a mark', 'a.csv', Buffer.from('a,b,c\n1,2,3', 'utf16le'), /里有空字符（NUL），不是 CSV 文本/],
    ['text that says UTF-8 and is not', 'a.csv', Buffer.from('efbbbf61ff', 'hex'), /标明是 utf-8，内容却不是/],
    ['half a character of UTF-16', 'a.csv', Buffer.from('fffe6100620a63', 'hex'), /标明是 utf-16le，内容却不是/],
    ['UTF-32', 'a.csv', Buffer.from('fffe000061000000', 'hex'), /里有空字符（NUL）/],
    ['a picture', 'a.csv', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /既不是 .xlsx 也不是文本/],
  ])('%s is refused with what to do', async (_, name, bytes, told) => {
    expect(await refusal({ name, bytes })).toMatch(told);
  });
});

describe('a CSV file that is made to hurt', () => {
  it('is commas, lines, columns or one cell without end', async () => {
    const most = LIMITS.bytes - 1;
    expect(await within(SOON, refusal(text(Buffer.alloc(most, ','))))).toMatch(/用到了第 1 行或第 IW 列之外的单元格/);
    expect(await within(SOON, refusal(text(Buffer.alloc(most, '\n'))))).toMatch(
      /用到了第 20002 行或第 A 列之外的单元格/,
    );
    expect(await within(SOON, refusal(text(Buffer.alloc(most, 'x'))))).toMatch(/的 A1 超过 32767 个字符/);
    expect(await within(SOON, refusal(text(Buffer.alloc(most, '"'))))).toMatch(/的 A1 超过 32767 个字符/);
    const wide = Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',');
    expect(await within(SOON, refusal(text(`${wide}\n${wide}`)))).toMatch(/用到了第 1 行或第 IW 列之外的单元格/);
    const cells = `${Array.from({ length: 250 }, () => 'x').join(',')}\n`.repeat(2001);
    expect(await within(SOON, refusal(text(cells)))).toMatch(/有内容的单元格超过 500000 个/);
  });

  it('has a NUL in a cell', async () => {
    expect(await refusal(text(csvText([row({ 规格: 'a\0b' })])))).toMatch(/里有空字符（NUL）/);
  });

  it('is UTF-16 in either order of bytes, with its mark, and read', async () => {
    const bytes = Buffer.from(`\ufeff${csvText([row()])}`, 'utf16le');
    expect(await complaints({ name: 'a.csv', bytes })).toEqual([]);
    expect(await complaints({ name: 'a.csv', bytes: Buffer.from(bytes).swap16() })).toEqual([]);
  });
});
