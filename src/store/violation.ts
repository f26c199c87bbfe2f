// A constraint of the database said no. This finds the sentence the programme wrote for it.
import { byKey, namesWhat, type Programme, type Refusal, t, type Text } from '#engine'

/** A refusal for a kept rule, `again` where only the key was taken meanwhile, nothing for an error of our own. */
export function violated(error: unknown, programmes: readonly Programme[]): Refusal | 'again' | undefined {
  const { code, constraint, detail } = (error ?? {}) as { code?: string; constraint?: string; detail?: string }
  if (constraint === 'requests_pkey') return 'again'
  if (constraint && HELD.includes(constraint)) {
    const [id, name = ''] = (detail ?? '').split('/')
    const hold = programmes.find((programme) => programme.id === id)?.holds?.[name]
    const [field] = hold && !byKey(hold) ? namesWhat(hold) : []
    return hold && { ...(field ? { field } : {}), says: hold.says, ...(hold.cites ? { cites: hold.cites } : {}) }
  }
  const kept = constraint ? KEPT[constraint] : undefined
  if (kept) return { says: kept }
  if (code === '40P01' || code === '40001')
    return { says: t('同時有其他人辦理，請再試一次。', 'Somebody else acted at the same moment. Please try again.') }
  return undefined
}

/** Somebody else has it: by which rule, `programme/name`, as `count_seats` of the database says it too. */
export class HeldByAnother extends Error {
  readonly constraint: 'held_once' | 'booked_once'
  readonly detail: string
  constructor(constraint: 'held_once' | 'booked_once', detail: string) {
    super(`${constraint}: ${detail}`)
    this.constraint = constraint
    this.detail = detail
  }
}
const HELD = ['held_once', 'booked_once', 'seats_enough']

/** What the database keeps of money, whoever asks. */
const KEPT: Record<string, Text> = {
  payment_once: t(
    '這一期款項已有一筆核定或付款在辦，不能再核定一筆。',
    'This instalment has a live payment already; it is not approved twice.',
  ),
  payment_line_once: t(
    '這一行已有另一筆付款，請重新列入清冊。',
    'Another payment stands on this line already. Put it on a list again.',
  ),
  payment_second_person: t(
    '須由登打受款人、帳戶及金額以外的人核定。',
    'Somebody other than whoever gave payee, account and amount has to approve.',
  ),
  payment_payer_is_another: t(
    '核定的人不能列入付款清冊，請由另一人辦理。',
    'Whoever approved cannot put it on the payment list. Another person does.',
  ),
  ledger_balanced: t(
    '帳務借貸不平，未予登錄，請通知系統管理者。',
    'The ledger would not balance; nothing was recorded. Tell the administrator.',
  ),
  payment_granted: t(
    '各期合計將超過核定總額，未予登錄。',
    'The instalments together would be more than was granted; nothing was recorded.',
  ),
  ledger_covered: t('付款將超過核定金額，未予登錄。', 'More would be paid than was granted; nothing was recorded.'),
  budget_enough: t(
    '本年度預算不足，請先辦理追加或調整預算數。',
    'The budget of the year does not cover it. Have it raised first.',
  ),
  answers_second_person: t(
    '匯入檔案的人不能登錄入帳，請由另一位出納辦理。',
    'Whoever read the file cannot book it. Another cashier does.',
  ),
}
