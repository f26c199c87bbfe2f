// The staff of the demonstration bureau. Nobody here exists; signing in as them works in demonstration mode only.
import type { Db } from '#store/db.ts'
import { keepAccount } from './accounts.ts'
import type { Office } from './person.ts'

const RELATIONS = ['labour-dispute-mediation', 'mediator-register', 'mediation-venues']
const SAFETY = ['occupational-accident-consolation']
const WORDS = ['labour-law-news', 'labour-qa', 'labour-focus-topics']
const HALLS = ['venue-rooms', 'venue-rental', 'rental-flats', 'labour-housing', 'housing-rent', 'housing-repair']
const LAWYERS = ['consultation-roster', 'consultation-sessions', 'lawyer-consultation']
const of = (role: string, programmes: readonly string[] | 'all'): Office => ({ role, programmes })

export const DEMO_STAFF: readonly { id: string; name: string; roles: Office[] }[] = [
  { id: 'demo-intake', name: '示範收件人員', roles: [of('intake', [...RELATIONS, ...SAFETY])] },
  {
    id: 'demo-officer-0',
    name: '示範承辦人甲',
    roles: [of('officer', [...RELATIONS, ...SAFETY, ...WORDS, ...HALLS, ...LAWYERS])],
  },
  {
    id: 'demo-officer-1',
    name: '示範承辦人乙',
    roles: [of('officer', [...RELATIONS, ...SAFETY, ...WORDS, ...HALLS, ...LAWYERS])],
  },
  {
    id: 'demo-head-0',
    name: '示範科長',
    roles: [of('head', [...RELATIONS, ...SAFETY, ...WORDS, ...HALLS, ...LAWYERS])],
  },
  { id: 'demo-mediator-0', name: '示範調解人', roles: [of('mediator', RELATIONS)] },
  { id: 'demo-accountant-0', name: '示範出納', roles: [of('accountant', [...SAFETY, ...HALLS])] },
  { id: 'demo-statistician-0', name: '示範統計人員', roles: [of('statistician', 'all')] },
  { id: 'demo-director-0', name: '示範局長', roles: [of('director', 'all')] },
  { id: 'demo-auditor-0', name: '示範政風人員', roles: [of('auditor', 'all')] },
  { id: 'demo-administrator-0', name: '示範系統管理者', roles: [of('administrator', 'all')] },
]

export async function keepDemoStaff(db: Db, bureau: string): Promise<void> {
  for (const account of DEMO_STAFF) await keepAccount(db, bureau, account)
}

/** Who plays a role in told cases. */
export function demoActor(role: string, nth = 0): { id: string; role: string; name: string } {
  const found = DEMO_STAFF.filter((one) => one.roles.some((office) => office.role === role))
  const one = found[nth % Math.max(1, found.length)]
  return { id: one?.id ?? `demo-${role}`, role, name: one?.name ?? '示範人員' }
}
