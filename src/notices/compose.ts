// What a message says: that a letter is there and where to read it, in the person's own language. Who reads along learns no name.
import {
  byKind,
  type Case,
  dayText,
  type Field,
  grouped,
  type Lang,
  type Letter,
  type Programme,
  rocYear,
  say,
  t,
  type Text,
} from '#engine'

export type Sender = {
  name: Text
  phone: string
  /** Where the portal stands for everybody, without a slash at its end. */ url?: string | undefined
}
type Of = {
  sender: Sender
  programme: Programme
  letter: Letter
  one: Case
  entries?: Record<string, string>
  /** The way into the case, where the letter confirms the filing: in the mail only, a short message is read by whoever holds the telephone. */
  access?: string
  /** Read with an account: nobody follows the case of a body by a code. */
  signedIn?: boolean
  on: string
}

const SUBJECT = t('【{bureau}】案件 {number} 有新文件', '[{bureau}] New letter in case {number}', {
  vi: '[{bureau}] Văn bản mới trong hồ sơ {number}',
  id: '[{bureau}] Surat baru dalam kasus {number}',
  th: '[{bureau}] มีเอกสารใหม่ในเรื่อง {number}',
  fil: '[{bureau}] Bagong liham sa kaso {number}',
})
const LINES = {
  there: t(
    '您的案件 {number} 有一份新文件：「{letter}」。',
    'There is a new letter in your case {number}: “{letter}”.',
    {
      vi: 'Hồ sơ {number} của bạn có văn bản mới: “{letter}”.',
      id: 'Ada surat baru dalam kasus Anda {number}: “{letter}”.',
      th: 'เรื่องของคุณ {number} มีเอกสารใหม่: “{letter}”',
      fil: 'May bagong liham sa iyong kaso {number}: “{letter}”.',
    },
  ),
  read: t('請用案號和查詢碼閱讀全文：{url}', 'Read it with your case number and access code: {url}', {
    vi: 'Đọc bằng số hồ sơ và mã tra cứu: {url}',
    id: 'Baca dengan nomor kasus dan kode akses Anda: {url}',
    th: 'อ่านด้วยเลขที่เรื่องและรหัสของคุณ: {url}',
    fil: 'Basahin gamit ang numero ng kaso at access code: {url}',
  }),
  signIn: t(
    '請登入代表單位的帳號閱讀全文：{url}',
    'Sign in with the account that acts for the body to read it: {url}',
    {
      vi: 'Đăng nhập bằng tài khoản đại diện đơn vị để đọc: {url}',
      id: 'Masuk dengan akun yang mewakili lembaga untuk membacanya: {url}',
      th: 'เข้าสู่ระบบด้วยบัญชีที่เป็นตัวแทนหน่วยงานเพื่ออ่าน: {url}',
      fil: 'Mag-sign in gamit ang account na kumakatawan sa organisasyon para mabasa: {url}',
    },
  ),
  access: t('查詢碼：{access}（只給您本人，請妥善保管）', 'Access code: {access} (for you alone; keep it safe)', {
    vi: 'Mã tra cứu: {access} (chỉ dành cho bạn)',
    id: 'Kode akses: {access} (hanya untuk Anda)',
    th: 'รหัส: {access} (สำหรับคุณเท่านั้น)',
    fil: 'Access code: {access} (para sa iyo lamang)',
  }),
  ask: t(
    '有問題請電 {phone}。這是系統自動寄出的通知，請勿直接回覆。',
    'Questions: call {phone}. This message is sent by a machine; please do not answer it.',
    {
      vi: 'Có thắc mắc xin gọi {phone}. Đây là thư tự động, xin đừng trả lời.',
      id: 'Pertanyaan: hubungi {phone}. Pesan otomatis; mohon tidak dibalas.',
      th: 'สอบถามโทร {phone} ข้อความนี้ส่งอัตโนมัติ โปรดอย่าตอบกลับ',
      fil: 'Para sa tanong, tumawag sa {phone}. Awtomatiko ang mensaheng ito; huwag sagutin.',
    },
  ),
}

export function composed(of: Of, lang: Lang): { subject: string; body: string; short: string } {
  const { sender, letter, one } = of
  const to = of.signedIn
    ? `/account/sign-in?to=${encodeURIComponent(`/case/${one.number}`)}`
    : `/status?number=${one.number}`
  const url = sender.url ? sender.url + to : undefined
  const places: Record<string, string> = {
    bureau: say(sender.name, lang),
    number: one.number,
    letter: say(letter.name, lang),
    url: url ?? '',
    phone: sender.phone,
    access: of.access ?? '',
  }
  const put = (words: Text) => say(words, lang).replace(/\{(\w+)\}/g, (_, place: string) => places[place] ?? '')
  const tells = letter.tells ? [toldIn(of, letter.tells, lang)] : []
  const there = put(LINES.there)
  return {
    subject: put(SUBJECT),
    body:
      [
        there,
        ...tells,
        ...(url ? [put(of.signedIn ? LINES.signIn : LINES.read)] : []),
        ...(of.access ? [put(LINES.access)] : []),
        put(LINES.ask),
      ].join('\n\n') + '\n',
    short: [`【${places.bureau}】`, there, ...tells, ...(url ? [url] : [])].join(' '),
  }
}

/** The letter's own sentence, filled from the facts that everybody in the office may read. */
export function toldIn(
  { programme, one, on, entries = {} }: Pick<Of, 'programme' | 'one' | 'on' | 'entries'>,
  words: Text,
  lang: Lang,
): string {
  return say(words, lang).replace(/\{([\w.]+)\}/g, (_, place: string) => {
    if (place === 'number') return one.number
    if (place === 'today') return dayIn(on, lang)
    const field = programme.fields[place]
    const value = one.values[place]
    return field && value !== undefined ? valueIn(field, value, lang, entries) : '－'
  })
}

const asItIs = (_: Field, value: unknown) => (typeof value === 'object' ? '' : String(value))
const nothing = () => ''
/** What is made of parts, or of several, is too much for a message. */
const valueIn = byKind<[value: unknown, lang: Lang, entries: Record<string, string>], string>({
  text: asItIs,
  whole: asItIs,
  decimal: asItIs,
  series: nothing,
  money: (_, value) => `NT$${grouped(Number(value))}`,
  date: (_, value, lang) => dayIn(String(value), lang),
  time: asItIs,
  yesNo: asItIs,
  choice: ({ options }, value, lang) => say(options[String(value)] ?? t(String(value), String(value)), lang),
  choices: nothing,
  person: nothing,
  organisation: nothing,
  place: nothing,
  account: nothing,
  file: nothing,
  entry: (_, value, __, entries) => entries[String(value)] ?? '',
  disclosed: nothing,
  many: nothing,
  answers: nothing,
})
const dayIn = (day: string, lang: Lang): string => (lang === 'zh' && rocYear(day) > 0 ? dayText(day).zh : day)
