// The lines somebody has just logged, below the form for the next: each with its number and what was said, and taken back for a minute.
import { type Programme, say, t, taipeiTime, takenBackBy } from '#engine'
import type { Line } from '#store/types.ts'
import { FieldValue, Form } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { stateLabel } from '#web/case-words.ts'
import { entriesNamed } from '#web/entries.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'

const SHOWN = 6
const MINUTE = 60_000

/** Those of whoever looks; the first is what the form remembers. */
export const linesOf = (c: Ctx, programme: Programme, step: string): Promise<Line[]> =>
  programme.steps[step]?.asks?.some((name) => programme.fields[name]?.remembers) || programme.steps[step]?.log
    ? house(c).store.lines(
        deskSession(c),
        { programme: programme.id, step, today: today(c), limit: SHOWN },
        { purpose: 'log', at: instant(c) },
      )
    : Promise.resolve([])

/** Whether a line stands as it was entered, and less than a minute ago. */
export const mayTakeBack = (c: Ctx, programme: Programme, step: string, { row, at }: Line): boolean =>
  takenBackBy(programme, step) !== undefined &&
  row.state === programme.steps[step]?.to &&
  Date.parse(instant(c)) - Date.parse(at) <= MINUTE

type Props = { c: Ctx; programme: Programme; step: string; lines: readonly Line[] }
export async function Lines({ c, programme, step, lines }: Props) {
  const lang = c.get('lang')
  const asks = programme.steps[step]?.asks ?? []
  const named = Object.fromEntries(asks.map((name) => [name, lines.map(({ values }) => values[name])]))
  const entries = await entriesNamed(c, programme, named, deskSession(c))
  return (
    <section class="panel stack" aria-labelledby="lines">
      <h2 id="lines">{say(t('剛才登錄的', 'Just entered'), lang)}</h2>
      <ol class="plain stack">
        {lines.map((line) => (
          <li class="stack tight">
            <span class="row between">
              <a class="number" href={`/desk/cases/${line.row.id}`}>
                {line.row.number}
              </a>
              {mayTakeBack(c, programme, step, line) ? (
                <Form inline action={`/desk/new/${programme.id}/take-back`} csrf={c.get('csrf')}>
                  <input type="hidden" name="step" value={step} />
                  <button class="quiet small-button" name="case" value={line.row.id}>
                    {say(t('收回', 'Take back'), lang)}
                    <span class="unseen">：{line.row.number}</span>
                  </button>
                </Form>
              ) : (
                <span class="soft small">
                  {line.row.state === programme.steps[step]?.to ? '' : stateLabel(programme, line.row.state, lang)}{' '}
                  <span class="number">{taipeiTime(line.at)}</span>
                </span>
              )}
            </span>
            <span class="small">
              {asks.flatMap((name) => {
                const field = programme.fields[name]
                if (!field || line.values[name] === undefined) return []
                const value = line.values[name]
                return [<FieldValue field={field} value={value} lang={lang} entries={entries[name] ?? []} />, '　']
              })}
            </span>
          </li>
        ))}
      </ol>
      <p class="soft small">
        {say(
          t(
            '登錄後一分鐘內可以收回；之後請到案件頁作廢。',
            'A line can be taken back for a minute; then on its own page.',
          ),
          lang,
        )}
      </p>
    </section>
  )
}
