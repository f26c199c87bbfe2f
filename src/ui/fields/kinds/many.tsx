// Rows: to fill, a panel for each; to read, a list where they have one part, a small table where they have several.
import { areQuestions, type Field, type ManyField, say, t } from '#engine'
import { Scroll } from '../../data/scroll.tsx'
import { Repeat } from '../../form/index.ts'
import { rowsOf } from '../given.ts'
import type { Answer, Cell, Drawn } from './kind.ts'
import { inARow } from './named.ts'
import { Asked } from './questions.tsx'

/** Which kinds stand at the right is known to whoever knows them all. */
export const manyDrawn = (isNumber: (field: Field | undefined) => boolean): Drawn<ManyField> => ({
  ask: ({ field, asking, value }, row) => {
    const rows = rowsOf(value).map((values, at) => row(field.of, values, `${asking.name}.${at}.`))
    return <Repeat {...asking} rows={rows} max={field.max} />
  },
  show: (answer, cell) =>
    areQuestions(answer.field) ? <Asked {...answer} /> : <Rows answer={answer} cell={cell} isNumber={isNumber} />,
})

type RowsProps = { answer: Answer<ManyField>; cell: Cell; isNumber: (field: Field | undefined) => boolean }
function Rows({ answer, cell: drawn, isNumber }: RowsProps) {
  const { field, lang } = answer
  const fields = field.of
  const rows = answer.value as Record<string, unknown>[]
  const names = Object.keys(fields).filter(
    (name) => !isCarried(fields[name]) && rows.some((row) => row[name] !== undefined),
  )
  const cell = (name: string, row: Record<string, unknown>) => (fields[name] ? drawn(fields[name], row[name]) : null)
  if (names.length < 2)
    return (
      <ol>
        {rows.map((row) => (
          <li>{names.map((name) => cell(name, row))}</li>
        ))}
      </ol>
    )
  const number = (name: string) => (isNumber(fields[name]) ? 'n' : undefined)
  const label = names.map((name) => say(fields[name]?.label ?? t('', ''), lang))
  const table = (
    <table class="rows">
      <thead>
        <tr>
          {names.map((name, at) => (
            <th scope="col" class={number(name)}>
              {label[at]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {names.map((name) => (
              <td class={number(name)}>{cell(name, row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  // Many columns scroll by themselves instead of widening the page.
  return names.length > 2 ? (
    <Scroll label={inARow(label, lang)} small>
      {table}
    </Scroll>
  ) : (
    table
  )
}

const isCarried = (field: Field | undefined) => field?.kind === 'text' && field.carried === true
