import type { Text } from '../../machines/rulebook.js';

/** What may be wrong with people, passwords, delegations and lists, as the person who asked reads it. */
export const MESSAGES = {
  cursor: { 'zh-CN': '不是本列表给出的游标', 'zh-TW': '不是本清單給出的游標', en: 'is not a cursor of this list' },
  limit: {
    'zh-CN': '必须是 1 到 200 之间的整数',
    'zh-TW': '必須是 1 到 200 之間的整數',
    en: 'must be a whole number from 1 to 200',
  },
  instant: {
    'zh-CN': '必须是带时区的时间，例如 2026-03-01T08:30:00+08:00',
    'zh-TW': '必須是帶時區的時間，例如 2026-03-01T08:30:00+08:00',
    en: 'must be a point in time with its zone, e.g. 2026-03-01T08:30:00+08:00',
  },
  personId: { 'zh-CN': '必须是人员编号', 'zh-TW': '必須是人員編號', en: 'must be the id of a person' },
  auditAction: {
    'zh-CN': '含有未知的安全事件类型',
    'zh-TW': '含有未知的安全事件類型',
    en: 'names a security event that there is not',
  },
  username: {
    'zh-CN': '只能用字母、数字、点、下划线和连字符，以字母或数字开头，最多 64 个字',
    'zh-TW': '只能用字母、數字、點、底線和連字號，以字母或數字開頭，最多 64 個字',
    en: 'must be letters, digits, dots, underscores and hyphens, begin with a letter or digit, and have at most 64 characters',
  },
  usernameTaken: { 'zh-CN': '该用户名已被使用', 'zh-TW': '該使用者名稱已被使用', en: 'is taken' },
  usernameLooksTaken: {
    'zh-CN': '与已有的用户名看起来一样，容易混淆',
    'zh-TW': '與已有的使用者名稱看起來一樣，容易混淆',
    en: 'looks like the user name of somebody else',
  },
  nameLooksTaken: {
    'zh-CN': '与已有人员的姓名相同或看起来一样，请加以区分，例如 王芳（二车间）',
    'zh-TW': '與已有人員的姓名相同或看起來一樣，請加以區分，例如 王芳（二車間）',
    en: 'is, or looks like, the name of somebody else: add what tells them apart, e.g. Fang Wang (workshop 2)',
  },
  unseenCharacters: {
    'zh-CN': '含有看不见的字符',
    'zh-TW': '含有看不見的字元',
    en: 'holds characters that nobody can see',
  },
  mixedScripts: {
    'zh-CN': '混用了外形相似的文字（如拉丁字母与西里尔字母）',
    'zh-TW': '混用了外形相似的文字（如拉丁字母與西里爾字母）',
    en: 'mixes scripts whose letters look alike, such as Latin and Cyrillic',
  },
  headElsewhere: {
    'zh-CN': '只能是本人所在部门的负责人',
    'zh-TW': '只能是本人所在部門的負責人',
    en: 'must be among the offices of the person',
  },
  lastAdministrator: {
    'zh-CN': '公司必须保留至少一位可登录的人员管理员',
    'zh-TW': '公司必須保留至少一位可登入的人員管理員',
    en: 'the company must keep at least one person who can sign in and manage people',
  },
  notAState: { 'zh-CN': '没有这个状态', 'zh-TW': '沒有這個狀態', en: 'is not a state of a change' },
  notAChoice: {
    'zh-CN': '必须是 about-me、mine 或 waiting',
    'zh-TW': '必須是 about-me、mine 或 waiting',
    en: 'must be about-me, mine or waiting',
  },
  alreadySo: { 'zh-CN': '现在已是如此', 'zh-TW': '現在已是如此', en: 'is so already' },
  notForOneself: {
    'zh-CN': '不能为自己提出，须由另一人提出',
    'zh-TW': '不能為自己提出，須由另一人提出',
    en: 'nobody proposes it for himself: somebody else has to',
  },
  nobodyCanAgree: {
    'zh-CN': '目前没有可以同意此变更的另一人；请先由另一位管理员或公司领导到位',
    'zh-TW': '目前沒有可以同意此變更的另一人；請先由另一位管理員或公司領導到位',
    en: 'nobody else is there who could agree: the company first needs a second person who manages people, or its head',
  },
  nothingToChange: { 'zh-CN': '没有要修改的内容', 'zh-TW': '沒有要修改的內容', en: 'holds nothing to change' },
  wrongPassword: { 'zh-CN': '当前密码不正确', 'zh-TW': '目前密碼不正確', en: 'is not your present password' },
  samePassword: {
    'zh-CN': '必须不同于当前密码',
    'zh-TW': '必須不同於目前密碼',
    en: 'must differ from your present password',
  },
  passwordLong: { 'zh-CN': '最多 256 个字符', 'zh-TW': '最多 256 個字元', en: 'must have at most 256 characters' },
  passwordIsName: {
    'zh-CN': '不能与用户名相同',
    'zh-TW': '不能與使用者名稱相同',
    en: 'must differ from the user name',
  },
  passwordKnown: {
    'zh-CN': '是众所周知的密码，或只在其前后加了数字和符号',
    'zh-TW': '是眾所周知的密碼，或只在其前後加了數字和符號',
    en: 'is a well-known password, or one with digits and signs around it',
  },
  passwordMonotonous: {
    'zh-CN': '至少要有 4 个不同的字符',
    'zh-TW': '至少要有 4 個不同的字元',
    en: 'must have at least 4 different characters',
  },
  nobody: { 'zh-CN': '没有这个可用的人员', 'zh-TW': '沒有這個可用的人員', en: 'is nobody who can sign in' },
  toAnother: { 'zh-CN': '必须委托给另一个人', 'zh-TW': '必須委託給另一個人', en: 'must be somebody else' },
  notToOneself: {
    'zh-CN': '不能把别人的职权委托给自己',
    'zh-TW': '不能把別人的職權委託給自己',
    en: "another's offices cannot be directed to oneself",
  },
  notTheirOffice: {
    'zh-CN': '只能委托委托人自己所在的部门',
    'zh-TW': '只能委託委託人自己所在的部門',
    en: 'must be offices that the delegator holds in his own right',
  },
  endsBeforeStart: { 'zh-CN': '必须晚于开始时间', 'zh-TW': '必須晚於開始時間', en: 'must be after the start' },
  ended: { 'zh-CN': '必须晚于现在', 'zh-TW': '必須晚於現在', en: 'must be in the future' },
  tooLong: { 'zh-CN': '委托最长 90 天', 'zh-TW': '委託最長 90 天', en: 'a delegation lasts 90 days at most' },
  inThePast: { 'zh-CN': '不能早于现在', 'zh-TW': '不能早於現在', en: 'must not be in the past' },
} satisfies Record<string, Text>;

export const passwordShort = (least: number): Text => ({
  'zh-CN': `至少 ${least} 个字符`,
  'zh-TW': `至少 ${least} 個字元`,
  en: `must have at least ${least} characters`,
});
