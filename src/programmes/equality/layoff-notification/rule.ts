// What a list of dismissed workers comes to: how many, when the first leaves, by when it had to be notified, and whether it was.
import { choice, date, many, person, rule, t, text, whole, yesNo } from '#engine'
import { checkPerson } from '#law/identifiers/index.ts'
import { deadline as lawOf } from '#law/employment-service-act/layoff-notification.ts'
import { ESA } from '#law/statutes.ts'

export const grounds = {
  'lsa-11-1': t('勞基法§11①歇業或轉讓', 'LSA §11(1) closure or transfer'),
  'lsa-11-2': t('勞基法§11②虧損或業務緊縮', 'LSA §11(2) losses or contraction'),
  'lsa-11-3': t('勞基法§11③不可抗力暫停工作一個月以上', 'LSA §11(3) stoppage of over a month'),
  'lsa-11-4': t('勞基法§11④業務性質變更', 'LSA §11(4) change of business'),
  'lsa-11-5': t('勞基法§11⑤不能勝任工作', 'LSA §11(5) unable to do the work'),
  'lsa-13': t('勞基法§13但書', 'LSA §13 proviso'),
  'lsa-20': t('勞基法§20改組或轉讓未留用', 'LSA §20 not kept on after a transfer'),
} as const

export const workers = many(
  t('資遣員工名冊', 'Workers to be dismissed'),
  {
    worker: person(t('員工', 'Worker'), ['idNumber', 'birthOn', 'phone', 'address'], { doubts: checkPerson }),
    post: text(t('擔任工作', 'Post'), { max: 60 }),
    ground: choice(t('資遣事由', 'Ground'), grounds),
    lastDay: date(t('最後工作日', 'Last day of work')),
    disabled: yesNo(t('領有身心障礙證明', 'Has a disability certificate')),
    wantsService: yesNo(t('需要就業輔導', 'Wants help to find work')),
  },
  { min: 1, max: 500, sensitivity: 'personal' },
)
export const cause = choice(
  t('是否因天災、事變或其他不可抗力', 'Act of God or force majeure'),
  { normal: t('否', 'No'), forceMajeure: t('是', 'Yes') },
  { sensitivity: 'open' },
)

export const persons = rule({
  name: t('資遣人數', 'Persons dismissed'), cites: ESA('§33 I'), reads: { workers },
  of: (c) => ({ value: c.workers.length, because: [{ cites: ESA('§33 I'), says: t(`名冊 ${c.workers.length} 人`, `${c.workers.length} on the list`) }] }),
})
/** The earliest last day on the list: the whole list is in time when the first to leave is. */
export const firstDay = rule({
  name: t('最早離職日', 'First to leave'), cites: ESA('§33 I'), reads: { workers },
  of(c) {
    const value = c.workers.map((row) => row.lastDay).toSorted()[0] ?? ''
    return { value, because: [{ cites: ESA('§33 I'), says: t(`名冊中最早的最後工作日為 ${value}`, `The first last day on the list is ${value}`) }] }
  },
})
export const notifyBy = rule({
  name: t('法定通報期限', 'To be notified by'), cites: ESA('§33 I'), reads: { firstDay: date(t('最早離職日', 'First to leave')), cause },
  of(c) {
    const { value, because } = lawOf.of({ lastDay: c.firstDay, cause: c.cause })
    return { value: String(value.deadline), because }
  },
})
export const timelinesses = { 'in-time': t('如期通報', 'In time'), late: t('逾期通報', 'Late') } as const
export const timely = rule({
  name: t('是否如期通報', 'In time or late'), cites: ESA('§33 I'), reads: { filedOn: date(t('通報日', 'Notified on')), notifyBy: date(t('法定期限', 'To be notified by')) },
  of(c) {
    const value = c.filedOn <= c.notifyBy ? ('in-time' as const) : ('late' as const)
    return { value, because: [{ cites: ESA('§33 I'), says: t(`期限 ${c.notifyBy}，${c.filedOn} 通報：${timelinesses[value].zh}`, `Due on ${c.notifyBy}, notified on ${c.filedOn}: ${timelinesses[value].en.toLowerCase()}`) }] }
  },
})
export const filedToday = rule({
  name: t('通報日', 'Notified on'), cites: ESA('§33 I'), reads: { today: date(t('今天', 'Today')) },
  of: (c) => ({ value: c.today, because: [{ cites: ESA('§33 I'), says: t(`${c.today} 線上送出`, `Sent on ${c.today}`) }] }),
})

export const contacts = many(
  t('逐人聯繫紀錄', 'Contact with each worker'),
  {
    worker: person(t('員工', 'Worker'), []),
    contactedOn: date(t('聯繫日期', 'Contacted on'), { notAfterToday: true }),
    consent: yesNo(t('同意轉介並提供資料', 'Agrees to be referred and to the data being passed on')),
    outcome: choice(t('結果', 'Outcome'), {
      referred: t('轉介就業服務站', 'Referred to an employment station'), training: t('轉介職業訓練', 'Referred to training'), declined: t('不需要服務', 'Wants no help'),
      unreachable: t('多次聯繫不上', 'Could not be reached'),
    }),
  },
  { min: 1, max: 500, sensitivity: 'personal' },
)
const REFERRED = ['referred', 'training']
const counting = (zh: string, en: string, of: (rows: readonly { consent: boolean; outcome: string }[]) => number) =>
  rule({
    name: t(zh, en), cites: ESA('§33 II'), reads: { contacts },
    of: (c) => ({ value: of(c.contacts), because: [{ cites: ESA('§33 II'), says: t(`${zh} ${of(c.contacts)} 人`, `${en}: ${of(c.contacts)}`) }] }),
  })
export const referred = counting('轉介人數', 'Persons referred', (rows) => rows.filter((row) => REFERRED.includes(row.outcome)).length)
/** Somebody referred who did not agree: a gate keeps this at none. */
export const unasked = counting('未經同意而轉介', 'Referred without consent', (rows) => rows.filter((row) => REFERRED.includes(row.outcome) && !row.consent).length)
export const remaining = rule({
  name: t('尚未聯繫人數', 'Still to be contacted'), cites: ESA('§33 II'), reads: { workers, contacts },
  of(c) {
    const value = Math.max(0, c.workers.length - c.contacts.length)
    return { value, because: [{ cites: ESA('§33 II'), says: t(`名冊 ${c.workers.length} 人，已聯繫 ${c.contacts.length} 人`, `${c.workers.length} on the list, ${c.contacts.length} contacted`) }] }
  },
})
export const computed = {
  persons: whole(t('資遣人數', 'Persons dismissed'), { sensitivity: 'open' }),
  firstDay: date(t('最早離職日', 'First to leave')),
  notifyBy: date(t('法定通報期限', 'To be notified by')),
  timely: choice(t('是否如期', 'In time or late'), timelinesses, { sensitivity: 'open' }),
  referred: whole(t('轉介人數', 'Persons referred'), { sensitivity: 'open' }),
  unasked: whole(t('未經同意而轉介', 'Referred without consent')),
  remaining: whole(t('尚未聯繫人數', 'Still to be contacted')),
}
