// The one table of rights: which role sees what, where, and what it may do. Everything not written here is not allowed.
import {
  type Case,
  type CaseEvent,
  listed,
  type Programme,
  type Sensitivity,
  sensitivityOf,
  stateEnds,
  stateSeen,
  t,
  type Text,
} from '#engine'
import { onlyItsOwner } from '#store/gate/kept.ts'
import { knows } from './need-to-know.ts'
import type { Person } from './person.ts'

export const PERMISSIONS = [
  'read',
  'step',
  'correct',
  'assign',
  'note',
  'give-mandate',
  'find-by-identity',
  'prepare-report',
  'sign-report',
  'enter-figure',
  'close-day',
  'read-log',
  'answer-data-request',
  'list-destruction',
  'approve-destruction',
  'read-rights',
  'pay',
  'administer-accounts',
  'read-account-log',
  'open-sealed',
] as const
export type Permission = (typeof PERMISSIONS)[number]

export type Right = {
  role: string
  name: Text
  /** Seen in open cases of the programmes the office covers, and in closed ones. */
  open: readonly Sensitivity[]
  closed: readonly Sensitivity[]
  may: readonly Permission[]
  because: Text
}

const ALL: readonly Sensitivity[] = ['open', 'internal', 'personal', 'special']
export const RIGHTS: readonly Right[] = [
  {
    role: 'intake',
    name: t('收件人員', 'Intake officer'),
    open: ALL,
    closed: ['open', 'internal'],
    may: ['read', 'step', 'note', 'find-by-identity'],
    because: t(
      '收件、補正需要完整資料；結案後不再需要個人資料。',
      'Registering needs the whole file; once closed it does not need personal data.',
    ),
  },
  {
    role: 'officer',
    name: t('承辦人', 'Officer'),
    open: ALL,
    closed: ALL,
    may: [
      'read',
      'step',
      'correct',
      'assign',
      'note',
      'give-mandate',
      'find-by-identity',
      'answer-data-request',
      'list-destruction',
    ],
    because: t('辦理案件及結案後查詢所必需。', 'Handling the case, and looking it up afterwards.'),
  },
  {
    role: 'mediator',
    name: t('調解人', 'Mediator'),
    open: ['open', 'internal', 'personal'],
    closed: ['open'],
    may: ['read', 'step', 'note'],
    because: t(
      '調解期間需要雙方主張；結束後只留公開資料。',
      'During mediation the claims of both sides; afterwards only what is open.',
    ),
  },
  {
    role: 'juror',
    name: t('評審', 'Juror'),
    open: ['open', 'internal', 'personal'],
    closed: ['open'],
    may: ['read', 'step'],
    because: t('只看自己的評分表；繳回後不再需要個人資料。', 'Their own sheets alone; once given, no personal data.'),
  },
  {
    role: 'head',
    name: t('科長', 'Section head'),
    open: ALL,
    closed: ALL,
    may: [
      'read',
      'step',
      'correct',
      'assign',
      'note',
      'give-mandate',
      'find-by-identity',
      'close-day',
      'read-log',
      'read-rights',
      'answer-data-request',
      'list-destruction',
      'approve-destruction',
    ],
    because: t('督導本科案件與期限。', 'Answers for the section’s cases and clocks.'),
  },
  {
    role: 'inspector',
    name: t('檢查員', 'Inspector'),
    open: ALL,
    closed: ['open', 'internal'],
    may: ['read', 'step', 'note'],
    because: t(
      '檢查現場需要案件資料；結案後不再需要個人資料。',
      'A visit needs the file; once closed, no personal data.',
    ),
  },
  {
    role: 'coach',
    name: t('輔導員', 'Coach'),
    open: ['open', 'internal'],
    closed: ['open'],
    may: ['read', 'step', 'note'],
    because: t('到場輔導需要事業單位資料。', 'Coaching needs to know the business.'),
  },
  {
    role: 'custodian',
    name: t('保密專責人員', 'Custodian of sealed identities'),
    open: ['open', 'internal'],
    closed: ['open', 'internal'],
    may: ['read', 'open-sealed'],
    because: t(
      '檢舉人身分由專人保管，有法定需要時載明理由開啟（勞動基準法第74條）。',
      'Keeps who reported; opens it with a reason when the law needs it (LSA §74).',
    ),
  },
  {
    role: 'accountant',
    name: t('出納', 'Cashier'),
    open: ['open', 'internal', 'personal'],
    closed: ['open', 'internal'],
    may: ['read', 'step', 'pay', 'enter-figure'],
    because: t('付款需要帳戶與受款人。', 'Paying needs the account and the payee.'),
  },
  {
    role: 'director',
    name: t('局長', 'Director'),
    open: ['open', 'internal'],
    closed: ['open', 'internal'],
    may: ['read', 'sign-report', 'close-day', 'read-rights', 'approve-destruction'],
    because: t('核定報告，不看個人資料。', 'Signs reports; needs no personal data.'),
  },
  {
    role: 'statistician',
    name: t('統計人員', 'Statistician'),
    open: ['open'],
    closed: ['open'],
    may: ['read', 'prepare-report', 'enter-figure'],
    because: t('統計只需要可公開的分類與數字。', 'Counting needs only open categories and numbers.'),
  },
  {
    role: 'auditor',
    name: t('政風人員', 'Auditor'),
    open: ['open', 'internal'],
    closed: ['open', 'internal'],
    may: ['read', 'read-log', 'read-rights', 'read-account-log'],
    because: t('查核誰看過什麼，不看內容。', 'Checks who has read what, not what was read.'),
  },
  {
    role: 'administrator',
    name: t('系統管理者', 'Administrator'),
    open: [],
    closed: [],
    may: ['read-rights', 'administer-accounts', 'read-account-log'],
    because: t('管理帳號與系統，不接觸案件。', 'Keeps accounts and machines; sees no case.'),
  },
  {
    role: 'party',
    name: t('當事人', 'Party'),
    open: ALL,
    closed: ALL,
    may: ['read', 'step'],
    because: t('自己提供的資料與送達給自己的文書。', 'What they gave themselves, and what was sent to them.'),
  },
]

