import { text } from '../messages/messages.js';

export const printWords = {
  print: text('打印', '列印', 'Print'),
  back: text('返回订单', '返回訂單', 'Back to the order'),
  sheet: text('单据', '單據', 'Sheet'),
  recipient: text('发给哪个部门', '發給哪個部門', 'Office that the copy goes to'),
  unknown: text(
    '以下字符没有字形，纸上以〓代替：{letters}',
    '以下字元沒有字形，紙上以〓代替：{letters}',
    'No font has these characters; they stand as 〓 on the paper: {letters}',
  ),
  unknownSheet: text('没有这种单据', '沒有這種單據', 'There is no such sheet'),
  empty: text('该单据还没有内容', '該單據還沒有內容', 'There is nothing for this sheet yet'),
  emptyHint: text(
    '订单走到这一步之后，单据会自动生成。',
    '訂單走到這一步之後，單據會自動產生。',
    'It fills itself as soon as the order has come that far.',
  ),
  pdf: text('下载 PDF', '下載 PDF', 'Download PDF'),
};
