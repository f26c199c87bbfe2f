// Numbers or days in a row, typed in one box.
import { showDay, type SeriesField } from '#engine'
import { TextInput } from '../../form/index.ts'
import { words } from '../given.ts'
import type { Drawn } from './kind.ts'

export const seriesDrawn: Drawn<SeriesField> = {
  ask: ({ asking, value }) => (
    <TextInput {...asking} value={Array.isArray(value) ? value.map(words).join(' ') : words(value)} max={800} />
  ),
  show: ({ field, value, lang }) => {
    const said = (value as string[]).map((one) => (field.each === 'day' ? showDay(one, lang) : one))
    const between = field.each !== 'day' ? ' ' : lang === 'zh' ? '、' : ', '
    return (
      <>
        {said.map((one, nth) => (
          <>
            {nth > 0 && between}
            <span class="number">{one}</span>
          </>
        ))}
      </>
    )
  },
}
