// Folds the clocks of a case: what starts, pauses, extends and stops them. Every date can be worked out again from this.
import type { Case, RunningClock } from './case.ts'
import { holds } from './condition.ts'
import { type Calendar, type Day, dueDay, type Length, nextSpan, type Span } from './days/index.ts'
import { type AnyClock, listed, type Programme, stateEnds } from './words/index.ts'

/** The clocks after the case has entered `state` on `on` (`step` took it there). */
export function clocksAfter(
  programme: Programme,
  after: Case,
  move: { step: string; from: string | undefined; on: Day },
  calendar: Calendar,
): RunningClock[] {
  const ended = stateEnds(programme.states[after.state])
  const moved = move.from !== after.state
  const running = after.clocks.map((one) => {
    const clock = programme.clocks[one.clock]
    if (!clock || one.stoppedOn) return one
    let next = one
    if (clock.extend?.by === move.step && one.extended < clock.extend.times)
      next = { ...next, extended: next.extended + 1 }
    if (moved) next = pausedOrResumed(clock, next, after.state, move.on)
    next = timed(programme, clock, next, after, calendar)
    if (each(clock) && clock.act === move.step) return { ...next, stoppedOn: move.on, stopped: 'met' as const }
    if (each(clock) && !holds(clock.when, after.values))
      return { ...next, stoppedOn: move.on, stopped: 'moot' as const }
    if (moved && listed(clock.to).includes(after.state)) return stopped(next, move.on)
    return ended ? { ...closePause(next, move.on), stoppedOn: move.on, stopped: 'moot' as const } : next
  })
  if (ended) return running
  const started = Object.entries(programme.clocks)
    .filter(([name, clock]) => starts(clock, name, after, running, moved))
    .map(([name, clock]) => begun(programme, name, clock, after, move.on, running, calendar))
  return [...running, ...started]
}

/** The same clocks under a calendar that has learnt of another closed day. */
export function recalculated(programme: Programme, one: Case, calendar: Calendar): RunningClock[] {
  return one.clocks.map((running) => {
    const clock = programme.clocks[running.clock]
    return clock && !running.stoppedOn ? timed(programme, clock, running, one, calendar) : running
  })
}

/** The clocks after a correction: a day that is taken back takes its running clock with it, one that is given starts it. */
export function clocksCorrected(
  programme: Programme,
  after: Case,
  { values, on }: { values: Record<string, unknown>; on: Day },
  calendar: Calendar,
): RunningClock[] {
  const kept = recalculated(programme, after, calendar).filter((run) => {
    const clock = programme.clocks[run.clock]
    const field = clock && dayField(clock)
    return run.stoppedOn !== undefined || !field || typeof after.values[field] === 'string'
  })
  const started = ([name, clock]: [string, AnyClock]) => {
    const field = dayField(clock)
    return field !== undefined && field in values && starts(clock, name, after, kept, false)
  }
  return [
    ...kept,
    ...Object.entries(programme.clocks)
      .filter(started)
      .map(([name, clock]) => begun(programme, name, clock, after, on, kept, calendar)),
  ]
}

/**
 * The clocks after the day of a step was corrected: what began, paused, went on or stopped with it does so on the other day. A run
 * that something else of the same day began or stopped is told from it by the states alone.
 */
export function clocksMoved(
  programme: Programme,
  one: Case,
  { seq, from, to }: { seq: number; from: Day; to: Day },
  calendar: Calendar,
): RunningClock[] {
  const state = one.entries.find((entry) => entry.seq === seq && !entry.still)?.state
  const step = Object.keys(one.done).find((name) => one.done[name]?.seq === seq)
  const ended = state !== undefined && stateEnds(programme.states[state])
  return one.clocks.map((run) => {
    const clock = programme.clocks[run.clock]
    if (!clock) return run
    const span = each(clock)
    const begins = (day: Day) => (span ? nextSpan(span, day) : day)
    const began = state !== undefined && !dayField(clock) && fromStates(clock).includes(state)
    const paused = state !== undefined && listed(clock.pausedIn).includes(state)
    const stops = ended || (state !== undefined && listed(clock.to).includes(state)) || clock.act === step
    const next: RunningClock = {
      ...run,
      startedOn: began && run.startedOn === begins(from) ? begins(to) : run.startedOn,
      pauses: run.pauses.map((pause) => ({
        from: paused && pause.from === from ? to : pause.from,
        ...(pause.to === undefined ? {} : { to: !paused && state !== undefined && pause.to === from ? to : pause.to }),
      })),
    }
    const again = timed(programme, clock, next, one, calendar)
    if (run.stoppedOn === undefined) return again
    const on = stops && run.stoppedOn === from ? to : run.stoppedOn
    return JSON.stringify([next.startedOn, next.pauses, on]) ===
      JSON.stringify([run.startedOn, run.pauses, run.stoppedOn])
      ? run
      : {
          ...again,
          stoppedOn: on,
          ...(run.stopped === 'moot' ? {} : { stopped: on <= again.due ? ('met' as const) : ('late' as const) }),
        }
  })
}

