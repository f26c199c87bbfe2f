// 委員會議. A committee meets: planned, its agenda gathered, convened with notice, opened when enough are there, its minutes kept.
import { choice, date, days, entry, files, loosely, many, programme, rule, t, text, time, whole, yesNo } from '#engine'
import { committeeRules } from '#bureau/documents.ts'
import { ARCHIVES } from '#law/statutes.ts'
import { letters } from './letters.ts'

const open = { sensitivity: 'open' } as const
const inside = { sensitivity: 'internal' } as const
const attending = many(t('出席委員', 'Members present'), { name: text(t('姓名', 'Name'), { ...open, max: 40 }) }, { min: 1, max: 60, ...inside })
const quorum = whole(t('開會人數（最少）', 'Must be there, at least'), open)
const presentCount = whole(t('出席人數', 'Present'), open)

const counted = rule({
  name: t('出席人數', 'Present'), cites: committeeRules('開會'), reads: { attending },
  of(c) {
    const value = new Set(c.attending.map((one) => one.name.trim())).size
    return { value, because: [{ cites: committeeRules('開會'), says: t(`出席 ${value} 人`, `${value} are present`) }] }
  },
})
const enough = rule({
  name: t('是否足開會人數', 'Whether enough are there'), cites: committeeRules('開會'), reads: { presentCount, quorum },
  of: (c) => ({
    value: c.presentCount >= c.quorum,
    because: [{ cites: committeeRules('開會'), says: t(`出席 ${c.presentCount} 人，至少須 ${c.quorum} 人`, `${c.presentCount} are present of at least ${c.quorum}`) }],
  }),
})

/** As they stood that day: an item that is put off later is on the agenda of the notice all the same. */
const item = { number: text(t('案號', 'Number'), { ...open, max: 20 }), subject: text(t('案由', 'Subject'), { ...open, max: 120 }) }
const side = choice(t('提案', 'Raised by'), { labour: t('勞方', 'Labour'), employer: t('資方', 'Employers'), government: t('機關', 'The authority') }, open)
const resolution = choice(t('決議', 'Resolution'), { adopted: t('通過', 'Adopted'), rejected: t('不通過', 'Rejected'), deferred: t('緩議', 'Put off') }, { ...open, optional: true })
const toCome = { count: true, of: 'agenda-items', in: ['listed'], naming: 'meeting', purpose: t('排定議程', 'Drawing up the agenda') } as const
const unresolved = { count: true, of: 'agenda-items', in: ['listed', 'papers'], naming: 'meeting', purpose: t('確認議案均已決議', 'Seeing that every item is resolved') } as const
const onAgenda = { rows: true, of: 'agenda-items', naming: 'meeting' } as const

