// What would become of each row of a bank's file, said before anything is written: booked, there already, or left alone and why.
import { setImmediate } from 'node:timers/promises'
import { type Answer, grouped, listed, showDay, t, type Text } from '#engine'
import type { Programme } from '#engine'
import { payable } from '#capabilities/payable/contract.ts'
import type { Line } from '#store/payments/lines.ts'
import type { AnswerRow } from './read-answer.ts'
import { meaningOf } from './result-words.ts'

export type Verdict = {
  row: AnswerRow
  /** What will be booked; nothing for a row that is left alone. */
  books?: { what: Answer; step: string; line: Line; values: Record<string, unknown> }
  kind:
    | 'paid'
    | 'returned'
    | 'late'
    | 'already'
    | 'other'
    | 'differs'
    | 'unknown'
    | 'contradicts'
    | 'unreadable'
    | 'stuck'
  says: Text
}
export const GOOD: readonly Verdict['kind'][] = ['paid', 'returned', 'late']

/** @param today the day it is booked: stands in where a row names no day */
export async function verdicts(
  rows: readonly AnswerRow[],
  lines: readonly Line[],
  programmeOf: (id: string) => Programme,
  today: string,
): Promise<Verdict[]> {
  const known = new Map(lines.map((one) => [keyOf(one), one]))
  const meanings = new Map<string, Meant>()
  const meant = (result: string): Meant => {
    if (!meanings.has(result)) meanings.set(result, meaningOf(result, today))
    return meanings.get(result)
  }
  const said = new Map<string, Said>()
  for (const [nth, row] of rows.entries()) {
    if (nth % AT_ONCE === 0) await setImmediate()
    const before = said.get(keyOf(row))
    if (before) before.meanings.add(meant(row.result))
    else if (row.line !== undefined) said.set(keyOf(row), { first: row, meanings: new Set([meant(row.result)]) })
  }
  const all: Verdict[] = []
  for (const [nth, row] of rows.entries()) {
    if (nth % AT_ONCE === 0) await setImmediate()
    all.push(verdict(row, known.get(keyOf(row)), said.get(keyOf(row)), programmeOf, today, meant(row.result)))
  }
  return all
}
/** Rows after which others are let in. */
const AT_ONCE = 2_000
type Meant = ReturnType<typeof meaningOf>
/** All that the file says of one line: the row that said it first, and every meaning it gave it. */
type Said = { first: AnswerRow; meanings: Set<Meant> }
const keyOf = ({ list, line }: { list: string; line: number | undefined }) => `${list}/${line}`

function verdict(
  row: AnswerRow,
  line: Line | undefined,
  said: Said | undefined,
  programmeOf: (id: string) => Programme,
  today: string,
  meaning: Meant,
): Verdict {
  const not = (kind: Verdict['kind'], zh: string, en: string): Verdict => ({ row, kind, says: t(zh, en) })
  if (row.list === '' || row.line === undefined)
    return not(
      'unreadable',
      '沒有清冊編號與行號，無法對應付款，未登錄',
      'no list and line: it cannot be matched to a payment; not recorded',
    )
  if (!line)
    return not(
      'other',
      `查無清冊 ${row.list} 第 ${row.line} 行，未登錄`,
      `there is no line ${row.line} on list ${row.list}; not recorded`,
    )
  if (row.number !== '' && row.number !== line.number)
    return not(
      'other',
      `${row.list} 第 ${row.line} 行是 ${line.number}，不是 ${row.number}，未登錄`,
      `line ${row.line} of ${row.list} is ${line.number}, not ${row.number}; not recorded`,
    )
  if (row.amount === undefined)
    return not('unreadable', '看不懂金額，未登錄', 'the amount cannot be read; not recorded')
  if (row.amount !== line.amount)
    return not(
      'differs',
      `金額 ${grouped(row.amount)} 與清冊 ${grouped(line.amount)} 不符，未登錄`,
      `amount ${grouped(row.amount)} differs from ${grouped(line.amount)} on the list; not recorded`,
    )
  if (!meaning)
    return not(
      'unknown',
      `看不懂結果「${row.result || '空白'}」，未登錄，請洽銀行確認`,
      `the result “${row.result || 'empty'}” is not known; not recorded, ask the bank`,
    )
  if (row.dayWritten !== '' && row.day === undefined)
    return not(
      'unreadable',
      `看不懂日期「${row.dayWritten}」，未登錄`,
      `the day “${row.dayWritten}” cannot be read; not recorded`,
    )
  const day = row.day ?? today
  if (day > today)
    return not(
      'unreadable',
      `入帳日期 ${showDay(day, 'zh')} 還沒到，未登錄`,
      `${showDay(day, 'en')} has not come yet; not recorded`,
    )
  if (said && said.meanings.size > 1)
    return not(
      'contradicts',
      '同一行在檔案中有不同結果，未登錄，請洽銀行確認',
      'the file says two things of this line; not recorded, ask the bank',
    )
  if (said?.first !== row) return not('already', '檔案中重複的一行，略過', 'the same line again; skipped')
  return against(row, line, meaning, day, programmeOf(line.programme))
}

/** What the answer means for the line as it stands. */
function against(row: AnswerRow, line: Line, meaning: 'paid' | 'returned', day: string, programme: Programme): Verdict {
  const not = (kind: Verdict['kind'], zh: string, en: string): Verdict => ({ row, kind, says: t(zh, en) })
  if (line.state === meaning)
    return meaning === 'paid'
      ? not('already', '先前已登錄入帳，略過', 'recorded as paid before; skipped')
      : not('already', '先前已登錄退匯，略過', 'recorded as returned before; skipped')
  if (line.state === 'returned')
    return not(
      'contradicts',
      '先前已登錄退匯，銀行現稱入帳，未登錄，請洽銀行確認',
      'recorded as returned before, and the bank now says paid; not recorded, ask the bank',
    )
  const what: Answer = line.state === 'paid' ? 'late' : meaning === 'paid' ? 'confirm' : 'bounce'
  const { pays, steps } = programme
  const name = listed(pays?.[what]).find((one) => listed(steps[one]?.from).includes(line.case_state))
  const step = steps[name ?? '']
  // Of instalments an earlier one may come back when another is on its way.
  const isTurn = line.last || (pays?.part !== undefined && what === 'late')
  if (!isTurn || name === undefined)
    return not(
      'stuck',
      '案件已辦到下一步，不能由檔案登錄，請承辦人處理',
      'the case has gone on; the file cannot record it, the officer has to',
    )
  const { paidOn, bankAnswer } = payable.field
  const values: Record<string, unknown> = {
    ...(pays?.part && what === 'late' ? { [pays.part.back]: line.instalment } : {}),
    ...(step?.asks?.includes(paidOn) ? { [paidOn]: day } : {}),
    ...(step?.asks?.includes(bankAnswer) ? { [bankAnswer]: row.result.slice(0, 100) } : {}),
  }
  const books = { what, step: name, line, values }
  if (what === 'confirm')
    return {
      row,
      books,
      kind: 'paid',
      says: t(`將登錄入帳（${showDay(day, 'zh')}）`, `will be recorded as paid on ${showDay(day, 'en')}`),
    }
  if (what === 'bounce')
    return {
      row,
      books,
      kind: 'returned',
      says: t(`將登錄退匯（${row.result}）`, `will be recorded as returned (${row.result})`),
    }
  return {
    row,
    books,
    kind: 'late',
    says: t(
      `先前已入帳，將登錄入帳後退匯（${row.result}）`,
      `was paid; will be recorded as returned afterwards (${row.result})`,
    ),
  }
}