/** The district a case lies in, for days closed by a typhoon. */
export function districtOf(programme: Programme, values: Record<string, unknown>): string | undefined {
  const value = programme.district ? values[programme.district] : undefined
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'district' in value ? String(value.district) : undefined
}

/** The states in which a clock starts. */
export const fromStates = (clock: AnyClock): readonly string[] =>
  typeof clock.from === 'object' && 'in' in clock.from
    ? listed(clock.from.in)
    : listed(clock.from as string | readonly string[])
/** The field whose day starts a clock, where one does. */
export const dayField = (clock: AnyClock): string | undefined =>
  typeof clock.from === 'object' && 'day' in clock.from ? clock.from.day : undefined
/** The span with whose beginning a clock starts anew, where it comes round. */
export const each = (clock: AnyClock): Span | undefined =>
  typeof clock.from === 'object' && 'each' in clock.from ? clock.from.each : undefined

function starts(clock: AnyClock, name: string, after: Case, running: RunningClock[], moved: boolean): boolean {
  const field = dayField(clock)
  // One that comes round is at work whenever its condition holds, also if that changes while the case stays where it is.
  if (field ? typeof after.values[field] !== 'string' : !moved && !each(clock)) return false
  if (!fromStates(clock).includes(after.state) || !holds(clock.when, after.values)) return false
  const last = running.findLast((one) => one.clock === name)
  // A day-field clock runs once for each entry into its states; it does not start again on the move after it stopped.
  return !last || (last.stoppedOn !== undefined && (moved || each(clock) !== undefined))
}

function begun(
  programme: Programme,
  name: string,
  clock: AnyClock,
  after: Case,
  on: Day,
  running: RunningClock[],
  calendar: Calendar,
): RunningClock {
  const nth = running.filter((one) => one.clock === name).length + 1
  const span = each(clock)
  const from = span ? nextSpan(span, on) : on
  const blank: RunningClock = {
    clock: name,
    nth,
    startedOn: from,
    raw: from,
    due: from,
    calendar: calendar.version,
    because: [],
    pauses: [],
    extended: 0,
  }
  return timed(programme, clock, blank, after, calendar)
}

function timed(
  programme: Programme,
  clock: AnyClock,
  one: RunningClock,
  after: Case,
  calendar: Calendar,
): RunningClock {
  const field = dayField(clock)
  const startedOn = field && typeof after.values[field] === 'string' ? (after.values[field] as Day) : one.startedOn
  const length: Length = clock.extend
    ? { ...clock.within, n: clock.within.n + clock.extend.length.n * one.extended }
    : clock.within
  const district = districtOf(programme, after.values)
  const pauses = one.pauses.filter((pause): pause is { from: Day; to: Day } => pause.to !== undefined)
  const due = dueDay({
    start: startedOn,
    length,
    calendar,
    pauses,
    shift: clock.shift ?? 'forward',
    ...(district ? { district } : {}),
  })
  const { morning: _, ...rest } = one
  return {
    ...rest,
    startedOn,
    raw: due.raw,
    due: due.due,
    because: due.steps,
    calendar: due.calendarVersion,
    ...(due.morning ? { morning: true as const } : {}),
  }
}

function pausedOrResumed(clock: AnyClock, one: RunningClock, state: string, on: Day): RunningClock {
  const pauses = listed(clock.pausedIn).includes(state)
  const open = one.pauses.some((pause) => pause.to === undefined)
  if (pauses && !open) return { ...one, pauses: [...one.pauses, { from: on }] }
  return !pauses && open ? closePause(one, on) : one
}

const closePause = (one: RunningClock, on: Day): RunningClock => ({
  ...one,
  pauses: one.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: on } : pause)),
})

const stopped = (one: RunningClock, on: Day): RunningClock => ({
  ...closePause(one, on),
  stoppedOn: on,
  stopped: on <= one.due ? 'met' : 'late',
})
