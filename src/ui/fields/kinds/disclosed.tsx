// Facts of the house that may be told to another body: boxes to tick, by the name of the programme and of the fact.
import type { DisclosedField } from '#engine'
import { CheckboxGroup } from '../../form/index.ts'
import { listOf, words } from '../given.ts'
import type { Drawn } from './kind.ts'
import { inARow } from './named.ts'

export const disclosedDrawn: Drawn<DisclosedField> = {
  ask: ({ asking, value, options }) => (
    <CheckboxGroup {...asking} options={options} chosen={listOf(value).map(words)} />
  ),
  show: ({ value, entries = [], lang }) =>
    inARow(
      (value as unknown[]).map((one) => entries.find((each) => each.value === one)?.label ?? words(one)),
      lang,
    ),
}
