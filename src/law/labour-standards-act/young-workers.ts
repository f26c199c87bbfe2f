// 童工與未滿十八歲勞工 (勞基法第44至48條).
import { date, decimal, type Reason, series, t, whole, yesNo } from '#engine'
import { exact, shown } from '../exact.ts'
import { inForce } from '../known.ts'
import { lawRule } from '../rule.ts'
import { LSA } from '../statutes.ts'

const age = whole(t('年齡', 'Age'), { max: 120 })
const isChild = (years: number) => years < 16
const ages = inForce(
  { '1984-08-01': { child: 15, adultAtWork: 18 } },
  t('童工年齡', 'Ages of young workers'),
  LSA('§44'),
)
export const childWorker = lawRule({
  name: t('可以工作嗎', 'May the young person work?'),
  cites: LSA('§44'),
  decidedBy: 'date',
  reads: {
    date: date(t('哪一天', 'Which day')),
    age,
    juniorHighGraduate: yesNo(t('國中畢業', 'Has finished junior high school')),
    authorityPermit: yesNo(t('經主管機關認定許可', 'The authority has permitted it')),
  },
  of(c) {
    ages.on(c.date)
    const under = c.age < 15
    const lawful = !under || c.juniorHighGraduate || c.authorityPermit
    const because: Reason[] = []
    if (under)
      because.push({
        cites: LSA('§45'),
        says: t(
          '未滿 15 歲，除國中畢業或經認定者外不得僱用；不論是否合法，準用童工保護。',
          'Under fifteen only after junior high school or with permission; a child worker’s protection holds either way.',
        ),
      })
    if (c.age >= 15)
      because.push({
        cites: LSA('§44 I'),
        says: t('15 歲以上未滿 16 歲為童工。', 'From fifteen to sixteen: a child worker.'),
      })
    if (c.age < 18)
      because.push(
        {
          cites: LSA('§44 II'),
          says: t('未滿 18 歲不得從事危險性或有害性工作。', 'Under eighteen no dangerous or harmful work.'),
        },
        {
          cites: LSA('§46'),
          says: t('應備法定代理人同意書及年齡證明。', 'The guardian’s consent and proof of age are kept.'),
        },
      )
    return {
      value: {
        lawful,
        isChildWorker: c.age === 15,
        childProtection: isChild(c.age),
        hazardousWorkForbidden: c.age < 18,
        guardianConsentRequired: c.age < 18,
        violations: lawful ? [] : ['LSA 45'],
      },
      because,
    }
  },
  answer: ({ lawful, childProtection }) =>
    lawful
      ? childProtection
        ? t('可以，適用童工保護', 'Yes, with a child worker’s protection')
        : t('可以', 'Yes')
      : t('不可以', 'No'),
})
const found = (legal: boolean, article: string) => ({ legal, violations: legal ? [] : [`LSA ${article}`] })
const verdict = ({ legal }: { legal: boolean }) => (legal ? t('合法', 'Lawful') : t('違法', 'Against the law'))
export const childDay = lawRule({
  name: t('童工每日工時', 'A child worker’s day'),
  cites: LSA('§47'),
  reads: { age, hours: decimal(t('當日工時', 'Hours that day'), { max: 24 }) },
  of: (c) => ({
    value: found(!isChild(c.age) || exact(c.hours).compare(8) <= 0, '47'),
    because: [
      {
        cites: LSA('§47'),
        says: t(
          `童工每日不得超過 8 小時，實際 ${shown(c.hours)} 小時。`,
          `Eight hours a day at most; ${shown(c.hours)} were worked.`,
        ),
      },
    ],
  }),
  answer: verdict,
})
export const childWeek = lawRule({
  name: t('童工每週工時', 'A child worker’s week'),
  cites: LSA('§47'),
  reads: {
    age,
    hours: series(t('七天各工作幾小時', 'Hours of each of the seven days'), { least: 7, most: 7, min: 0, max: 24 }),
  },
  of(c) {
    // Receipts of before named the hours of the week in one number; they are replayed for ever.
    const days = Array.isArray(c.hours) ? c.hours.map(exact) : []
    const week = days.reduce((sum, hours) => sum.add(hours), days.length > 0 ? exact(0) : exact(String(c.hours)))
    const longest = days.reduce((most, hours) => (hours.compare(most) > 0 ? hours : most), exact(0))
    return {
      value: found(!isChild(c.age) || (week.compare(40) <= 0 && longest.compare(8) <= 0), '47'),
      because: [
        {
          cites: LSA('§47'),
          says: t(
            `童工每週不得超過 40 小時，實際 ${shown(week)} 小時；每日不得超過 8 小時，最長一日 ${shown(longest)} 小時。`,
            `Forty hours a week at most; ${shown(week)} were worked. Eight a day at most; the longest day had ${shown(longest)}.`,
          ),
        },
      ],
    }
  },
  answer: verdict,
})
export const childRegularLeave = lawRule({
  name: t('童工例假工作', 'A child worker on the regular leave'),
  cites: LSA('§47'),
  reads: { age, worked: yesNo(t('例假有工作', 'Worked on the regular leave day'), { optional: true }) },
  spares: ['worked'],
  of: (c) => ({
    value: found(!isChild(c.age) || c.worked === false, '47'),
    because: [{ cites: LSA('§47'), says: t('童工例假不得工作。', 'No work on the regular leave day.') }],
  }),
  answer: verdict,
})
export const childHour = lawRule({
  name: t('童工夜間工作', 'A child worker at night'),
  cites: LSA('§48'),
  reads: { age, hour: whole(t('幾點鐘（0－23）', 'Hour of the day (0–23)'), { max: 23 }) },
  of: (c) => ({
    value: found(!isChild(c.age) || (c.hour >= 6 && c.hour < 20), '48'),
    because: [{ cites: LSA('§48'), says: t('童工不得於午後八時至翌晨六時工作。', 'No work from 20:00 to 06:00.') }],
  }),
  answer: verdict,
})
