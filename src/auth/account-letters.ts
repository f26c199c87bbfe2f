// What the letters to an account say.
import { type Lang, say, t, type Text } from '#engine'
import type { AccountMessage, Kind as Any } from './messages.ts'

type Kind = Exclude<Any, 'access-code' | 'second-proof'>
const SUBJECTS: Record<Kind, Text> = {
  'sign-up': t('註冊驗證碼', 'Your code to sign up'),
  'new-password': t('重設密碼驗證碼', 'Your code for a new password'),
  'account-exists': t('您已經有帳號', 'You have an account already'),
}
const BODIES: Record<Kind, (code: string) => Text> = {
  'sign-up': (code) =>
    t(
      `您的註冊驗證碼是 ${code}，三十分鐘內有效，只能在申請註冊的裝置上使用。若不是您本人申請，請不必理會這封信。`,
      `Your code to sign up is ${code}. It is good for thirty minutes, on the device that asked for it. If you did not ask, do nothing.`,
    ),
  'new-password': (code) =>
    t(
      `您的重設密碼驗證碼是 ${code}，三十分鐘內有效，只能在申請重設的裝置上使用。若不是您本人申請，請不必理會，密碼不會變更。`,
      `Your code for a new password is ${code}. It is good for thirty minutes, on the device that asked for it. If you did not ask, do nothing; your password stays.`,
    ),
  'account-exists': () =>
    t(
      '有人以這個電子郵件註冊，但您已經有帳號了。請直接登入；忘記密碼時，請在登入頁選「忘記密碼」。若不是您本人，請不必理會。',
      'Somebody signed up with this address, which has an account already. Sign in, or choose “Forgotten password” there. If it was not you, do nothing.',
    ),
}
export function letter(to: string, lang: Lang, kind: Kind, code = ''): AccountMessage {
  const shown = code.replace(/^(\d{4})/, '$1 ')
  return { to, subject: say(SUBJECTS[kind], lang), body: say(BODIES[kind](shown), lang) }
}
