// The staff of the demonstration bureau. Nobody here exists; signing in as them works in demonstration mode only.
import type { Programme } from '#engine'
import type { Db } from '#store/db.ts'
import type { Context } from '#store/context.ts'
import { keepAccount } from './accounts.ts'
import { keepCitizen } from './citizens.ts'
import type { Office } from './person.ts'

const of = (role: string): Office => ({ role, programmes: 'all' })

/**
 * One small office does everything in the demonstration, so that a programme more needs no line here; who may take which step is
 * said by the programmes themselves. Real offices name their programmes.
 */
export const DEMO_STAFF: readonly { id: string; name: string; roles: Office[] }[] = [
  { id: 'demo-intake', name: '示範收件人員', roles: [of('intake')] },
  { id: 'demo-officer-0', name: '示範承辦人甲', roles: [of('officer')] },
  { id: 'demo-officer-1', name: '示範承辦人乙', roles: [of('officer')] },
  { id: 'demo-head-0', name: '示範科長', roles: [of('head')] },
  { id: 'demo-mediator-0', name: '示範調解人', roles: [of('mediator')] },
  { id: 'demo-juror-0', name: '示範評審', roles: [of('juror')] },
  { id: 'demo-inspector-0', name: '示範檢查員甲', roles: [of('inspector')] },
  { id: 'demo-inspector-1', name: '示範檢查員乙', roles: [of('inspector')] },
  { id: 'demo-coach-0', name: '示範輔導員', roles: [of('coach')] },
  { id: 'demo-custodian-0', name: '示範保密專責人員', roles: [of('custodian')] },
  { id: 'demo-accountant-0', name: '示範出納', roles: [of('accountant')] },
  { id: 'demo-accountant-1', name: '示範出納乙', roles: [of('accountant')] },
  { id: 'demo-statistician-0', name: '示範統計人員', roles: [of('statistician')] },
  { id: 'demo-director-0', name: '示範局長', roles: [of('director')] },
  { id: 'demo-auditor-0', name: '示範政風人員', roles: [of('auditor')] },
  { id: 'demo-administrator-0', name: '示範系統管理者', roles: [of('administrator')] },
]

/** A citizen of the demonstration who acts for a union. */
export const HOLDER = { id: 'citizen-demo-holder', name: '示範工會秘書', email: 'holder@example.test' }
export const keepHolder = (context: Context, bureau: string): Promise<void> => keepCitizen(context, bureau, HOLDER)

/** Each in the programmes that know their role; heads and those who look across are in all of them. */
export async function keepDemoStaff(db: Db, bureau: string, programmes: readonly Programme[]): Promise<void> {
  for (const account of DEMO_STAFF)
    await keepAccount(db, bureau, { ...account, roles: demoRoles(account.roles, programmes) })
}
export const demoRoles = (roles: readonly Office[], programmes: readonly Programme[]): Office[] =>
  roles.map((office) =>
    ACROSS.has(office.role)
      ? office
      : { ...office, programmes: programmes.filter((one) => one.roles[office.role]?.kind).map((one) => one.id) },
  )
const ACROSS = new Set(['head', 'custodian', 'statistician', 'director', 'auditor', 'administrator'])

/** Who plays a role in told cases. */
export function demoActor(role: string, nth = 0): { id: string; role: string; name: string } {
  const found = DEMO_STAFF.filter((one) => one.roles.some((office) => office.role === role))
  const one = found[nth % Math.max(1, found.length)]
  return { id: one?.id ?? `demo-${role}`, role, name: one?.name ?? '示範人員' }
}