const rightOf = (role: string) => RIGHTS.find((one) => one.role === role)
/** An office that reads no case has none in its reach, whatever programmes it is named for. */
export const reads = (role: string): boolean => rightOf(role)?.may.includes('read') ?? false
const covers = (person: Person, role: string, programme: string | undefined) =>
  person.roles.some(
    (one) =>
      one.role === role && (programme === undefined || one.programmes === 'all' || one.programmes.includes(programme)),
  )

type Whose = Pick<Case, 'id' | 'state'> & { owner?: Case['owner'] | null }
/** The sensitivities a person may see in a case. Nothing for somebody without an office or a part in it. */
export function sees(person: Person, programme: Programme, one: Whose): Sensitivity[] {
  const closed = stateEnds(programme.states[one.state])
  if (person.kind !== 'staff') {
    const party = person.cases?.some((mine) => mine.caseId === one.id)
    return party ? [...(rightOf('party')?.open ?? [])] : []
  }
  if (!knows(person, programme, one)) return []
  const all = RIGHTS.filter((right) => covers(person, right.role, programme.id)).flatMap((right) =>
    closed ? right.closed : right.open,
  )
  return [...new Set(all)]
}

export function may(person: Person, act: Permission, programme?: string): true | { because: Text } {
  const rights =
    person.kind === 'staff'
      ? RIGHTS.filter((right) => covers(person, right.role, programme))
      : person.cases?.length
        ? RIGHTS.filter((right) => right.role === 'party')
        : []
  if (rights.some((right) => right.may.includes(act))) return true
  return { because: t('您的職務在權限表中沒有這項權限。', 'The table of rights does not give this to your role.') }
}

/**
 * The fields a party may see in a case that stands in this state: whatever a step of theirs asks, and what the definition says
 * they see. Of the people on the other side only the name, and of what is sealed nothing.
 */
export function fieldsOfParty(
  programme: Programme,
  role: string,
  state: string,
): { whole: Set<string>; nameOnly: Set<string> } {
  const { is: own, sees: seen = [] } = programme.roles[role] ?? {}
  const there = stateSeen(programme, state)
  const named = seen.flatMap((one) => (typeof one === 'string' ? [one] : one.in.includes(there) ? one.fields : []))
  const others = Object.values(programme.roles).flatMap((one) =>
    one.kind === 'party' && one.is && one.is !== own && !named.includes(one.is) ? [one.is] : [],
  )
  const asked = Object.values(programme.steps).flatMap((step) =>
    listed(step.by).includes(role) ? (step.asks ?? []) : [],
  )
  const whole = [...(own ? [own] : []), ...asked, ...named].filter((name) => {
    const field = programme.fields[name]
    return field && !others.includes(name) && sensitivityOf(field) !== 'sealed'
  })
  return { whole: new Set(whole), nameOnly: new Set(others) }
}

/**
 * The steps a party may read of: all but those by which the house, unseen, prepares or takes back what it has not decided. Of each
 * the state that it led to for them.
 */
export function stepsOfParty(programme: Programme, role: string, events: readonly CaseEvent[]): StepTaken[] {
  let before = 'start'
  return events.flatMap((event) => {
    if (event.kind !== 'step') return []
    const [from, to] = [before, event.to]
    before = to
    const hidden =
      (stateSeen(programme, from) !== from || stateSeen(programme, to) !== to) &&
      stateSeen(programme, from) === stateSeen(programme, to) &&
      event.by.role !== role &&
      !listed(programme.steps[event.step]?.sends).some((letter) => programme.letters?.[letter]?.to.includes(role))
    return hidden ? [] : [{ ...event, to: stateSeen(programme, to) }]
  })
}
type StepTaken = CaseEvent & { kind: 'step' }

/** Why somebody may, or may not: the sentence beside the field. */
export function why(person: Person, programme: Programme, one: Whose, kind: Sensitivity): Text {
  if (!knows(person, programme, one)) return onlyItsOwner
  const closed = stateEnds(programme.states[one.state])
  const right = RIGHTS.find(
    (each) => covers(person, each.role, programme.id) && (closed ? each.closed : each.open).includes(kind),
  )
  if (right)
    return t(
      `以「${right.name.zh}」身分可見：${right.because.zh}`,
      `Seen as ${right.name.en.toLowerCase()}: ${right.because.en}`,
    )
  return t('您的職務不需要看這項資料。', 'Your role does not need this.')
}
