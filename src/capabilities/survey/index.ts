// Words that a survey and its answers share: whom it asks, and how long a file is kept.
import { t } from '#engine'
import { ARCHIVES } from '#law/statutes.ts'

export const keep = { years: 5, cites: ARCHIVES('機關檔案保存年限') } as const
/** A firm and a union answer by whoever holds their mandate, a person by the code of their invitation. */
export const asked = {
  person: t('個人', 'People'),
  firm: t('事業單位', 'Firms'),
  union: t('工會', 'Unions'),
} as const
