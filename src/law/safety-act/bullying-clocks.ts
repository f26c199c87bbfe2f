// 職場霸凌申訴處理的期限 (職場霸凌防治措施準則第10、11、17、21、22、26條).
import { type Citation, choice, date, type Day, days, type Length, months, series, t, type Text, whole } from '#engine'
import { inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { BULLYING, CIVIL } from '../statutes.ts'
import { inWords, timeLimit, within } from '../time-limit.ts'
import { afterWorkingDays } from '../working-days.ts'
import { BULLYING_LAW, HANDBOOK } from './bullying-texts.ts'

const offDays = series(t('期間內的放假日', 'Days off in between'), { each: 'day', optional: true, most: 60 })
const HOLIDAYS = t(
  '工作日為週一至週五，扣除所填放假日；國定假日與停班日請一併填入。',
  'Working days are Monday to Friday less the days off named: name national holidays and typhoon days too.',
)
const accept = inForce({ [BULLYING_LAW]: 10 }, t('受理與否通知期限', 'When acceptance is told'), BULLYING('§10'))
export const acceptBy = lawRule({
  name: t('受理與否通知期限', 'When acceptance is told'),
  cites: BULLYING('§10'),
  decidedBy: 'received',
  reads: {
    received: date(t('收到申訴日', 'Received')),
    offDays,
    counting: choice(
      t('「之日起」是否算入當日', 'Does “from the day” count that day?'),
      { dayAfter: t('自次日起算', 'From the day after'), sameDay: t('當日算入', 'The day itself counts') },
      { optional: true },
    ),
  },
  spares: ['offDays', 'counting'],
  contested: {
    counting: {
      unless: 'dayAfter',
      why: t('準則稱「之日起」者，始日是否算入未定。', 'Whether “from the day” counts that day is not settled.'),
    },
  },
  of(c) {
    const n = accept.on(c.received)
    const deadline = afterWorkingDays(c.received, n, c.offDays ?? [], c.counting ?? 'dayAfter')
    return {
      value: { deadline },
      because: [
        step(
          BULLYING('§10'),
          `自收到申訴（${c.received}）起 ${n} 個工作日內，以書面通知是否受理：${deadline}。`,
          `In writing within ${n} working days of the complaint (${c.received}): ${deadline}.`,
        ),
        ...(c.counting === 'sameDay' ? [] : [step(CIVIL('§120 II'), '始日不算入。', 'The first day is not counted.')]),
      ],
    }
  },
  answer: ({ deadline }) => t(`最晚 ${deadline}`, `At the latest on ${deadline}`),
  notices: [HOLIDAYS, HANDBOOK],
})

const register = inForce({ [BULLYING_LAW]: 7 }, t('登錄期限', 'When it is registered'), BULLYING('§11'))
export const registerBy = lawRule({
  name: t('登錄並告知期限', 'When it is registered and told'),
  cites: BULLYING('§11'),
  decidedBy: 'accepted',
  reads: { accepted: date(t('受理日', 'Day of acceptance')), offDays },
  spares: ['offDays'],
  of(c) {
    const n = register.on(c.accepted)
    const deadline = afterWorkingDays(c.accepted, n, c.offDays ?? [])
    return {
      value: { deadline },
      because: [
        step(
          BULLYING('§11'),
          `自受理（${c.accepted}）之次日起 ${n} 個工作日內，於勞動部網站登錄並告知申訴人：${deadline}。`,
          `Within ${n} working days from the day after acceptance (${c.accepted}), on the ministry’s site, and the complainant told: ${deadline}.`,
        ),
      ],
    }
  },
  answer: ({ deadline }) => t(`最晚 ${deadline}`, `At the latest on ${deadline}`),
  notices: [HOLIDAYS, HANDBOOK],
})

/** From here on a team inquires, reports and the employer decides on the report. */
const LARGE = 100
type Pair = { dueBy: Day; extendedBy: Day }
function pair(cites: Citation, what: Text, start: Day, [first, all]: readonly [Length, Length]) {
  const value: Pair = { dueBy: within(start, first), extendedBy: within(start, all) }
  return {
    value,
    because: [
      step(
        cites,
        `自${what.zh}（${start}）之次日起 ${inWords(first).zh}內：${value.dueBy}；得延長一個月：${value.extendedBy}。`,
        `Within ${inWords(first).en} from the day after ${what.en} (${start}): ${value.dueBy}; a month more if extended: ${value.extendedBy}.`,
      ),
      step(
        CIVIL('§121 II'),
        '以相當日之前一日為末日；無相當日者，為該月末日。',
        'It ends the day before the like-numbered day, or with the month where there is none.',
      ),
    ],
  }
}
const told = ({ dueBy, extendedBy }: Pair) =>
  t(`${dueBy} 前；延長至 ${extendedBy}`, `By ${dueBy}; extended, by ${extendedBy}`)
const employees = (from: { min: number; max: number }) => whole(t('僱用人數', 'Employees'), from)

const decide = inForce(
  { [BULLYING_LAW]: { rules: 30, under: [months(3), months(4)], from: [months(4), months(5)] } as const },
  t('處理決定期限', 'When it is decided'),
  BULLYING('§21'),
)
export const decideBy = lawRule({
  name: t('處理決定期限（未滿百人）', 'When it is decided, under 100'),
  cites: BULLYING('§21'),
  decidedBy: 'received',
  reads: { received: date(t('收到申訴日', 'Received')), employees: employees({ min: 1, max: 10_000_000 }) },
  faults: (c) =>
    typeof c.employees === 'number' && c.employees >= LARGE
      ? [
          {
            field: 'employees',
            says: t(
              '100 人以上由調查小組先提報告，報告後一個月內決定；請改問「調查報告期限」。',
              'From 100 a team reports first, and the decision follows within a month: ask for the report.',
            ),
          },
        ]
      : [],
  of(c) {
    const law = decide.on(c.received)
    return pair(
      BULLYING('§21'),
      t('收到申訴', 'the complaint'),
      c.received,
      c.employees < law.rules ? law.under : law.from,
    )
  },
  answer: (value) => told(value),
  notices: [HANDBOOK],
})

const report = inForce(
  { [BULLYING_LAW]: [months(2), months(3)] as const },
  t('調查報告期限', 'When the team reports'),
  BULLYING('§17'),
)
export const reportBy = lawRule({
  name: t('調查報告期限（百人以上）', 'When the team reports, from 100'),
  cites: BULLYING('§17'),
  decidedBy: 'teamFormed',
  reads: {
    teamFormed: date(t('調查小組組成日', 'Day the team stood')),
    employees: employees({ min: 1, max: 10_000_000 }),
  },
  faults: (c) =>
    typeof c.employees === 'number' && c.employees < LARGE
      ? [
          {
            field: 'employees',
            says: t(
              '未滿 100 人依收到申訴日計算處理決定期限；請改問「處理決定期限」。',
              'Under 100 the decision is counted from the complaint: ask for the decision.',
            ),
          },
        ]
      : [],
  of: (c) => pair(BULLYING('§17'), t('小組組成', 'the team stood'), c.teamFormed, report.on(c.teamFormed)),
  answer: (value) => told(value),
  notices: [
    t('雇主於收到報告後一個月內決定（第18條）。', 'The employer decides within a month of the report (§18).'),
    HANDBOOK,
  ],
})

export const objectionBy = timeLimit({
  name: t('申復期限', 'When to object'),
  cites: BULLYING('§22'),
  from: { served: date(t('決定送達日', 'Day of the notice')) },
  gives: { deadline: { within: { [BULLYING_LAW]: days(30) } } },
  notices: [t('以一次為限。', 'Once only.'), HANDBOOK],
})
export const recordsUntil = timeLimit({
  name: t('紀錄保存期限', 'How long records are kept'),
  cites: BULLYING('§26'),
  from: { made: date(t('紀錄作成日', 'Day of the record')) },
  gives: { until: { within: { [BULLYING_LAW]: months(36) } } },
  notices: [HANDBOOK],
})
