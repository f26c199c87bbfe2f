// Yes or no.
import { type Text, t } from '../text.ts'
import type { Base, Extras, Starts } from './base.ts'
import { absent, fault, none, SHORT } from './found.ts'
import type { Kind } from './kind.ts'

export type YesNoField = Base<'yesNo'> & Starts<boolean>

export const yesNo = (label: Text, more: Extras & Starts<boolean> = {}): YesNoField => ({
  kind: 'yesNo',
  label,
  ...more,
})

const NAMES = { true: t('是', 'Yes'), false: t('否', 'No') }

export const yesNoKind: Kind<YesNoField> = {
  read({ label }, name, raw) {
    if (absent(raw)) return none
    if (typeof raw === 'boolean') return { value: raw, problems: [] }
    if (raw === 'yes' || raw === 'true' || raw === 'on') return { value: true, problems: [] }
    if (raw === 'no' || raw === 'false') return { value: false, problems: [] }
    return fault(name, `「${label.zh}」請選「是」或「否」。`, `Answer yes or no for “${label.en}”.`)
  },
  longest: () => SHORT,
  wants: 'choose',
  schema: () => ({ type: 'boolean' }),
  adds: false,
  once: 'value',
  splits: () => 'one',
  named: () => NAMES,
  typedFreely: () => false,
  published: 'whole',
  again: true,
  vanishes: false,
  is: (value) => typeof value === 'boolean',
}
