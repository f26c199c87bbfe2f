// One of several: buttons while they are few, a list when they are many.
import type { ChoiceField } from '#engine'
import { RadioGroup, Select } from '../../form/index.ts'
import { words } from '../given.ts'
import type { Drawn } from './kind.ts'
import { optionName, optionsOf, unanswered } from './named.ts'

export const choiceDrawn: Drawn<ChoiceField> = {
  ask: ({ field, asking, value, corrects }) => {
    const list = optionsOf(field.options, asking.lang)
    return list.length > 8 ? (
      <Select {...asking} options={list} chosen={words(value)} />
    ) : (
      <RadioGroup
        {...asking}
        options={[...list, ...unanswered(corrects, asking.optional, asking.lang)]}
        chosen={words(value)}
      />
    )
  },
  show: ({ field, value, lang }) => optionName(field.options, value, lang),
}
