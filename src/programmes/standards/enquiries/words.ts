// What an enquiry is about, how it came in, in which language, who asks, and where they are sent.
import { t } from '#engine'

export const topics = {
  wages: t('工資、加班費', 'Wages and overtime pay'),
  hours: t('工時、休息', 'Hours and rest'),
  leave: t('例假、休假、請假', 'Leave'),
  dismissal: t('資遣、解僱、離職', 'Layoff, dismissal, leaving'),
  retirement: t('退休、勞退提繳', 'Retirement and pension'),
  insurance: t('勞健保、就業保險', 'Insurance'),
  accident: t('職業災害', 'Accident at work'),
  equality: t('就業歧視、性別平等', 'Discrimination and equality'),
  'false-ad': t('不實廣告、求職防騙', 'False advertisement and job fraud'),
  safety: t('職業安全衛生', 'Safety and health'),
  union: t('工會、團體協約', 'Unions and collective agreements'),
  employment: t('求職、職訓', 'Finding work, training'),
  migrant: t('移工聘僱、轉換、生活照顧', 'Employing migrants, changing employer, daily life'),
  assistance: t('員工協助、心理支持', 'Assistance and support for employees'),
  other: t('其他', 'Other'),
} as const

export const channels = {
  phone: t('電話', 'Telephone'),
  counter: t('臨櫃', 'Counter'),
  onsite: t('外展、訪視', 'On site'),
  'line-1955': t('1955專線', 'Line 1955'),
  video: t('視訊', 'Video'),
  'e-mail': t('電子郵件', 'E-mail'),
  social: t('社群媒體', 'Social media'),
  web: t('網站留言', 'Message on the website'),
} as const
/** What waits for its answer: KH103 參五7 promises it within 24 hours. */
export const WRITTEN = ['e-mail', 'social', 'web'] as const

export const tongues = {
  zh: t('中文（國、臺、客語）', 'Chinese'),
  en: t('英文', 'English'),
  fil: t('菲律賓文', 'Filipino'),
  id: t('印尼文', 'Indonesian'),
  vi: t('越南文', 'Vietnamese'),
  th: t('泰文', 'Thai'),
  other: t('其他', 'Another'),
} as const

export const sides = {
  worker: t('勞工', 'A worker'),
  employer: t('雇主', 'An employer'),
  agency: t('仲介機構', 'An agency'),
  union: t('工會', 'A union'),
  other: t('其他', 'Somebody else'),
} as const

export const referrals = {
  mediation: t('勞資爭議調解', 'Mediation'),
  report: t('自行檢舉', 'A report of their own'),
  'report-made': t('已轉為檢舉案', 'Made a report here'),
  lawyer: t('律師諮詢', 'A lawyer’s advice'),
  'job-centre': t('就業服務站', 'A job centre'),
  shelter: t('緊急安置', 'Emergency shelter'),
  insurance: t('勞動部勞工保險局', 'Bureau of Labor Insurance'),
  'other-city': t('其他縣市', 'Another city'),
  police: t('警察機關', 'Police'),
  other: t('其他機關', 'Another authority'),
} as const
