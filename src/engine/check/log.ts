// Logs: a line begins a case, is taken by the house, and can be taken back; what is remembered is nobody's.
import { isSealed } from '../field.ts'
import { kindOf } from '../kinds/index.ts'
import { takenBackBy } from '../log.ts'
import { listed, type Programme } from '../words/index.ts'

export function faultsOfLog(programme: Programme): string[] {
  const { steps, roles, fields } = programme
  const faults: string[] = []
  for (const [name, step] of Object.entries(steps)) {
    if (!step.log) continue
    if (step.from !== 'start') faults.push(`step ${name} is a log and does not begin a case: say \`from: 'start'\`.`)
    if (listed(step.by).some((role) => roles[role]?.kind !== 'staff'))
      faults.push(`step ${name} is a log and is taken by somebody who has no desk: say \`by\` of staff alone.`)
    const back = takenBackBy(programme, name)
    if (!back)
      faults.push(
        `step ${name} is a log, and whoever takes it cannot take a line back: give them a step from ${String(step.to)} to a state that is \`void\`.`,
      )
    for (const asked of back ? (steps[back]?.asks ?? []) : [])
      if (fields[asked]?.kind !== 'text' && !fields[asked]?.optional)
        faults.push(
          `step ${back} takes a line back and asks ${asked}, which nobody can say in a word: ask a reason alone.`,
        )
  }
  for (const [name, field] of Object.entries(fields)) {
    if (field.remembers && (isSealed(field) || !kindOf(field).again))
      faults.push(
        `the field ${name} remembers what is somebody’s own: leave out \`remembers\`, or ask what is no person’s.`,
      )
    if ('starts' in field && field.kind === 'choice' && field.starts !== undefined && !(field.starts in field.options))
      faults.push(
        `the field ${name} starts as ${field.starts}, which is not one of ${Object.keys(field.options).join(', ')}.`,
      )
  }
  return faults
}
