// Questions that are rows, as whoever is asked reads them: in the reader's language, with what may be answered and what it weighs.
import { fieldsOf, type Lang, type ManyField, questionsIn, say, t } from '#engine'
import { inARow } from './named.ts'

type AskedProps = { field: ManyField; value: unknown; lang: Lang }
export function Asked({ field, value, lang }: AskedProps) {
  const asked = questionsIn(value)
  const fields = fieldsOf(asked)
  const kinds = field.of.kind?.kind === 'choice' ? field.of.kind.options : {}
  return (
    <ol>
      {asked.map(({ code, kind, weight, spared }) => {
        const one = fields[code]
        const offered = one && 'options' in one && kind !== 'scale' ? Object.values(one.options) : []
        const about = [
          ...(offered.length > 0 ? [] : [say(kinds[kind] ?? t(kind, kind), lang)]),
          ...(weight === undefined ? [] : [say(t(`權重 ${weight}`, `weight ${weight}`), lang)]),
          ...(spared ? [say(t('可以不答', 'may be left out'), lang)] : []),
        ]
        return (
          <li>
            {one ? say(one.label, lang) : code}{' '}
            <span class="small soft">{inARow([...offered.map((label) => say(label, lang)), ...about], lang)}</span>
          </li>
        )
      })}
    </ol>
  )
}
