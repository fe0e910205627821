import { zip as pack } from '../import/zip.fixture.js';
import { dispositionOf, plainName, typeOf } from '../../src/features/attachments/file-types.js';

const zip = (...names: string[]): Buffer => pack(new Map(names.map((name) => [name, Buffer.from('x')])));
const office = (...names: string[]): Buffer => zip('[Content_Types].xml', ...names);

/** As much of a compound file as tells what it is: its mark, and names of its directory. */
const compound = (...names: string[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.concat([Buffer.from(`${name}\0`, 'utf16le'), Buffer.alloc(64)])),
  ]);

const HEIC = Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1');
const OFFICE = 'application/vnd.openxmlformats-officedocument';

describe('what a file is', () => {
  it.each([
    ['a.bin', Buffer.from('%PDF-1.4'), 'application/pdf'],
    ['a.pdf', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'image/png'],
    ['a', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['a', Buffer.from('RIFF\u0001\u0001\u0001\u0001WEBPVP8 '), 'image/webp'],
    ['a', office('xl/workbook.xml'), `${OFFICE}.spreadsheetml.sheet`],
    ['a', office('word/document.xml'), `${OFFICE}.wordprocessingml.document`],
    ['a', office('ppt/presentation.xml'), `${OFFICE}.presentationml.presentation`],
    ['a', compound('Root Entry', 'Workbook'), 'application/vnd.ms-excel'],
    ['a', compound('Root Entry', 'Book'), 'application/vnd.ms-excel'],
    ['a', compound('Root Entry', 'WordDocument'), 'application/msword'],
    ['a', compound('Root Entry', 'PowerPoint Document'), 'application/vnd.ms-powerpoint'],
    ['drawings.zip', zip('法兰.dwg', 'photos/1.heic'), 'application/zip'],
    ['photo.jpg', HEIC, 'image/heic'],
    ['a', Buffer.from('\0\0\0\u0018ftypmif1\0\0\0\0', 'latin1'), 'image/heic'],
    ['scan', Buffer.from('II*\0\u0008\0\0\0', 'latin1'), 'image/tiff'],
    ['scan', Buffer.from('MM\0*\0\0\0\u0008', 'latin1'), 'image/tiff'],
    ['a', Buffer.from('GIF89a\u0001\0', 'latin1'), 'image/gif'],
    ['a', Buffer.from('BM\u0046\0\0\0\0\0\0\0\u0036\0\0\0\u0028\0\0\0', 'latin1'), 'image/bmp'],
    ['a', Buffer.from('AC1032\0\0\0\0', 'latin1'), 'image/vnd.dwg'],
    ['a.txt', Buffer.from('  0\r\nSECTION\r\n  2\r\nHEADER\r\n'), 'image/vnd.dxf'],
    ['a', Buffer.from('999\nmade by a program\n0\nSECTION\n2\nHEADER\n'), 'image/vnd.dxf'],
    ['a', Buffer.from('AutoCAD Binary DXF\r\n\u001a\0', 'latin1'), 'image/vnd.dxf'],
    ['a.stp', Buffer.from("ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');"), 'model/step'],
    ['a', Buffer.from(`${'flange'.padEnd(72)}S      1\n${'1H,,1H;'.padEnd(72)}G      1\n`), 'model/iges'],
    ['list.CSV', Buffer.from('\ufeff编号,数量\r\n1,2'), 'text/csv'],
    ['list.csv', Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0x31]), 'text/csv'],
    ['page.svg', Buffer.from('<svg onload="x"/>'), 'text/plain'],
  ])('%s is what it holds', (name, bytes, type) => {
    expect(typeOf(bytes, name)?.type).toBe(type);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a program', Buffer.from('MZ\u0000\u0001')],
    ['an archive that breaks off', Buffer.from('PK\u0003\u0004 readme')],
    ['an archive whose list points outside', Buffer.concat([Buffer.from('PK\u0003\u0004'), zip('a').subarray(-22)])],
    ['a workbook with macros', office('xl/workbook.xml', 'xl/vbaProject.bin')],
    ['an old workbook with macros', compound('Workbook', '_VBA_PROJECT_CUR')],
    ['a compound file of another kind', compound('Root Entry', '__nameid_version1.0')],
    ['an archive with a program', zip('drawing.dwg', 'open me.EXE')],
    ['an archive with a script behind a space', zip('invoice.pdf .js ')],
    ['an archive with a workbook of macros', zip('prices.xlsm')],
    ['a film', Buffer.from('\0\0\0\u0018ftypisom\0\0\0\0', 'latin1')],
    ['text with a NUL', Buffer.from('a\u0000b')],
  ])('%s is not taken', (_what, bytes) => {
    expect(typeOf(bytes, 'a.pdf')).toBeUndefined();
  });
});

describe('what a file is called', () => {
  const pdf = { type: 'application/pdf', endings: ['pdf'] };

  it.each([
    ['order.pdf', 'order.pdf'],
    ['Order.PDF', 'Order.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\a\\订单.pdf', '订单.pdf'],
    ['page.html', 'page.html.pdf'],
    ['..', 'file.pdf'],
    ['', 'file.pdf'],
    ['a\u0000b\u202eexe.pdf', 'abexe.pdf'],
    ['a"b;c%d.pdf', 'abcd.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(120)}.pdf`],
  ])('%j becomes %j', (given, plain) => {
    expect(plainName(given, pdf)).toBe(plain);
  });

  it('is told to the browser in both spellings', () => {
    expect(dispositionOf(`订单 (1)'.pdf`)).toBe(
      `attachment; filename="__ (1)'.pdf"; filename*=UTF-8''%E8%AE%A2%E5%8D%95%20%281%29%27.pdf`,
    );
  });
});
