import { ValidationError } from '../../src/errors.js';
import { readFiles } from '../../src/import/read-files.js';
import { HEADER as KNOWN } from '../../src/import/mappings.js';
import { unzip } from '../../src/import/zip.js';
import { csvText, HEADER, row, xlsx } from './sheet.fixture.js';
import { zip } from './zip.fixture.js';

const read = async (name: string, bytes: Buffer) => readFiles([{ name, bytes }], KNOWN);

const refusal = async (name: string, bytes: Buffer): Promise<string> => {
  try {
    await read(name, bytes);
    return 'read';
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return (error as unknown as { problems: { text: { 'zh-CN': string } }[] }).problems[0].text['zh-CN'];
  }
};

describe('a CSV file', () => {
  const text = csvText([row()]);
  /** `订单` and so on in the two Chinese encodings of Windows; Node itself writes only UTF-8. */
  const gbk = Buffer.from(
    'cde2b2bfb6a9b5a5bac52cbfcdbba7c3fbb3c62cb5a5bcdb0d0a412d312ccbd5d6ddbeabb9a42c31322e35',
    'hex',
  );
  const big5 = Buffer.from('a57eb3a1ad71b3e6b8b92cabc8a4e1a657bad92cb3e6bbf90d0a412d312c4142432c31322e35', 'hex');

  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    [
      'UTF-16 as Excel writes "Unicode text"',
      Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le'),
      'utf-16le',
    ],
  ])('is read as %s', async (_, bytes, encoding) => {
    const { tables, encodings } = await read('a.csv', bytes);
    expect(encodings).toEqual([encoding]);
    expect(tables[0].titles).toEqual(HEADER);
    expect(tables[0].rows).toEqual([{ row: 2, cells: row() }]);
  });

  it('is read as GBK, which mainland Excel writes', async () => {
    const { tables, encodings } = await read('a.csv', gbk);
    expect(encodings).toEqual(['gb18030']);
    expect(tables[0].titles).toEqual(['外部订单号', '客户名称', '单价']);
    expect(tables[0].rows[0].cells).toEqual(['A-1', '苏州精工', '12.5']);
  });

  it('is read as Big5, which Excel writes in Taiwan, because only so the header makes sense', async () => {
    const { tables, encodings } = await read('a.csv', big5);
    expect(encodings).toEqual(['big5']);
    expect(tables[0].titles).toEqual(['外部訂單號', '客戶名稱', '單價']);
  });

  it('may have semicolons, lines within cells and empty rows; rows are numbered as the spreadsheet does', async () => {
    const { tables } = await read('a.csv', Buffer.from('外部订单号;单价;规格\n\nA-1;"1;2";"two\nlines"\n\nA-2;3;4'));
    expect(tables[0].rows).toEqual([
      { row: 3, cells: ['A-1', '1;2', 'two\nlines'] },
      { row: 5, cells: ['A-2', '3', '4'] },
    ]);
  });

  it('is refused with what to do: open quotes, nothing in it, no text', async () => {
    expect(await refusal('a.csv', Buffer.from('外部订单号,单价\nA-1,"5\nA-2,6'))).toBe(
      '文件“a.csv”第 2 行的引号不成对，无法按 CSV 读取',
    );
    expect(await refusal('a.csv', Buffer.from('外部订单号,单价\n\n'))).toBe('文件“a.csv”里没有数据行');
    expect(await refusal('a.csv', Buffer.from('\n\n'))).toBe('文件“a.csv”里没有数据行');
    expect(await refusal('a.png', Buffer.from('89504e470d0a1a0a0000000d', 'hex'))).toBe(
      '文件“a.png”既不是 .xlsx 也不是文本：请上传 .xlsx 或 .csv 文件',
    );
  });

  it('is refused beyond 5,000 rows and 20 MiB', async () => {
    const many = csvText(Array.from({ length: 5001 }, () => row()));
    expect(await refusal('a.csv', Buffer.from(many))).toBe('共 5001 行，一次最多导入 5000 行，请分成几个文件');
    expect(await refusal('a.csv', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'))).toBe(
      '文件“a.csv”超过 20 MiB，请分成几个文件',
    );
  });
});

