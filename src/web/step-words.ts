// What a step does to figures and clocks, said to whoever takes it.
import { type Programme, t, type Text } from '#engine'

export function stepWords(programme: Programme, step: string | undefined): Text[] {
  const definition = step ? programme.steps[step] : undefined
  if (!definition) return []
  const { on } = definition
  const day = on ? programme.fields[on]?.label : undefined
  return [
    ...(day
      ? [
          t(
            `統計與期限以「${day.zh}」為準，不以登錄日為準；晚登錄的仍計入當期，該期報告已核定者列入變動。`,
            `Figures and clocks go by “${day.en}” and not by the day it is entered. What is entered late counts in its own period; a report already signed is restated.`,
          ),
        ]
      : []),
  ]
}
