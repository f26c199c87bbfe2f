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
/** One letter a day, the words of the rule and of the payroll check. */
export type Letter = 'W' | 'X' | 'R' | 'L' | 'H' | 'M'
/** Where days off are missing: the day it begins at, counted from 0, and how many days are meant. */
export type Missing = {
  fault: 'REGULAR_LEAVE_MISSING' | 'REST_DAY_MISSING' | 'DAYS_OFF_SHORT'
  from: number
  length: number
}

/** Runs of days worked, `[first, length]`. */
export function runs(days: string): [number, number][] {
  const found: [number, number][] = []
  let from = -1
  for (let at = 0; at <= days.length; at++) {
    const worked = at < days.length && 'WXM'.includes(days[at] as string)
    if (worked && from < 0) from = at
    if (!worked && from >= 0) {
      found.push([from, at - from])
      from = -1
    }
  }
  return found
}

/** Each week, or period of a flexible scheme, in which days off are missing. Weeks not whole at the end are not judged. */
export function missingDaysOff(days: string, scheme: Scheme, restDays: 0 | 1): Missing[] {
  const missing: Missing[] = []
  const each = (length: number, letters: string, wanted: number, fault: Missing['fault']) => {
    for (let from = 0; from + length <= days.length; from += length) {
      let found = 0
      for (let at = from; at < from + length; at++) if (letters.includes(days[at] as string)) found++
      if (found < wanted) missing.push({ fault, from, length })
    }
  }
  if (scheme === 'normal') {
    each(7, 'L', 1, 'REGULAR_LEAVE_MISSING')
    each(7, 'RX', restDays, 'REST_DAY_MISSING')
  } else {
    const off = OFF[scheme]
    each(off.every, 'L', off.regular, 'REGULAR_LEAVE_MISSING')
    // Before 2016-12-23 there was no rest day, and so no number of days off besides the regular leave.
    if (restDays > 0) each(off.period, 'LRX', off.off, 'DAYS_OFF_SHORT')
  }
  return missing
}
/** Under the four-week scheme two regular leaves lie in each fortnight, so the run of six does not bind there. */
export const mostInARow = (day: string, scheme: Scheme): number | undefined =>
  scheme === '4week' ? undefined : daysOff.on(day).mostInARow

export const rest = lawRule({
  name: t('例假與休息日', 'Days off'),
  cites: LSA('§36 I'),
  decidedBy: 'date',
  reads: {
    date: date(t('第一天', 'First day')),
    scheme: choice(t('變形工時', 'Flexible scheme'), SCHEMES),
    days: text(t('每天一個字母', 'One letter a day'), {
      help: t(
        'W 上班、X 休息日上班、R 休息日休息、L 例假、M 例假上班、H 其他放假或請假。從第一天起排。',
        'W work, X rest day worked, R rest day off, L regular leave, M regular leave worked, H other day off, from the first day on.',
      ),
      check: (line: string) =>
        /^[WXRLMH]+$/.test(line)
          ? undefined
          : { says: t('只能用 W、X、R、L、M、H 這幾個字母。', 'Use only the letters W, X, R, L, M and H.') },
    }),
  },
  of({ date: day, scheme, days }) {
    const law = daysOff.on(day)
    const longest = Math.max(0, ...runs(days).map(([, length]) => length))
    const off = scheme === 'normal' ? undefined : OFF[scheme]
    const violations = new Set<string>(missingDaysOff(days, scheme, law.restDays).map(({ fault }) => fault))
    if (longest > (mostInARow(day, scheme) ?? Infinity)) violations.add('CONSECUTIVE_OVER_6')
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
