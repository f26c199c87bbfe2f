// What an approval binds, kept as a digest with its salt: it proves payee, account and amount as long as somebody still has them.
import { randomBytes } from 'node:crypto'
import { boundOf, type Case, instalmentTold, listed, type Programme, type Refusal, t } from '#engine'
import { commitment } from '../chain/seal.ts'

/** Given to the step that approves, of what stands at that moment. */
export function sealFor(programme: Programme, step: string, one: Case): Record<string, string> {
  const { pays } = programme
  if (!pays || !listed(pays.approve).includes(step)) return {}
  const told = instalmentTold(programme, one, step, {})
  if ('says' in told) return {}
  const salt = randomBytes(16).toString('hex')
  return { [pays.seal]: `${salt}.${commitment(salt, boundOf(pays, { ...one.values, ...told.values }))}` }
}

/** Nothing goes to the bank that differs from what was approved, by whatever way it came to differ. */
export function unsealedFor(programme: Programme, step: string, one: Case): Refusal[] {
  if (!programme.pays || step !== programme.pays.list || isAsApproved(programme, one)) return []
  return [
    {
      says: t(
        '受款人、帳戶或金額與核定時不同，不能付款。請辦理「變更受款帳戶」，由另一人重新核定。',
        'Payee, account or amount are not what was approved: it cannot be paid. Change the account; another person then approves it again.',
      ),
    },
  ]
}

export function isAsApproved(programme: Programme, one: Pick<Case, 'values'>): boolean {
  const { pays } = programme
  const [salt = '', digest = ''] = pays ? String(one.values[pays.seal] ?? '').split('.') : []
  return pays !== undefined && digest !== '' && commitment(salt, boundOf(pays, one.values)) === digest
}
