// Money: nothing comes to the payment list but by an approval, and what is approved stands until it is approved again.
import { listed, type Programme } from '../words/index.ts'
import { ANSWERS } from '../pays.ts'
import { mend } from './house/names.ts'
import { arrows } from '../walk.ts'

export function faultsOfPays(programme: Programme): string[] {
  const { pays, steps, states, fields, entered } = programme
  if (!pays)
    return Object.values(fields).some((field) => field.kind === 'account')
      ? [`an account is asked for, and nothing says how it is paid (pays).`]
      : []
  const faults: string[] = []
  const kinds = {
    [pays.amount]: 'money',
    [pays.to]: 'account',
    [pays.seal]: 'text',
    [pays.names.list]: 'text',
    [pays.names.line]: 'whole',
  }
  for (const [name, kind] of Object.entries(kinds))
    if (fields[name]?.kind !== kind) faults.push(`pays names ${name}, which is no field of the kind ${kind}.`)
  if (fields[pays.payee]?.kind !== 'person' && fields[pays.payee]?.kind !== 'organisation')
    faults.push(`pays goes to ${pays.payee}, which is nobody.`)
  const approvals = listed(pays.approve)
  const named = [...approvals, pays.list, ...ANSWERS.flatMap((one) => [pays[one], pays.undo[one]])]
  for (const name of named)
    if (!steps[name])
      faults.push(`\`pays\` names the step “${name}”, which does not exist. ${mend(name, Object.keys(steps))}`)
  if (steps[pays.list] && steps[pays.list]?.screen === undefined)
    faults.push(`the step ${pays.list} puts money on a list, and is taken on no page of payments (\`screen\`).`)
  if (faults.length > 0) return faults
  for (const state of pays.bound) if (!states[state]) faults.push(`pays is bound in ${state}, which is no state.`)
  const waiting = listed(steps[pays.list]?.from)
  const bound = new Set<string>(pays.bound)
  const moves = new Set([pays.list, ...ANSWERS.flatMap((one) => [pays[one], pays.undo[one]])])
  for (const { step, from, to } of arrows(programme)) {
    if (waiting.includes(to) && from !== to && !approvals.includes(step))
      faults.push(`the step ${step} leads to ${to}, from where money is paid, and is no approval.`)
    const gives = [pays.amount, pays.to, pays.payee].filter(
      (name) =>
        steps[step]?.asks?.includes(name) || name in (steps[step]?.computes ?? {}) || name in (steps[step]?.sets ?? {}),
    )
    if (bound.has(to) && gives.length > 0)
      faults.push(`the step ${step} gives ${gives.join(', ')} and leads to ${to}, where that is bound.`)
    if (moves.has(step) && step !== pays.bounce && step !== pays.late && !bound.has(to))
      faults.push(`the step ${step} leads to ${to}, where nothing is bound.`)
  }
  for (const state of waiting)
    if (!bound.has(state)) faults.push(`money is paid from ${state}, where nothing is bound.`)
  for (const name of approvals)
    if (listed(steps[name]?.by).some((role) => role === 'clock' || programme.roles[role]?.kind !== 'staff'))
      faults.push(`the step ${name} approves a payment and is not taken by staff only.`)
  for (const approval of approvals)
    if (!listed(steps[pays.list]?.notBy).includes(approval))
      faults.push(`whoever takes ${approval} may also take ${pays.list}: nobody decides and pays.`)
  if (pays.budget.measure && !entered?.[pays.budget.measure])
    faults.push(`the budget is reported as ${pays.budget.measure}, which is no entered figure.`)
  return faults
}
