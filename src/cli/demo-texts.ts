import type { Language, Text } from '../../machines/rulebook.js';
import { text } from '../../machines/kit/text.js';

/** What the demo says between the answers of the server. `{…}` is replaced by a word. */
const TEXTS = {
  noServer: text(
    '没有连上 {url}：请先在另一个窗口运行 npm start，再运行 npm run demo',
    '連不上 {url}：請先在另一個視窗執行 npm start，再執行 npm run demo',
    'Nothing answers at {url}: run npm start in another window first, then npm run demo',
  ),
  noDemo: text(
    '{url} 没有演示公司（或改过密码）：演示只在内置数据库、本机地址上运行',
    '{url} 沒有示範公司（或改過密碼）：示範只在內建資料庫、本機位址上執行',
    'There is no demo company at {url}, or its passwords were changed: the demo runs on the embedded database and this machine alone',
  ),
  waiting: text('等待服务就绪 …', '等待服務就緒 …', 'Waiting until the server is ready …'),
  imported: text(
    '从 orders.csv 导入 {externalNo} → {no}，默认值：{defaults}',
    '從 orders.csv 匯入 {externalNo} → {no}，預設值：{defaults}',
    'Imported {externalNo} from orders.csv → {no}; defaults: {defaults}',
  ),
  onBehalf: text('{name} 代 {other}', '{name} 代 {other}', '{name} on behalf of {other}'),
  delegated: text(
    '委托：{other} 今天请 {name} 代行跟单员职责',
    '委託：{other} 今天請 {name} 代行跟單員職責',
    'Delegation: {name} stands in for {other} as follow-up clerk today',
  ),
  refused: text('✗ 被拒绝', '✗ 被拒絕', '✗ refused'),
  missing: text('缺：{missing}', '缺：{missing}', 'missing: {missing}'),
  others: text('另有 {count} 项未满足：{rules}', '另有 {count} 項未滿足：{rules}', '{count} more unmet: {rules}'),
  verified: text(
    '校验：{events} 个事件逐一重放，链首 {head}，结果 {verified}',
    '驗證：{events} 個事件逐一重播，鏈首 {head}，結果 {verified}',
    'Verify: {events} events replayed one by one, head {head}, verified {verified}',
  ),
  done: text(
    '完成：{no} 从接收走到结算，{refusals} 次该拒绝的都拒绝了，用时 {seconds} 秒',
    '完成：{no} 從接收走到結算，{refusals} 次該拒絕的都拒絕了，用時 {seconds} 秒',
    'Done: {no} went from receipt to settlement, {refusals} times refused as it should be, in {seconds} s',
  ),
} satisfies Record<string, Text>;

export type DemoText = keyof typeof TEXTS;

export const demoText = (
  name: DemoText,
  language: Language,
  words: Readonly<Record<string, string | number>> = {},
): string => TEXTS[name][language].replace(/\{(\w+)\}/g, (_, word: string) => String(words[word] ?? ''));
