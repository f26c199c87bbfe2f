// How far the texts on workplace bullying have been read.
import { t } from '#engine'

export const BULLYING_LAW = '2026-07-01'
/** Said wherever an answer rests on the regulations. */
export const HANDBOOK = t(
  '職場霸凌防治措施準則條文尚未查得，依 115 年 6 月勞動部指引轉述；處分前請核對條文。',
  'The text of the regulations has not been seen: by a guide from the ministry’s handbook of June 2026. Compare the text before a decision.',
)