describe('a workbook', () => {
  it('is read with every sheet; empty rows count, dates stay dates', async () => {
    const due = new Date(Date.UTC(2026, 3, 30));
    const { name, bytes } = await xlsx({
      订单: [
        ['外部订单号', '单价', '交货日期'],
        [],
        ['A-1', 0.1 + 0.2, { value: due, type: Date, format: 'yyyy-mm-dd' }],
      ],
      说明: [['随便写写']],
    });
    const { tables, encodings } = await read(name, bytes);
    expect(encodings).toEqual([null]);
    expect(tables).toEqual([
      {
        name: '订单',
        titles: ['外部订单号', '单价', '交货日期'],
        rows: [{ row: 3, cells: ['A-1', 0.30000000000000004, due] }],
      },
      { name: '说明', titles: ['随便写写'], rows: [] },
    ]);
  });

  it('is refused as old .xls or with a password, saying how to save it', async () => {
    expect(await refusal('旧.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe(
      '文件“旧.xls”是旧版 .xls 或加密的工作簿：请在 Excel 中去掉密码并另存为 .xlsx（“Excel 工作簿”），再上传',
    );
  });

  const damaged = '文件“a.xlsx”已损坏，或者不是 Excel 工作簿：请在 Excel 中打开后另存为 .xlsx';

  it('is refused when it is cut off, empty, or no workbook', async () => {
    const { bytes } = await xlsx({
      订单: [
        ['外部订单号', '单价', '规格'],
        ['A-1', 1, 'x'],
      ],
    });
    expect(await refusal('a.xlsx', bytes.subarray(0, bytes.length - 30))).toBe(damaged);
    expect(await refusal('a.xlsx', Buffer.from('PK'))).toBe(damaged);
    expect(await refusal('a.xlsx', zip(new Map([['readme.xml', Buffer.from('<a/>')]])))).toBe(damaged);
    for (let at = 4; at < bytes.length; at += 97) {
      const broken = Buffer.from(bytes);
      broken[at] ^= 0xff;
      expect([damaged, 'read']).toContain(await refusal('a.xlsx', broken));
    }
  });

  it('is refused when it unpacks to more than 64 MiB, whatever size it claims', async () => {
    const text = 'a'.repeat(32_000);
    const { bytes } = await xlsx({ 订单: Array.from({ length: 2200 }, (_, index) => [`${index}${text}`]) });
    expect(bytes.length).toBeLessThan(1024 * 1024);
    const claimsLittle = Buffer.from(bytes);
    for (
      let at = claimsLittle.indexOf('PK\u0001\u0002');
      at >= 0;
      at = claimsLittle.indexOf('PK\u0001\u0002', at + 1)
    ) {
      claimsLittle.writeUInt32LE(100, at + 24);
    }
    for (const bomb of [bytes, claimsLittle]) {
      expect(await refusal('a.xlsx', bomb)).toBe('文件“a.xlsx”解压后超过 64 MiB，不予读取');
    }
  });

  it('is refused when a cell stands far out, for the reader would fill everything before it', async () => {
    const { bytes } = await xlsx({
      订单: [
        ['外部订单号', '单价', '规格'],
        ['A-1', 1, 'x'],
      ],
    });
    const parts = unzip(bytes, () => true, { unpacked: 1e9, parts: 1000 });
    const [name = '', sheet] = [...parts].find(([part]) => part.includes('worksheets/sheet')) ?? [];
    const far = (sheet ?? '')
      .toString()
      .replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>');
    expect(await refusal('a.xlsx', zip(new Map([...parts, [name, Buffer.from(far)]])))).toBe(
      '工作表“订单”用到了第 1048576 行或第 XFD 列之外的单元格，最多 20000 行、IV 列：请删除数据之外的空行空列',
    );
  });
});
