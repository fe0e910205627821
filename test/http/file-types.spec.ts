import { dispositionOf, plainName, typeOf } from '../../src/http/attachments/file-types.js';

const zip = (...names: string[]): Buffer =>
  Buffer.from(`PK\u0003\u0004 [Content_Types].xml ${names.join(' ')}`, 'latin1');

describe('what a file is', () => {
  it.each([
    ['a.bin', Buffer.from('%PDF-1.4'), 'application/pdf'],
    ['a.pdf', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'image/png'],
    ['a', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['a', Buffer.from('RIFF\u0001\u0001\u0001\u0001WEBPVP8 '), 'image/webp'],
    ['a', zip('xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a', zip('word/document.xml'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['list.CSV', Buffer.from('\ufeff编号,数量\r\n1,2'), 'text/csv'],
    ['list.csv', Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0x31]), 'text/csv'],
    ['page.svg', Buffer.from('<svg onload="x"/>'), 'text/plain'],
  ])('%s is what it holds', (name, bytes, type) => {
    expect(typeOf(bytes, name)?.type).toBe(type);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a program', Buffer.from('MZ\u0000\u0001')],
    ['any archive', Buffer.from('PK\u0003\u0004 readme')],
    ['a workbook with macros', zip('xl/workbook.xml', 'xl/vbaProject.bin')],
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
