// Yes or no, as two buttons beside each other.
import { say, t, type YesNoField } from '#engine'
import { RadioGroup } from '../../form/index.ts'
import { yesOrNo } from '../given.ts'
import type { Drawn } from './kind.ts'
import { optionsOf, unanswered } from './named.ts'

const YES = t('是', 'Yes', { vi: 'Có', id: 'Ya', th: 'ใช่', fil: 'Oo' })
const NO = t('否', 'No', { vi: 'Không', id: 'Tidak', th: 'ไม่', fil: 'Hindi' })

export const yesNoDrawn: Drawn<YesNoField> = {
  ask: ({ asking, value, corrects }) => (
    <RadioGroup
      {...asking}
      options={[...optionsOf({ yes: YES, no: NO }, asking.lang), ...unanswered(corrects, asking.optional, asking.lang)]}
      chosen={yesOrNo(value)}
    />
  ),
  show: ({ value, lang }) => say(value === true ? YES : NO, lang),
}
