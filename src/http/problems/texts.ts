import type { Language, Text } from '../../../machines/rulebook.js';
import type { HttpProblemCode } from './problem.js';
import { text } from '../../../machines/kit/text.js';

interface Told {
  status: number;
  title: Text;
  /** What is said when nothing more particular is known. `{…}` is replaced by a figure of the refusal. */
  detail: Text;
}

/** The one place that knows which refusal has which HTTP status. */
export const PROBLEMS: Readonly<Record<HttpProblemCode, Told>> = {
  validation: {
    status: 422,
    title: text('提交的内容不正确', '提交的內容不正確', 'The request is not valid'),
    detail: text('请按提示修改后重新提交。', '請依提示修改後重新提交。', 'Mend the values named and send it again.'),
  },
  unauthenticated: {
    status: 401,
    title: text('请先登录', '請先登入', 'Sign in first'),
    detail: text(
      '没有登录，或者登录已结束、已被撤销。',
      '尚未登入，或登入已結束、已被撤銷。',
      'Sign in first: the session is missing, has ended or was revoked.',
    ),
  },
  forbidden: {
    status: 403,
    title: text('没有权限', '沒有權限', 'Not allowed'),
    detail: text(
      '此操作不属于您的部门或权限。',
      '此操作不屬於您的部門或權限。',
      'This is not for your office or your rights.',
    ),
  },
  'not-found': {
    status: 404,
    title: text('没有找到', '找不到', 'Not found'),
    detail: text('没有您要找的内容。', '沒有您要找的內容。', 'There is no such thing.'),
  },
  'version-mismatch': {
    status: 412,
    title: text('内容已被他人更新', '內容已被他人更新', 'Somebody was faster'),
    detail: text(
      '{process} 现在是第 {actual} 版，不是第 {expected} 版；请重新查看后再操作。',
      '{process} 現為第 {actual} 版，不是第 {expected} 版；請重新檢視後再操作。',
      '{process} is at version {actual}, not {expected}: look again before you act.',
    ),
  },
  'idempotency-mismatch': {
    status: 422,
    title: text('幂等键已用于另一请求', '冪等鍵已用於另一請求', 'The key belongs to another request'),
    detail: text(
      '此 Idempotency-Key 已用于内容不同的请求。',
      '此 Idempotency-Key 已用於內容不同的請求。',
      'This Idempotency-Key was used for a different request before.',
    ),
  },
  'transition-refused': {
    status: 409,
    title: text('还不能推进', '尚無法推進', 'Not yet possible'),
    detail: text(
      '{process} 有 {count} 项要求尚未满足。',
      '{process} 有 {count} 項要求尚未滿足。',
      '{process} does not yet meet {count} of the rules.',
    ),
  },
  'change-refused': {
    status: 409,
    title: text('此变更不能这样决定', '此變更不能這樣決定', 'The change cannot be decided so'),
    detail: text(
      '须由另一人按所见内容决定；没有任何内容被更改。',
      '須由另一人依所見內容決定；沒有任何內容被更改。',
      'Another person decides on it, by the content that he saw; nothing has changed.',
    ),
  },
  'urging-over': {
    status: 409,
    title: text('所催事项已不再等待', '所催事項已不再等待', 'Nobody waits for it any more'),
    detail: text(
      '所催的事项已办理或不再等待，无需答复。',
      '所催的事項已辦理或不再等待，無需答覆。',
      'What was urged is done, or is no longer waited for: there is nothing to reply to.',
    ),
  },
  'unknown-event': {
    status: 409,
    title: text('当前状态没有这个操作', '目前狀態沒有此操作', 'The present state does not take this event'),
    detail: text(
      '{process} 当前状态不接受 {type}。',
      '{process} 目前狀態不接受 {type}。',
      '{process} does not take {type} in its present state.',
    ),
  },
  'unknown-machine-version': {
    status: 503,
    title: text('此节点的程序版本较旧', '此節點的程式版本較舊', 'This node has an older build'),
    detail: text(
      '该事项按第 {version} 版流程运行，此节点只有到第 {newest} 版；没有任何内容被更改。请稍后再试，或请管理员升级此节点。',
      '該事項依第 {version} 版流程運行，此節點只有到第 {newest} 版；沒有任何內容被更改。請稍後再試，或請管理員升級此節點。',
      'This one runs by version {version} of its process, and this node has it only up to version {newest}; nothing has changed. Try again, or have the node upgraded.',
    ),
  },
  'too-many-requests': {
    status: 429,
    title: text('操作过于频繁', '操作過於頻繁', 'Too many requests'),
    detail: text('请稍后再试。', '請稍後再試。', 'Wait a little and try again.'),
  },
  malformed: {
    status: 400,
    title: text('请求无法读取', '請求無法讀取', 'The request cannot be read'),
    detail: text(
      '请求不符合 HTTP 或所声明的格式，未作任何处理。',
      '請求不符合 HTTP 或所宣告的格式，未作任何處理。',
      'It is not what it says it is: no HTTP, or no body of the type that it names. Nothing was done.',
    ),
  },
  'file-quota': {
    status: 409,
    title: text('文件空间不足', '檔案空間不足', 'No room for more files'),
    detail: text(
      '{whose}已占 {used} MB，上限 {limit} MB，还可存 {left} MB，此次需要 {wanted} MB；没有保存任何内容。',
      '{whose}已占 {used} MB，上限 {limit} MB，還可存 {left} MB，此次需要 {wanted} MB；沒有儲存任何內容。',
      '{whose} take {used} MB of {limit} MB; {left} MB are left and {wanted} MB are needed. Nothing was kept.',
    ),
  },
  busy: {
    status: 503,
    title: text('登录的人太多', '登入的人太多', 'Too many sign in at once'),
    detail: text(
      '现在同时登录的人太多；请稍等片刻再试，没有任何内容被更改。',
      '目前同時登入的人太多；請稍候片刻再試，沒有任何內容被更改。',
      'Too many people sign in at this moment; try again shortly. Nothing has changed.',
    ),
  },
  'password-change-required': {
    status: 403,
    title: text('请先修改密码', '請先變更密碼', 'Change your password first'),
    detail: text(
      '您的密码由他人设置，或已不符合要求；修改后才能继续。',
      '您的密碼由他人設定，或已不符合要求；變更後才能繼續。',
      'Your password was given to you by somebody else, or would not be taken now. Change it, then go on.',
    ),
  },
  'payload-too-large': {
    status: 413,
    title: text('内容太大', '內容過大', 'Too large'),
    detail: text('提交的内容超过允许的大小。', '提交的內容超過允許的大小。', 'The request is larger than allowed.'),
  },
  'unsupported-media-type': {
    status: 415,
    title: text('不支持的格式', '不支援的格式', 'Unsupported format'),
    detail: text('请以 JSON 提交。', '請以 JSON 提交。', 'Send JSON, or the format that this route documents.'),
  },
  'uri-too-long': {
    status: 414,
    title: text('地址太长', '網址過長', 'The address is too long'),
    detail: text('请求的地址太长。', '請求的網址過長。', 'The address of the request is too long.'),
  },
  'headers-too-large': {
    status: 431,
    title: text('请求头太大', '請求標頭過大', 'The headers are too large'),
    detail: text('请求头超过允许的大小。', '請求標頭超過允許的大小。', 'The headers of the request are too large.'),
  },
  'request-timeout': {
    status: 408,
    title: text('请求超时', '請求逾時', 'The request took too long'),
    detail: text('请求没有及时发送完。', '請求未及時傳送完畢。', 'The request did not arrive in time.'),
  },
  'outcome-unknown': {
    status: 503,
    title: text('结果未知', '結果不明', 'The outcome is unknown'),
    detail: text(
      '数据库没有确认是否已保存，操作可能已生效；请用相同的 Idempotency-Key 重试，或重新查看。',
      '資料庫未確認是否已儲存，操作可能已生效；請以相同的 Idempotency-Key 重試，或重新檢視。',
      'The database did not say whether it was kept; it may have happened. Try again with the same Idempotency-Key, or look again.',
    ),
  },
  unavailable: {
    status: 503,
    title: text('服务暂不可用', '服務暫不可用', 'Not available at the moment'),
    detail: text(
      '请稍后再试；没有任何内容被更改。',
      '請稍後再試；沒有任何內容被更改。',
      'Try again in a moment; nothing has changed.',
    ),
  },
  'storage-full': {
    status: 507,
    title: text('磁盘已满', '磁碟已滿', 'The disk is full'),
    detail: text(
      '数据库所在的磁盘没有空间了；没有任何内容被更改。请管理员清理磁盘，随后再试，无需重新启动。',
      '資料庫所在的磁碟沒有空間了；沒有任何內容被更改。請管理員清理磁碟，隨後再試，無需重新啟動。',
      'The disk of the database has no space left; nothing has changed. Ask an administrator to free some, then try again; no restart is needed.',
    ),
  },
  internal: {
    status: 500,
    title: text('系统内部错误', '系統內部錯誤', 'A fault of the product'),
    detail: text(
      '系统出现故障，已记录；请联系管理员并告知请求编号 {id}。',
      '系統發生故障，已記錄；請聯絡管理員並告知請求編號 {id}。',
      'It has been recorded; tell your administrator the request id {id}.',
    ),
  },
};

