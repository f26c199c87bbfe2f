// 退休條件 (勞基法第53、54條): when a worker may retire, and at which age an employer may ask for it.
import { date, t, whole } from '#engine'
import { inForce } from '../known.ts'
import { lawRule } from '../rule.ts'
import { LSA } from '../statutes.ts'

type Way = { years: number; age: number; item: number }
const voluntary = inForce<readonly Way[]>(
  {
    '1984-08-01': [
      { years: 15, age: 55, item: 1 },
      { years: 25, age: 0, item: 2 },
    ],
    '2009-04-24': [
      { years: 15, age: 55, item: 1 },
      { years: 25, age: 0, item: 2 },
      { years: 10, age: 60, item: 3 },
    ],
  },
  t('自請退休條件', 'Conditions for retiring'),
  LSA('§53'),
)
const compulsory = inForce<{ age: number; postponable: boolean }>(
  {
    '1984-08-01': { age: 60, postponable: false },
    '2008-05-16': { age: 65, postponable: false },
    '2024-08-02': { age: 65, postponable: true },
  },
  t('強制退休年齡', 'Age of compulsory retirement'),
  LSA('§54 I(1)'),
)

export const eligibility = lawRule({
  name: t('自請退休', 'Right to retire'),
  cites: LSA('§53'),
  decidedBy: 'date',
  reads: {
    date: date(t('退休日', 'Day of retirement')),
    age: whole(t('當日滿幾歲', 'Full years of age that day'), { max: 120 }),
    serviceYears: whole(t('同一雇主滿幾年', 'Full years with the same employer'), { max: 80 }),
  },
  of(c) {
    const ways = voluntary.on(c.date)
    const met = ways.filter((way) => c.serviceYears >= way.years && c.age >= way.age)
    return {
      value: { voluntary: met.length > 0 },
      because: ways.map((way) => ({
        cites: LSA(`§53(${way.item})`),
        says: t(
          `工作 ${way.years} 年以上${way.age ? `、年滿 ${way.age} 歲` : ''}：${met.includes(way) ? '符合' : '不符合'}`,
          `${way.years} years of work${way.age ? ` and ${way.age} years old` : ''}: ${met.includes(way) ? 'met' : 'not met'}`,
        ),
      })),
    }
  },
  answer: ({ voluntary: may }) =>
    may ? t('可以自請退休', 'You may retire') : t('尚未符合自請退休條件', 'The conditions are not met yet'),
})
export const compulsoryAge = lawRule({
  name: t('強制退休年齡', 'Age of compulsory retirement'),
  cites: LSA('§54 I(1)'),
  decidedBy: 'date',
  reads: { date: date(t('哪一天', 'Which day')) },
  of(c) {
    const { age, postponable } = compulsory.on(c.date)
    return {
      value: { age, postponableByAgreement: postponable },
      because: [
        {
          cites: LSA('§54 I(1)'),
          says: t(`年滿 ${age} 歲，雇主得強制退休。`, `From ${age} on the employer may ask for it.`),
        },
        ...(postponable
          ? [{ cites: LSA('§54 I'), says: t('得由勞雇雙方協商延後。', 'The parties may postpone it.') }]
          : []),
      ],
    }
  },
  answer: ({ age }) => t(`${age} 歲`, `${age} years`),
})
