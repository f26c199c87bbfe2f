// Money: nothing comes to the payment list but by an approval, and what is approved stands until it is approved again.
import { amountIn, type AnyPays, budgetLines, listed, type Programme } from '../words/index.ts'
import { ANSWERS } from '../payment.ts'
import { mend } from './house/names.ts'
import { arrows } from '../walk.ts'

export function faultsOfPays(programme: Programme): string[] {
  const { pays, steps, states, fields, entered } = programme
  if (!pays)
    return Object.values(fields).some((field) => field.kind === 'account')
      ? [`an account is asked for, and nothing says how it is paid (pays).`]
      : []
  const faults = [...unfitFields(programme, pays), ...unfitLines(programme, pays)]
  if (fields[pays.payee]?.kind !== 'person' && fields[pays.payee]?.kind !== 'organisation')
    faults.push(`pays goes to ${pays.payee}, which is nobody.`)
  const approvals = listed(pays.approve)
  const answers = ANSWERS.flatMap((one) => [...listed(pays[one]), ...listed(pays.undo[one])])
  const named = [...approvals, pays.list, ...answers]
  for (const name of named)
    if (!steps[name])
      faults.push(`\`pays\` names the step “${name}”, which does not exist. ${mend(name, Object.keys(steps))}`)
  if (steps[pays.list] && steps[pays.list]?.screen === undefined)
    faults.push(`the step ${pays.list} puts money on a list, and is taken on no page of payments (\`screen\`).`)
  if (faults.length > 0) return faults
  for (const state of pays.bound) if (!states[state]) faults.push(`pays is bound in ${state}, which is no state.`)
  const waiting = listed(steps[pays.list]?.from)
  const bound = new Set<string>(pays.bound)
  // What came back is bound no more; of instalments an earlier one leaves the case where another has brought it.
  const beside = new Set([...listed(pays.late), ...(pays.part ? listed(pays.undo.late) : [])])
  const moves = new Set([pays.list, ...answers])
  // What has been paid of rows is bound by each payment, wherever the case stands.
  const paidInRows = pays.part ? arrivals(programme, pays.confirm) : []
  for (const { step, from, to } of arrows(programme)) {
    if (waiting.includes(to) && from !== to && !approvals.includes(step))
      faults.push(`the step ${step} leads to ${to}, from where money is paid, and is no approval.`)
    const gives = [amountIn(pays)[0], pays.to, pays.payee].filter(
      (name) =>
        steps[step]?.asks?.includes(name) || name in (steps[step]?.computes ?? {}) || name in (steps[step]?.sets ?? {}),
    )
    if (bound.has(to) && gives.length > 0)
      faults.push(`the step ${step} gives ${gives.join(', ')} and leads to ${to}, where that is bound.`)
    if (moves.has(step) && step !== pays.bounce && !beside.has(step) && !bound.has(to) && !paidInRows.includes(to))
      faults.push(`the step ${step} leads to ${to}, where nothing is bound.`)
  }
  for (const { step, from, to } of arrows(programme))
    if (paidInRows.includes(to) && from !== to && step !== pays.confirm && !listed(pays.undo.late).includes(step))
      faults.push(
        `the step ${step} leads to ${to}, where each instalment is counted as paid, and pays none: let it lead to a state of its own.`,
      )
  for (const state of waiting)
    if (!bound.has(state)) faults.push(`money is paid from ${state}, where nothing is bound.`)
  for (const name of approvals)
    if (listed(steps[name]?.by).some((role) => role === 'clock' || programme.roles[role]?.kind !== 'staff'))
      faults.push(`the step ${name} approves a payment and is not taken by staff only.`)
  for (const approval of approvals)
    if (!listed(steps[pays.list]?.notBy).includes(approval))
      faults.push(`whoever takes ${approval} may also take ${pays.list}: nobody decides and pays.`)
  if (listed(pays.late).length !== listed(pays.undo.late).length)
    faults.push('`pays` says of each late return how it is taken back (`undo.late`), in the same order.')
  for (const { measure } of budgetLines(pays))
    if (measure && !entered?.[measure]) faults.push(`the budget is reported as ${measure}, which is no entered figure.`)
  return faults
}

const arrivals = ({ steps }: Programme, name: string): string[] => {
  const to = steps[name]?.to
  return typeof to === 'object' ? to.map((one) => one.to) : to ? [to] : []
}

function unfitFields({ fields }: Programme, pays: AnyPays): string[] {
  const [amount, inRow] = amountIn(pays)
  const { part } = pays
  const kinds: [name: string, kind: string][] = [
    [amount, inRow === undefined ? 'money' : 'many'],
    [pays.to, 'account'],
    [pays.seal, 'text'],
    [pays.names.list, 'text'],
    [pays.names.line, 'whole'],
    ...(pays.granted ? [[pays.granted, 'money'] as [string, string]] : []),
    ...(part
      ? ([
          [part.nth, 'whole'],
          [part.due, 'money'],
          [part.left, 'whole'],
          [part.paid, 'money'],
          [part.back, 'whole'],
        ] as [string, string][])
      : []),
  ]
  const rows = fields[amount]
  const known = Object.keys(fields)
  return [
    ...kinds.flatMap(([name, kind]) =>
      fields[name]?.kind === kind
        ? []
        : [`pays names ${name}, which is no field of the kind ${kind}. ${mend(name, known)}`],
    ),
    ...(inRow !== undefined && rows?.kind === 'many' && rows.of[inRow]?.kind !== 'money'
      ? [`pays ${pays.amount}, and the rows of ${amount} have no amount ${inRow}. ${mend(inRow, Object.keys(rows.of))}`]
      : []),
    ...(inRow !== undefined && !part
      ? [
          `pays ${pays.amount} row by row, and does not say what is filled in meanwhile (\`part\`). Spread what capabilities/payable/parts.ts brings.`,
        ]
      : []),
    ...(inRow === undefined && part
      ? [
          `says how instalments are paid (\`part\`), and ${amount} is one amount: name the amount of a row, \`instalments.amount\`.`,
        ]
      : []),
    ...(part && !pays.granted
      ? ['pays in instalments and does not say what was granted in all (`granted`): nothing would keep them within it.']
      : []),
  ]
}

function unfitLines({ fields }: Programme, pays: AnyPays): string[] {
  const { by, lines } = pays.from
  if (!lines || !by) return budgetLines(pays).length > 0 ? [] : ['money is charged to no budget line (`from`).']
  const field = fields[by]
  if (field?.kind !== 'choice') return [`the budget line goes by ${by}, which is no choice.`]
  return Object.keys(field.options)
    .flatMap((option) => (lines[option] ? [] : [`the budget line goes by ${by}, and says none for ${option}.`]))
    .concat(
      Object.keys(lines).flatMap((option) =>
        field.options[option]
          ? []
          : [
              `the budget line goes by ${by}, which has no option ${option}. ${mend(option, Object.keys(field.options))}`,
            ],
      ),
    )
}
