// Words the programmes about unions share: their kinds, who works on them, which papers say how.
import { statute, t } from '#engine'

export const results103 = statute(t('高雄市政府勞工局103年度施政績效成果', 'Kaohsiung Labor Affairs Bureau results 2014 (KH103)'))
export const plan113 = statute(t('臺南市政府勞工局中程施政計畫', 'Tainan Labor Affairs Bureau mid-term plan (TN113)'))
export const half114 = statute(t('高雄市政府114年上半年施政報告', 'Kaohsiung City half-year report, first half of 2025 (KH114H1)'))
export const apa = statute(t('行政程序法', 'Administrative Procedure Act'), 'A0030055')
export const archive = statute(t('檔案法', 'Archives Act'))

export const unit = t('勞工組織科', 'Labour Organisation Division')
export const keep = { years: 10, cites: archive('機關檔案保存年限') } as const

export const TYPES = {
  federation: t('工會聯合組織', 'Union federations'),
  enterprise: t('企業工會', 'Enterprise unions'),
  industrial: t('產業工會', 'Industrial unions'),
  occupational: t('職業工會', 'Occupational unions'),
} as const

export const roles = {
  officer: { name: t('工會承辦人', 'Union officer'), kind: 'staff' },
  head: { name: t('科長', 'Section head'), kind: 'staff' },
} as const