const now = programme({
  id: 'committee-meetings',
  version: 2,
  name: t('委員會議', 'Committee meetings'),
  code: 'CM',
  unit: 'planning',
  purpose: t('案件依時送會，足額才開會，決議有紀錄。', 'Cases come before a committee in time, it meets when enough are there, and what it resolves is on record.'),
  law: committeeRules('開會'),
  covers: ['social-dialogue'],
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: ['session', 'meetOn'],
  fields: {
    committee: entry(t('委員會', 'Committee'), 'committees', { in: ['active'], shows: ['name'], ...open }),
    session: text(t('會次', 'Session'), { ...open, max: 40, help: t('例如：第三屆第二次。', 'For example: third term, second session.') }),
    meetOn: date(t('開會日期', 'Day of the meeting'), { ...open, workingDay: true }),
    meetFrom: time(t('開會時間', 'From'), { ...open, hours: ['08:00', '20:00'] }),
    place: text(t('地點', 'Place'), { ...open, max: 80 }),
    quorum,
    items: whole(t('議案數', 'Items on the agenda'), open),
    agenda: many(t('議程', 'Agenda'), { ...item, side }, { optional: true, max: 60, ...open }),
    resolved: many(t('決議', 'What was resolved'), { ...item, resolution }, { optional: true, max: 60, ...open }),
    convenedOn: date(t('開會通知日', 'Notice given on'), { ...open, notAfterToday: true }),
    attending,
    presentCount,
    quorate: yesNo(t('足開會人數', 'Enough are there')),
    pending: whole(t('未決議案數', 'Items not resolved'), inside),
    minutes: files(t('會議紀錄', 'Minutes'), { optional: true }),
    reason: text(t('理由', 'Reason'), { lines: 3, ...inside }),
  },
  roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' }, head: { name: t('科長', 'Section head'), kind: 'staff' } },
  states: {
    planned: t('籌備中', 'Being prepared'),
    convened: t('已通知開會', 'Convened'),
    opened: t('會議中', 'Sitting'),
    closed: { name: t('已散會', 'Closed'), ends: true, tone: 'good' },
    cancelled: { name: t('已取消', 'Cancelled'), ends: true },
  },
  steps: {
    plan: { does: t('籌備會議', 'Prepare a meeting'), by: ['officer', 'head'], from: 'start', to: 'planned', asks: ['committee', 'session', 'meetOn', 'meetFrom', 'place'], plans: ['meetOn'], takes: { quorum: 'committee.quorum' } },
    move: { does: t('改期', 'Move it'), by: ['officer', 'head'], from: ['planned', 'convened'], to: 'planned', asks: ['meetOn', 'meetFrom', 'place', 'reason'], plans: ['meetOn'] },
    convene: {
      does: t('發開會通知', 'Convene it'), by: 'officer', from: 'planned', to: 'convened', on: 'convenedOn', asks: ['convenedOn'],
      looks: {
        items: toCome,
        agenda: { ...onAgenda, in: ['listed'], purpose: t('排定議程', 'Drawing up the agenda') },
      },
      sends: 'notice',
      gates: [{ needs: { items: { atLeast: 1 } }, says: t('議程沒有議案，不必開會；請先排入議案或取消會議。', 'There is nothing on the agenda: list an item first, or cancel the meeting.') }],
    },
    open: {
      does: t('開會', 'Open it'), by: ['officer', 'head'], from: 'convened', to: 'opened', asks: ['attending'], computes: { presentCount: counted, quorate: enough },
      gates: [{ needs: { quorate: true }, cites: committeeRules('開會'), says: t('出席人數不足，不能開會；請改期。', 'Not enough are there to meet. Move the meeting.') }],
    },
    close: {
      does: t('散會並存紀錄', 'Close it and keep the minutes'), by: ['officer', 'head'], from: 'opened', to: 'closed', asks: ['minutes'],
      looks: {
        pending: unresolved,
        resolved: { ...onAgenda, in: ['following', 'closed'], purpose: t('作成會議紀錄', 'Drawing up the minutes') },
      },
      sends: 'minutes',
      gates: [{ needs: { pending: 0 }, says: t('還有議案沒有決議；緩議的也要登錄。', 'Some items are not resolved yet; one that is put off is recorded, too.') }],
    },
    cancel: { does: t('取消會議', 'Cancel it'), by: ['officer', 'head'], from: ['planned', 'convened'], to: 'cancelled', asks: ['reason'], then: { takes: 'agenda-items/comeBack', for: { naming: 'meeting' }, in: 'listed' } },
  },
  letters,
  lists: {
    agenda: {
      name: t('議程', 'Agenda'), of: { programme: 'agenda-items', naming: 'meeting' }, for: ['officer', 'head'], shows: ['subject', 'side', 'resolution'], by: ['side', 'resolution'], soonest: 'raisedOn', begins: 'raise',
    },
  },
  clocks: {
    convene: { name: t('開會前發出通知', 'Give notice before the meeting'), cites: committeeRules('開會通知'), from: { day: 'meetOn', in: 'planned' }, to: ['convened', 'cancelled'], within: days(0), warn: 7, shift: 'none' },
    meet: { name: t('如期開會', 'Meet on the day'), cites: committeeRules('開會'), from: { day: 'meetOn', in: 'convened' }, to: ['opened', 'cancelled', 'planned'], within: days(0), warn: 1, shift: 'none' },
    minutes: { name: t('七日內完成會議紀錄', 'Minutes within seven days'), cites: committeeRules('會議紀錄'), from: 'opened', to: 'closed', within: days(7), warn: 2 },
  },
  dimensions: { committee: { name: t('委員會', 'Committee'), entry: 'committee', code: 'name', title: 'name' } },
  measures: {
    'committee-meetings-held': { name: t('委員會開會次數', 'Committee meetings held'), unit: 'meetings', count: 'opened', by: [['committee']] },
    'committee-members-present': { name: t('出席人次', 'Members present'), unit: 'person-times', sum: 'presentCount', at: 'opened', by: [['committee']] },
  },
  tables: {},
})

// Under version 1 the notice and the minutes were written elsewhere, and kept as files.
const { letters: _, ...rest } = now
const { sends: __, ...convene } = now.steps.convene
const { sends: ___, ...close } = now.steps.close
const first = { ...rest, version: 1, steps: { ...now.steps, convene: { ...convene, looks: { items: toCome } }, close: { ...close, looks: { pending: unresolved } } } }
export default { ...now, earlier: [loosely(first)] }
