// What a step does to figures and clocks, said to whoever takes it.
import { type Programme, stateName, stateVoid, t, type Text } from '#engine'

export function stepWords(programme: Programme, step: string | undefined): Text[] {
  const definition = step ? programme.steps[step] : undefined
  if (!definition) return []
  const { on, to } = definition
  const day = on ? programme.fields[on]?.label : undefined
  const voids = (typeof to === 'string' ? [to] : to.map((one) => one.to)).flatMap((name) => {
    const state = programme.states[name]
    return state && stateVoid(state) ? [stateName(state)] : []
  })
  return [
    ...(day
      ? [
          t(
            `統計與期限以「${day.zh}」為準，不以登錄日為準；晚登錄的仍計入當期，該期報告已核定者列入變動。`,
            `Figures and clocks go by “${day.en}” and not by the day it is entered. What is entered late counts in its own period; a report already signed is restated.`,
          ),
        ]
      : []),
    ...voids.map(({ zh, en }) =>
      t(
        `「${zh}」視為自始不存在：不列入任何統計，已核定的報告列入變動；仍可查詢。`,
        `“${en}” means that it never was: no figure counts it, and a report already signed is restated. It can still be found.`,
      ),
    ),
  ]
}
