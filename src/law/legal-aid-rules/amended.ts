// How far the text we hold of the aid rules goes.
import { t } from '#engine'

export const FROM = '2024-03-13'
/** Said where the text we have read is known to have been changed since. */
export const AMENDED = t(
  '依 113 年 3 月 13 日條文；114 年 5 月及 12 月的修正（自 115 年 1 月 1 日施行）尚未納入，請對照現行條文。',
  'By the text of 13 March 2024; the amendments of May and December 2025 (in force on 1 January 2026) are not in it yet: compare the text in force.',
)
