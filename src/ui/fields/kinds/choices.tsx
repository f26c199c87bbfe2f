// Several of what is offered, as boxes to tick.
import type { ChoicesField } from '#engine'
import { CheckboxGroup } from '../../form/index.ts'
import { listOf, words } from '../given.ts'
import type { Drawn } from './kind.ts'
import { inARow, optionName, optionsOf } from './named.ts'

export const choicesDrawn: Drawn<ChoicesField> = {
  ask: ({ field, asking, value }) => (
    <CheckboxGroup {...asking} options={optionsOf(field.options, asking.lang)} chosen={listOf(value).map(words)} />
  ),
  show: ({ field, value, lang }) =>
    inARow(
      (value as unknown[]).map((one) => optionName(field.options, one, lang)),
      lang,
    ),
}
