// 例假、休息日與連續工作日: 七休二 since 2016-12-23, six days in a row at most since 2018-03-01; the flexible schemes of §30, §30-1.
import { choice, date, t, text } from '#engine'
import { lawRule } from '../rule.ts'
import { LSA, LSA_ER } from '../statutes.ts'
import { daysOff } from './working-hours-limits.ts'

export const SCHEMES = {
  normal: t('一般', 'None'),
  '2week': t('二週變形', 'Two weeks'),
  '4week': t('四週變形', 'Four weeks'),
  '8week': t('八週變形', 'Eight weeks'),
} as const
export type Scheme = keyof typeof SCHEMES
/** Regular leave days wanted in each run of `every` days; days off of both kinds in each period. */
export const OFF: Record<
  Exclude<Scheme, 'normal'>,
  { regular: number; every: number; off: number; period: number; article: string; paragraph: string }
> = {
  '2week': { regular: 1, every: 7, off: 4, period: 14, article: '§30 II', paragraph: '§36 II(1)' },
  '8week': { regular: 1, every: 7, off: 16, period: 56, article: '§30 III', paragraph: '§36 II(2)' },
  '4week': { regular: 2, every: 14, off: 8, period: 28, article: '§30-1 I', paragraph: '§36 II(3)' },
}
const chunks = (line: string, size: number) =>
  Array.from({ length: Math.floor(line.length / size) }, (_, at) => line.slice(at * size, at * size + size))
const countOf = (line: string, letters: string) => [...line].filter((letter) => letters.includes(letter)).length

export const rest = lawRule({
  name: t('例假與休息日', 'Days off'),
  cites: LSA('§36 I'),
  decidedBy: 'date',
  reads: {
    date: date(t('第一天', 'First day')),
    scheme: choice(t('變形工時', 'Flexible scheme'), SCHEMES),
    days: text(t('每天一個字母', 'One letter a day'), {
      help: t(
        'W 上班、X 休息日上班、R 休息日休息、L 例假。從第一天起排。',
        'W work, X rest day worked, R rest day off, L regular leave, from the first day on.',
      ),
      check: (line: string) =>
        /^[WXRL]+$/.test(line)
          ? undefined
          : { says: t('只能用 W、X、R、L 四個字母。', 'Use only the letters W, X, R and L.') },
    }),
  },
  of({ date: day, scheme, days }) {
    const law = daysOff.on(day)
    const longest = Math.max(0, ...days.split(/[RL]/).map((run) => run.length))
    const violations = new Set<string>()
    const off = scheme === 'normal' ? undefined : OFF[scheme]
    // Under the four-week scheme two regular leaves lie in each fortnight, so the run of six does not bind there.
    if (law.mostInARow !== undefined && longest > law.mostInARow && scheme !== '4week')
      violations.add('CONSECUTIVE_OVER_6')
    if (!off) {
      for (const week of chunks(days, 7)) {
        if (countOf(week, 'L') < 1) violations.add('REGULAR_LEAVE_MISSING')
        if (law.restDays > 0 && countOf(week, 'RX') < 1) violations.add('REST_DAY_MISSING')
      }
    } else {
      for (const part of chunks(days, off.every))
        if (countOf(part, 'L') < off.regular) violations.add('REGULAR_LEAVE_MISSING')
      // Before 2016-12-23 there was no rest day, and so no number of days off besides the regular leave.
      if (law.restDays > 0)
        for (const part of chunks(days, off.period))
          if (countOf(part, 'LRX') < off.off) violations.add('DAYS_OFF_SHORT')
    }
    return {
      value: { maxConsecutive: longest, legal: violations.size === 0, violations: [...violations].toSorted() },
      because: [
        {
          cites: LSA('§36 I'),
          says:
            law.restDays > 0
              ? t(
                  '每七日應有二日休息：一日例假、一日休息日。',
                  'Two days off in seven: one regular leave, one rest day.',
                )
              : t('每七日應有一日例假。', 'One regular leave in seven days.'),
        },
        ...(off
          ? [
              {
                cites: LSA(off.paragraph),
                says: t(
                  `每 ${off.every} 日至少 ${off.regular} 日例假，每 ${off.period} 日至少 ${off.off} 日休息。`,
                  `${off.regular} regular leave in ${off.every} days, ${off.off} days off in ${off.period}.`,
                ),
              },
            ]
          : []),
        {
          cites: LSA_ER('§22-3'),
          says: t(`最長連續工作 ${longest} 日，不得超過六日。`, `The longest run is ${longest} days; six at most.`),
        },
      ],
    }
  },
  answer: ({ legal, maxConsecutive }) =>
    legal
      ? t(`合法，最長連續 ${maxConsecutive} 日`, `Lawful; at most ${maxConsecutive} days in a row`)
      : t(`不合法，最長連續 ${maxConsecutive} 日`, `Against the law; ${maxConsecutive} days in a row`),
})
