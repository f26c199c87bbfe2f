// Words the programmes about unions share: their kinds, who works on them, which papers say how.
import { t } from '#engine'
import { ARCHIVES } from '#law/statutes.ts'


export const unit = 'labour-organisation'
export const keep = { years: 10, cites: ARCHIVES('機關檔案保存年限') } as const

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
