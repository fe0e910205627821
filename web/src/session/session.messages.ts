import { text } from '../messages/messages.js';

export const sessionWords = {
  signIn: text('登录', '登入', 'Sign in'),
  username: text('用户名', '使用者名稱', 'User name'),
  password: text('密码', '密碼', 'Password'),
  remember: text('在这台电脑上保持登录', '在這部電腦上保持登入', 'Stay signed in on this computer'),
  expired: text('登录已结束，请重新登录。', '登入已結束，請重新登入。', 'Your session has ended. Sign in again.'),
  signedOut: text('已退出登录。', '已登出。', 'You have signed out.'),
  required: text('请填写', '請填寫', 'Fill this in'),
  motto: text(
    '从接单到交付，每一步都有据可查。',
    '從接單到交付，每一步都有據可查。',
    'From receipt to delivery, every step on record.',
  ),

  sessions: text('登录记录', '登入紀錄', 'My sessions'),
  sessionsHint: text(
    '您的账号目前在这些地方登录着。不认识的请结束，并修改密码。',
    '您的帳號目前在這些地方登入中。不認識的請結束，並變更密碼。',
    'Where your account is signed in. End what you do not know, and change your password.',
  ),
  thisOne: text('当前', '目前', 'This one'),
  since: text('登录于 {at}', '登入於 {at}', 'Signed in {at}'),
  until: text('不使用时到 {at} 结束', '未使用時至 {at} 結束', 'Ends {at} unless used'),
  endIt: text('结束', '結束', 'End'),
  endAll: text('结束全部登录', '結束全部登入', 'Sign out everywhere'),
  endAllSure: text(
    '这里也会退出，确定吗？',
    '這裡也會登出，確定嗎？',
    'You will be signed out here too. Are you sure?',
  ),

  newPasswordFirst: text('请先设置新密码', '請先設定新密碼', 'Choose a new password first'),
  newPasswordWhy: text(
    '{username} 现在的密码由他人设置，或已不符合要求。设置只有您知道的密码后即可继续。',
    '{username} 目前的密碼由他人設定，或已不符合要求。設定只有您知道的密碼後即可繼續。',
    'The password of {username} was given by somebody else, or would not be taken now. Choose one that only you know, then go on.',
  ),
  signOut: text('退出登录', '登出', 'Sign out'),
  changePassword: text('修改密码', '變更密碼', 'Change password'),
  currentPassword: text('当前密码', '目前密碼', 'Current password'),
  newPassword: text('新密码', '新密碼', 'New password'),
  repeatPassword: text('再次输入新密码', '再次輸入新密碼', 'New password again'),
  differs: text('两次输入的新密码不一样', '兩次輸入的新密碼不一致', 'The two new passwords differ'),
  changed: text(
    '密码已修改，其他登录已结束',
    '密碼已變更，其他登入已結束',
    'Password changed; other sessions have ended',
  ),
};
