// Money in rows: which of them is paid next, what a step of money fills in, and what of it nobody changes any more.
import type { Case, Entry } from './case.ts'
import { afterMove, dueIn, isLive, moveOf, moving, type Payment, rowsIn } from './payment.ts'
import { same } from './same.ts'
import { t, type Text } from './text.ts'
import { amountIn, type Programme } from './words/index.ts'

/**
 * What a step of money is told: an approval which row it is of and how much that is, an answer what is left. Nothing for other steps,
 * and a sentence where there is no such row or no such payment.
 */
export function instalmentTold(
  { pays, fields }: Programme,
  one: Case | undefined,
  step: string,
  given: Record<string, unknown>,
): { values: Record<string, unknown> } | { field?: string; says: Text } {
  const move = pays && moveOf(pays, step)
  if (!pays || !one || !move || move === 'list') return { values: {} }
  const { payments = [] } = one
  if (!pays.part) {
    const last = moving(pays, payments, move, one.values)
    return last && move.startsWith('undo:') && !afterMove(last, move) ? { says: NOT_LAST } : { values: {} }
  }
  const { nth, due, left, paid, back } = pays.part
  const rows = rowsIn(pays, one.values)
  if (move === 'approve') {
    const next = rows.findIndex((_, at) => !payments.some((each) => isLive(each) && each.instalment === at + 1)) + 1
    return next === 0
      ? {
          says: t(
            '各期都已撥付或在辦，沒有可以核定的一期。',
            'Every instalment is paid or on its way: there is none to approve.',
          ),
        }
      : { values: { [nth]: next, [due]: dueIn(pays, one.values, next) } }
  }
  const values = { ...one.values, ...given }
  const moved = moving(pays, payments, move, values)
  const state = moved && afterMove(moved, move)
  if (!moved || !state)
    return {
      ...(back in given ? { field: back } : {}),
      says: t(
        `第 ${String(values[move.endsWith('late') ? back : nth] ?? '－')} 期沒有這樣的一筆付款，請查明「${fields[nth]?.label.zh ?? ''}」。`,
        `There is no such payment of instalment ${String(values[move.endsWith('late') ? back : nth] ?? '–')}.`,
      ),
    }
  const there = payments
    .map((each) => (each === moved ? { ...each, state } : each))
    .filter((each) => each.state === 'paid')
  return {
    values: {
      [left]: rows.length - new Set(there.map((each) => each.instalment)).size,
      [paid]: there.reduce((sum, each) => sum + each.amount, 0),
    },
  }
}

const NOT_LAST = t(
  '這筆付款最後登錄的不是這一項，不能撤銷。',
  'This is not what was recorded of the payment last, and cannot be taken back.',
)

/** Beside its field, why rows may not become these: an instalment that is paid or on its way there stays what was approved. */
export function rowsAgainst(
  { pays }: Programme,
  one: Case,
  values: Record<string, unknown>,
): { field: string; says: Text }[] {
  const [field] = pays ? amountIn(pays) : ['']
  if (!pays?.part || !(field in values)) return []
  const changed = (one.payments ?? []).filter(
    (each) =>
      isLive(each) && !same(rowsIn(pays, one.values)[each.instalment - 1], rowsIn(pays, values)[each.instalment - 1]),
  )
  const which = [...new Set(changed.map((each) => each.instalment))].join('、')
  return changed.length === 0
    ? []
    : [
        {
          field,
          says: t(
            `第 ${which} 期已核定或已撥付，不能變更；其餘各期可以。`,
            `Instalment ${which} is approved or paid and cannot be changed; the others can.`,
          ),
        },
      ]
}

/**
 * A payment is counted once, on the day on which it came to stay: what was recorded by mistake and taken back, and what the bank sent
 * back, was not paid.
 */
export function asPaid(entries: Entry[], payments: readonly Payment[]): Entry[] {
  const came = new Map<number, boolean>()
  for (const { state, moves } of payments) {
    const last = moves.findLast(({ move }) => move === 'confirm')?.seq
    for (const { move, seq } of moves)
      if (move === 'confirm' || move === 'undo:late') came.set(seq, state === 'paid' && seq === last)
  }
  return entries.map((entry) => {
    const stays = came.get(entry.seq)
    if (stays === undefined || stays === !entry.still) return entry
    const { still: _, ...rest } = entry
    return stays ? rest : { ...rest, still: true }
  })
}
