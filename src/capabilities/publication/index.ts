// Words for what the bureau writes for everyone: written by one person, checked by another, published, amended, withdrawn.
import { choice, type Citation, date, days, many, PROSE_HELP, t, text } from '#engine'
import { pageRules } from '#bureau/documents.ts'
import * as laws from '#law/statutes.ts'
import { ARCHIVES } from '#law/statutes.ts'

export const keep = { years: 10, cites: ARCHIVES('機關檔案保存年限') }

const named = [
  laws.LSA, laws.LSA_ER, laws.LPA, laws.MWA, laws.GEA, laws.ESA, laws.OAIPA, laws.OSHA, laws.MASS, laws.DISPUTES, laws.AID, laws.UNION,
].map((law) => law(''))
const codeOf = ({ code = '' }: Citation) => code

export const topics = {
  hours: t('工時與休假', 'Hours and leave'),
  pay: t('工資', 'Pay'),
  ending: t('資遣與離職', 'Layoff and leaving'),
  equality: t('性別平等與育兒', 'Equality and childcare'),
  accident: t('職業災害', 'Occupational accidents'),
  dispute: t('勞資爭議', 'Disputes'),
  safety: t('職業安全衛生', 'Safety and health'),
  union: t('工會', 'Unions'),
} as const

export const fields = {
  heading: text(t('標題', 'Title'), { sensitivity: 'open', max: 80 }),
  headingEn: text(t('英文標題', 'Title in English'), { sensitivity: 'open', max: 160, optional: true }),
  topic: choice(t('主題', 'Topic'), topics, { sensitivity: 'open' }),
  body: text(t('內文', 'Text'), { sensitivity: 'open', prose: true, help: PROSE_HELP }),
  bodyEn: text(t('英文內文', 'Text in English'), { sensitivity: 'open', prose: true, optional: true }),
  refers: many(t('法條依據', 'Law it rests on'), {
    law: choice(t('法規', 'Law'), Object.fromEntries(named.map((one) => [codeOf(one), one.law])), { sensitivity: 'open' }),
    article: text(t('條項', 'Article'), { help: t('例如 §24 I', 'For example §24 I'), sensitivity: 'open', max: 20 }),
  }, { sensitivity: 'open', min: 1, max: 10 }),
  publishedOn: date(t('發布日期', 'Published'), { sensitivity: 'open' }),
  reviewBy: date(t('應於此日前重新檢視', 'To be looked at again by'), {
    sensitivity: 'open', help: t('法規可能變動，請訂下次檢視的日期。', 'The law may change: set the day to look at it again.'),
  }),
  changes: text(t('修正說明（公開）', 'What has changed (public)'), { sensitivity: 'open', lines: 3, max: 500 }),
  withdrawal: text(t('下架原因（公開）', 'Why it is withdrawn (public)'), { sensitivity: 'open', lines: 3, max: 500 }),
  sentBackFor: text(t('退回原因', 'Why it is sent back'), { lines: 3 }),
}

export const roles = {
  officer: { name: t('撰稿人', 'Writer'), kind: 'staff' },
  head: { name: t('核稿人', 'Checker'), kind: 'staff' },
} as const

const unhurried = t('內部作業，由撰稿人與核稿人排定。', 'Work inside the bureau; writer and checker arrange it.')
export const states = {
  drafted: { name: t('草稿待核', 'Draft to be checked'), untimed: unhurried, tone: 'waiting' },
  returned: { name: t('退回修改', 'Sent back'), untimed: unhurried, tone: 'waiting' },
  checked: { name: t('已核稿', 'Checked'), untimed: unhurried },
  published: { name: t('已發布', 'Published'), tone: 'good' },
  amending: { name: t('修正待核', 'Amendment to be checked'), untimed: unhurried, tone: 'waiting' },
  withdrawn: { name: t('已下架', 'Withdrawn'), ends: true },
  discarded: { name: t('不予發布', 'Not published'), ends: true },
} as const

const words = ['heading', 'headingEn', 'topic', 'body', 'bodyEn', 'refers'] as const
/** Left empty on a rewrite they are gone, and do not stay as they were. */
const spared = ['headingEn', 'bodyEn'] as const
const either = ['officer', 'head'] as const
/** Whoever wrote or rewrote a text does not check it; while an amendment is checked the public reads the old text. */
export const steps = {
  write: { does: t('撰寫', 'Write'), by: either, from: 'start', to: 'drafted', asks: words },
  rewrite: { does: t('修改草稿', 'Rewrite'), by: either, from: ['drafted', 'returned'], to: 'drafted', asks: words, clears: spared },
  check: { does: t('核稿', 'Check'), by: either, from: 'drafted', to: 'checked', asks: ['reviewBy'], notBy: ['write', 'rewrite'] },
  sendBack: { does: t('退回', 'Send back'), by: either, from: 'drafted', to: 'returned', asks: ['sentBackFor'], notBy: ['write', 'rewrite'] },
  publish: { does: t('發布', 'Publish'), by: either, from: 'checked', to: 'published', asks: ['publishedOn'] },
  review: { does: t('檢視，內容仍正確', 'Looked at again, still right'), by: either, from: 'published', to: 'same', asks: ['reviewBy'] },
  amend: { does: t('修正', 'Amend'), by: either, from: ['published', 'amending'], to: 'amending', asks: [...words, 'changes'], clears: spared },
  confirm: { does: t('核定修正', 'Approve the amendment'), by: either, from: 'amending', to: 'published', asks: ['reviewBy', 'changes'], notBy: 'amend' },
  withdraw: { does: t('下架', 'Withdraw'), by: either, from: ['published', 'amending'], to: 'withdrawn', asks: ['withdrawal'] },
  discard: { does: t('不予發布', 'Do not publish'), by: either, from: ['drafted', 'returned', 'checked'], to: 'discarded' },
} as const

/** How an article stands in its list. Spread into `publishes` beside a name, a description and an address. */
export const article = {
  while: 'published',
  holds: 'amending',
  as: 'articles',
  heading: { zh: 'heading', en: 'headingEn' },
  body: { zh: 'body', en: 'bodyEn' },
  on: 'publishedOn',
  shows: ['topic'],
  by: ['topic'],
  of: 'topic',
  refers: 'refers',
  review: 'reviewBy',
  why: ['changes', 'withdrawal'],
} as const

export const clocks = {
  review: {
    name: t('重新檢視內容', 'Look at the text again'), cites: pageRules('檢視日期'), from: { day: 'reviewBy', in: 'published' },
    to: ['amending', 'withdrawn'], within: days(0), warn: 30, shift: 'none',
  },
} as const

export const dimensions = { topic: { name: t('主題', 'Topic'), field: 'topic' } } as const
