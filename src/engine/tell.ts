// Tells a story: plays its dated lines through the engine alone, and says where it stopped and why.
import { advance, type Refusal } from './advance.ts'
import { apply } from './apply.ts'
import type { Actor, Case, CaseEvent } from './case.ts'
import type { Calendar } from './days/index.ts'
import { correctedDayRefusals } from './happened.ts'
import { keptAnew } from './kept.ts'
import { headOf, isThrough, lastOf, type Linked } from './path.ts'
import { nothingFound, type Programme } from './words/index.ts'
import { readCorrection } from './read.ts'
import { type AnyStory, CORRECT } from './stories.ts'
import { toldFields } from './told.ts'

export type Told = { case: Case | undefined; events: CaseEvent[]; refused?: { line: number; because: Refusal[] } }

export function tell(
  programme: Programme,
  story: Pick<AnyStory, 'lines'>,
  calendar: Calendar,
  entries: Linked = {},
): Told {
  let one: Case | undefined
  let linked = entries
  const events: CaseEvent[] = []
  for (const [at, [day, who, step, values]] of story.lines.entries()) {
    const [role = '', person = role] = who.split(':')
    if (step === CORRECT && one) {
      linked = entriesIn(programme, values ?? {}, linked)
      const read = correction(programme, one, day, { id: person, role }, values ?? {})
      const event = {
        ...read,
        values: { ...read.values, ...keptAnew(programme, { ...one.values, ...read.values }, linked) },
      }
      const because = correctedDayRefusals(programme, one, event.values, day)
      if (because.length > 0) return { case: one, events, refused: { line: at, because } }
      one = apply(programme, one, event, calendar)
      events.push(event)
      continue
    }
    // A story says itself what in life is found by looking across cases, and what the entries say that it names.
    linked = entriesIn(programme, values ?? {}, linked)
    const told = foundIn(programme, step, values ?? {})
    const result = advance(
      programme,
      one,
      { step, values: values ?? {} },
      {
        at: `${day}T09:00:00+08:00`,
        today: day,
        by: { id: person, role },
        calendar,
        linked,
        told,
        born: { id: '00000000-0000-7000-8000-000000000000', number: `${programme.code}000-000000` },
      },
    )
    if ('refused' in result) return { case: one, events, refused: { line: at, because: result.refused } }
    one = result.after
    events.push(result.event)
  }
  return { case: one, events }
}

/** From the first day on which anything happened to the day of the last line. */
export const spanOfStory = ({ case: one, events }: Told): { from: string; to: string } => {
  const [from = ''] = [...events, ...(one?.entries ?? [])].map(({ on }) => on).toSorted()
  return { from, to: events.at(-1)?.on ?? '' }
}

function correction(
  programme: Programme,
  one: Case,
  day: string,
  by: Actor,
  given: Record<string, unknown>,
): CaseEvent & { kind: 'correct' } {
  const { values } = readCorrection(programme.fields, given, { today: day, strict: false }, one.values)
  const envelope = { seq: one.seq + 1, at: `${day}T09:00:00+08:00`, on: day, by, version: programme.version }
  return { ...envelope, kind: 'correct', values, reason: CORRECT }
}

/** Folds events again from the beginning. Equal to the case they came from, always. */
export function folded(
  programme: Programme,
  events: readonly CaseEvent[],
  calendar: Calendar,
  born: { id: string; number: string },
): Case | undefined {
  return events.reduce<Case | undefined>((before, event) => apply(programme, before, event, calendar, born), undefined)
}

/** What the line says of the entries it names (`'course.fee': 500`), beside what is known of them. */
export function entriesIn(programme: Programme, values: Record<string, unknown>, known: Linked): Linked {
  const all = { ...known }
  for (const [path, value] of Object.entries(values))
    if (isThrough(programme.fields, path)) all[headOf(path)] = { ...all[headOf(path)], [lastOf(path)]: value }
  return all
}

/** What the line itself says of facts that no single case can know; a look across cases that it does not mention finds none. */
export function foundIn(programme: Programme, step: string, values: Record<string, unknown>): Record<string, unknown> {
  const of = programme.steps[step]
  if (!of) return {}
  const none = Object.fromEntries(
    Object.entries(of.looks ?? {}).map(([name, look]) => [name, nothingFound(look, programme.fields[name])]),
  )
  const said = toldFields(programme, of).flatMap((path) => {
    const [name = '', part] = path.split('.')
    const value = values[name]
    const told = part === undefined ? value !== undefined : Array.isArray(value) && value.some((row) => part in row)
    return told ? [[name, value]] : []
  })
  return { ...none, ...Object.fromEntries(said) }
}
