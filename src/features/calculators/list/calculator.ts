// What a calculator is: which rule it asks, in which order, in whose words, and what may be done with the answer.
import { type EverydayWords, t, type Text } from '#engine'
import type { AnyRule } from '#law/rule.ts'
import { topics } from '#law/topics.ts'
import type { claimed } from '#capabilities/dispute/contract.ts'

type Claim = keyof (typeof claimed)['fields']['claims']['of']['item']['options']

export type Calculator = {
  id: string
  rule: AnyRule
  /** What the person wants to know, in their words. */
  want: Text
  about: Text
  words: EverydayWords
  for: 'worker' | 'employer'
  /** A page for each group of questions. What is not named comes under “more exactly” on the last. */
  pages: readonly { title: Text; fields: readonly string[] }[]
  /** The claim of a mediation this amount becomes. */
  claim?: Claim
  /** Asked for by migrant workers: every word is there in their languages as well (`phrases.tsv`). */
  everyone?: true
  /** The want of people it answers, as the list groups it. */
  under: keyof typeof GROUPS
  /** Where the result may go on. */
  onward?: readonly string[]
  /** A result that says something is against the law, so that reporting it is offered. */
  wrong?(value: Record<string, unknown>): boolean
}
/** @throws where the law has no such rule */
export const rule = (topic: string, kind: string): AnyRule => {
  const found = topics[topic]?.kinds[kind]
  if (!found) throw new Error(`There is no rule ${topic} ${kind}.`)
  return found
}

/** What people want, in the order of the list. */
export const GROUPS = {
  hours: t('我的工時', 'My hours', {
    vi: 'Giờ làm của tôi',
    id: 'Jam kerja saya',
    th: 'ชั่วโมงทำงานของฉัน',
    fil: 'Oras ng trabaho ko',
  }),
  pay: t('我的薪水', 'My pay', { vi: 'Tiền lương của tôi', id: 'Upah saya', th: 'ค่าจ้างของฉัน', fil: 'Sahod ko' }),
  leave: t('我的休假', 'My leave', { vi: 'Ngày nghỉ của tôi', id: 'Cuti saya', th: 'วันลาของฉัน', fil: 'Bakasyon ko' }),
  leaving: t('要離開工作了', 'Leaving a job', {
    vi: 'Nghỉ việc',
    id: 'Berhenti bekerja',
    th: 'ออกจากงาน',
    fil: 'Pag-alis sa trabaho',
  }),
  hurt: t('在工作中受傷', 'Hurt at work', {
    vi: 'Bị thương khi làm việc',
    id: 'Cedera saat bekerja',
    th: 'บาดเจ็บจากงาน',
    fil: 'Nasaktan sa trabaho',
  }),
  weather: t('天氣與安全', 'Weather and safety'),
  family: t('懷孕與照顧孩子', 'Pregnancy and children'),
  staff: t('排班與休假', 'Rosters and leave'),
  ending: t('資遣與解僱', 'Layoffs'),
  hiring: t('僱用義務', 'Duties of hiring'),
  workplace: t('勞資會議與職場安全', 'Meetings and safety at work'),
} as const

// Titles of pages that several share.
export const MONTH = t('月份', 'Month')
export const WEEK = t('那一週', 'The week')
export const WHEN = t('時間', 'When', { vi: 'Thời gian', id: 'Waktu', th: 'เวลา', fil: 'Kailan' })
export const PAY = t('工資', 'Pay', { vi: 'Tiền lương', id: 'Upah', th: 'ค่าจ้าง', fil: 'Sahod' })
export const SYSTEM = t('新制或舊制', 'New system or old', {
  vi: 'Chế độ mới hay cũ',
  id: 'Sistem baru atau lama',
  th: 'ระบบใหม่หรือเก่า',
  fil: 'Bago o lumang sistema',
})
export const DAY = t('那一天', 'The day', { vi: 'Ngày đó', id: 'Hari itu', th: 'วันนั้น', fil: 'Ang araw' })
export const HEADS = t('人數', 'People')

/** An answer that says something is against the law. */
export const violated = (value: Record<string, unknown>) =>
  value.legal === false || (Array.isArray(value.violations) && value.violations.length > 0)
