// Walks a definition as a map: what can be reached, what leads on, which clock watches over which state.
import { fromStates } from './clocks.ts'
import { listed, type Programme, stateEnds } from './words/index.ts'

export type Arrow = { step: string; from: string; to: string }

/** Every way a step can take a case; `start` is where there is no case yet. */
export function arrows(programme: Programme): Arrow[] {
  return Object.entries(programme.steps).flatMap(([step, { from, to }]) =>
    listed(from).flatMap((source) => targets(to, source).map((target) => ({ step, from: source, to: target }))),
  )
}

export function reachable(programme: Programme, from = 'start', without: readonly string[] = []): Set<string> {
  const all = arrows(programme)
  const seen = new Set([from])
  for (let grew = true; grew;) {
    grew = false
    for (const arrow of all)
      if (seen.has(arrow.from) && !seen.has(arrow.to) && !without.includes(arrow.to)) {
        seen.add(arrow.to)
        grew = true
      }
  }
  return seen
}

/** Open states over which this clock can be running. */
export function watchedBy(programme: Programme, clock: string): Set<string> {
  const found = programme.clocks[clock]
  if (!found) return new Set()
  const stops = listed(found.to)
  const watched = fromStates(found)
    .filter((state) => !stops.includes(state))
    .flatMap((state) => [...reachable(programme, state, stops)])
  return new Set(watched.filter((state) => !stateEnds(programme.states[state])))
}

const targets = (to: string | readonly { to: string }[], source: string): string[] =>
  typeof to === 'string' ? [to === 'same' ? source : to] : to.map((branch) => branch.to)
