import { text } from '../messages/messages.js';

export const linkWords = {
  links: text('客户链接', '客戶連結', 'Customer links'),
  hint: text(
    '客户凭链接查看本订单的进度、签收和反映问题，无需账号；除跟单员外不显示公司内部信息。',
    '客戶憑連結查看本訂單的進度、簽收與反映問題，無需帳號；除跟單員外不顯示公司內部資訊。',
    'By a link the customer follows this order, signs and complains, without an account; he sees nothing else of the company but the follow-up clerk.',
  ),
  give: text('给客户链接', '提供客戶連結', 'Give a link'),
  recipient: text('给谁', '給誰', 'For whom'),
  validUntil: text('有效期至', '有效期至', 'Valid until'),
  showsPapers: text('可看送货单和验收单', '可看送貨單與驗收單', 'Shows delivery note and acceptance report'),
  showsPrices: text('可看单价和金额', '可看單價與金額', 'Shows prices'),
  required: text('请填写', '請填寫', 'Fill this in'),
  make: text('生成链接', '產生連結', 'Make the link'),
  shownOnce: text(
    '链接只显示这一次，请复制后发给客户；丢失时可重新生成。',
    '連結只顯示這一次，請複製後傳給客戶；遺失時可重新產生。',
    'The link is shown this once: copy it and send it to the customer. If it is lost, make it anew.',
  ),
  none: text('还没有给过客户链接', '尚未提供過客戶連結', 'No link was given yet'),
  until: text('有效期至 {day}', '有效期至 {day}', 'until {day}'),
  used: text('已使用 {n} 次，最近 {at}', '已使用 {n} 次，最近 {at}', 'used {n} times, last {at}'),
  unused: text('尚未使用', '尚未使用', 'not used yet'),
  priced: text('含价格', '含價格', 'with prices'),
  waits: text('{n} 份签收待确认', '{n} 份簽收待確認', '{n} signatures to confirm'),
  anew: text('重新生成', '重新產生', 'Make anew'),
  anewSure: text('原链接将立即失效', '原連結將立即失效', 'The link that was given opens nothing any more'),
  revoke: text('撤销', '撤銷', 'Revoke'),
};