/** Refusals whose own words say more than the code does. */
const SAID: Readonly<Record<string, Text>> = {
  'The user name or the password is wrong.': text(
    '用户名或密码不正确。',
    '使用者名稱或密碼不正確。',
    'The user name or the password is wrong.',
  ),
  'Too many wrong passwords; try again later.': text(
    '密码错误次数过多，请稍后再试。',
    '密碼錯誤次數過多，請稍後再試。',
    'Too many wrong passwords; try again later.',
  ),
  'You have urged this within the last hour; wait a little.': text(
    '一小时内已催办过，请稍后再催。',
    '一小時內已催辦過，請稍後再催。',
    'You have urged this within the last hour; wait a little.',
  ),
  'A page of this origin may not connect.': text(
    '此来源的页面不允许连接。',
    '此來源的頁面不允許連線。',
    'A page of this origin may not connect.',
  ),
  'Only somebody who manages people may delegate for another.': text(
    '只有人员管理员可以替他人设置委托。',
    '只有人員管理員可以替他人設定委託。',
    'Only somebody who manages people may delegate for another.',
  ),
};

export type Figures = Readonly<Record<string, string | number>>;

export const filled = (told: Text, language: Language, figures: Figures = {}): string =>
  told[language].replace(/\{(\w+)\}/g, (_, name: string) => String(figures[name] ?? ''));

/** What to say about a refusal: its own words where they are known in the language, else those of its code. */
export function detailOf(code: HttpProblemCode, said: string, language: Language, figures?: Figures): string {
  const known = Object.hasOwn(SAID, said) ? SAID[said] : undefined;
  if (known) return known[language];
  return figures === undefined && language === 'en' && said !== ''
    ? said
    : filled(PROBLEMS[code].detail, language, figures);
}
