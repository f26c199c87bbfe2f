// Answers: their questions are taken over before anybody is asked, and nothing but their split is counted.
import { readsOf } from '../condition.ts'
import { type AnyStep, listed, type Programme } from '../words/index.ts'
import { reachable } from '../walk.ts'

export function faultsOfAnswers(programme: Programme): string[] {
  const { fields, steps, measures, dimensions } = programme
  const faults: string[] = []
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === 'many' && Object.values(field.of).some(({ kind }) => kind === 'answers'))
      faults.push(`the field ${name} has answers in its rows: let them stand beside it.`)
    if (field.kind !== 'answers') continue
    const taking = stepsThat(programme, (step) => step.takes?.[name] !== undefined)
    const asking = stepsThat(programme, (step) => (step.asks ?? []).includes(name))
    if (taking.length === 0)
      faults.push(
        `nobody gives the questions that ${name} answers: let a step before it take them, as in \`takes: { ${name}: 'round.questions' }\`.`,
      )
    for (const step of asking)
      if (taking.length > 0 && !listed(steps[step]?.from).every((state) => comesAfter(programme, taking, state)))
        faults.push(
          `step ${step} asks ${name} where its questions have not been taken over: ask it in a later step than ${taking.join(' or ')}.`,
        )
    for (const [measure, { where }] of Object.entries(measures))
      if (readsOf(where).includes(name))
        faults.push(
          `the measure ${measure} looks into ${name}, whose questions are data: split it by a dimension of ${name}.`,
        )
    for (const [dimension, { field: by, together }] of Object.entries(dimensions))
      if (by === name && together)
        faults.push(
          `the dimension ${dimension} puts answers together, whose codes only the cases know: leave out \`together\`.`,
        )
  }
  return faults
}

const stepsThat = ({ steps }: Programme, fits: (step: AnyStep) => boolean): string[] =>
  Object.entries(steps).flatMap(([name, step]) => (fits(step) ? [name] : []))

/** Whether a case may stand there after one of these steps. */
const comesAfter = (programme: Programme, taking: readonly string[], state: string): boolean =>
  taking.some((name) => {
    const { to, from } = programme.steps[name] ?? {}
    const targets = typeof to === 'string' ? (to === 'same' ? listed(from) : [to]) : (to ?? []).map((one) => one.to)
    return targets.some((target) => target === state || reachable(programme, target).has(state))
  })
