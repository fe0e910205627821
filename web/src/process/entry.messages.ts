import { text } from '../messages/messages.js';

/** What the form says by which a process begins. */
export const entryWords = {
  hint: text(
    '提交时按制度检查，缺什么会逐条列出。',
    '送出時依制度檢查，缺什麼會逐條列出。',
    'When it is sent, the rules say one by one what is missing.',
  ),
  draftHint: text(
    '没有填完也会自动保存为草稿；提交时按制度检查，缺什么会逐条列出。',
    '未填完也會自動儲存為草稿；送出時依制度檢查，缺什麼會逐條列出。',
    'What is unfinished is kept as a draft by itself. When it is sent, the rules say one by one what is missing.',
  ),
  how: text('录入方式', '輸入方式', 'How it begins'),
  send: text('提交{name}', '送出{name}', 'Send: {name}'),
  entered: text('已录入，编号 {no}', '已輸入，編號 {no}', 'Entered: {no}'),
  saved: text('草稿已保存 {at}', '草稿已儲存 {at}', 'Draft kept {at}'),
  saving: text('正在保存草稿…', '正在儲存草稿…', 'Keeping the draft…'),
  unsaved: text(
    '草稿未能保存，恢复连接后会再试',
    '草稿未能儲存，恢復連線後會再試',
    'The draft could not be kept; trying again when the server is back',
  ),
  draftFrom: text('由{name}移交', '由{name}移交', 'handed over by {name}'),
  drafts: text('我的草稿', '我的草稿', 'My drafts'),
  noDrafts: text('没有草稿', '沒有草稿', 'No drafts'),
  untitled: text('未命名', '未命名', 'Untitled'),
  newDraft: text('新的{name}', '新的{name}', 'New: {name}'),
  removeDraft: text('删除草稿', '刪除草稿', 'Remove the draft'),
  fromSheet: text('从表格导入多条', '從表格匯入多筆', 'Import many from a spreadsheet'),
};
