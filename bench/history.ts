// What a bureau has behind it and at hand when it is measured: half-years of cases that are over, and as many open ones as are wanted.
import { addDays } from '#engine'
import { demoActor } from '#auth/index.ts'
import { type Dataset, ownDatasets } from '#demo/dataset.ts'
import type { Play } from '#demo/seeding.ts'

export const MEDIATION = 'labour-dispute-mediation'

/** Invented people have numbers of their own, as people do; the business is one that many file against. */
export const filing = {
  applicantKind: 'worker',
  claimant: { name: '林測試', idNumber: 'A200000003', phone: '0900-000-001', address: '示範市示範路1號' },
  respondent: { name: '示範商行有限公司', businessNumber: '00000000' },
  workplace: { district: '示範東區', line: '示範路1號' },
  workplaceHere: true,
  category: 'wage',
  nature: 'rights',
  workers: 1,
  claims: [{ item: 'wage', amount: 10_000 }],
  facts: '示範。',
  language: 'zh',
  interpreter: false,
}
export const filingOf = (n: number) => ({
  ...filing,
  claimant: { ...filing.claimant, name: `測試${n}`, idNumber: idNumber(n) },
})

/** The half-year that is measured. */
export const span = { from: '2025-01-01', to: '2025-06-30' }
const STANDING = ['union-count-by-type', 'disability-quota-overview', 'over-quota-bonus-by-quarter']
/**
 * The half-years from 2020 to 2026, each with a tenth of the disputes, meetings and penalties that KH114H1 prints and all of its
 * consolation payments; the one that is measured also with its unions and quotas.
 */
export function* halfYears(): Generator<Dataset> {
  const model = ownDatasets().find((one) => one.document.code === 'KH114H1')
  if (!model) return
  for (let year = 2020; year <= 2026; year++)
    for (const [start, end] of year < 2026
      ? [
          ['01-01', '06-30'],
          ['07-01', '12-31'],
        ]
      : [['01-01', '06-30']]) {
      const period = { start: `${year}-${start}`, end: `${year}-${end}` }
      const tidy = (id: string) => model.tables.find((one) => one.id === id)?.tidy ?? []
      const tenthOf = (id: string) => tidy(id).map((row) => ({ ...row, value: Math.ceil((row.value ?? 0) / 10) }))
      const tenth = tenthOf('dispute-by-category').filter(
        (row) => row.disputeCategory !== 'total' && row.outcome !== 'total',
      )
      const sums = Map.groupBy(tenth, (row) => String(row.outcome))
      // What falls into a category falls to a method: the committee has a tenth, a civil organisation the rest.
      const methods = [...sums].flatMap(([outcome, rows]) => {
        const all = rows.reduce((sum, row) => sum + (row.value ?? 0), 0)
        const committee = Math.floor(all / 10)
        return [
          { measure: 'mediation-cases', method: 'mediation-committee', outcome, value: committee },
          { measure: 'mediation-cases', method: 'civil-organisation', outcome, value: all - committee },
        ]
      })
      yield {
        document: {
          code: `bench ${period.start}`,
          title: { zh: '', en: '' },
          periodStart: period.start,
          periodEnd: period.end,
        },
        figures: [],
        tables: [
          { id: 'category', period, tidy: tenth },
          { id: 'method', period, tidy: methods },
          {
            id: 'grade',
            period,
            tidy: tidy('injury-consolation-by-grade').filter((row) => row.measure !== 'injury-consolation-budget'),
          },
          {
            id: 'meetings',
            period,
            tidy: tenthOf('union-meetings-by-type').filter((row) => row.meetingType !== 'total'),
          },
          {
            id: 'penalties',
            period,
            tidy: tenthOf('lsa-penalties-by-article').filter(
              (row) => row.measure === 'lsa-penalties' && row.article !== 'total',
            ),
          },
          ...(period.start === span.from ? model.tables.filter((one) => STANDING.includes(one.id)) : []),
        ],
      }
    }
}

/** Work at hand does not grow with history: so many open cases, filed within the last two months by people who are told apart by `first`. */
export function* present(count: number, today: string, first = 0): Generator<Play> {
  for (let n = first; n < first + count; n++) {
    const on = addDays(today, Math.floor(((n - first) / count) * 60) - 61)
    yield {
      programme: MEDIATION,
      owner: demoActor('officer', n % 20).id,
      lines: [
        {
          on,
          by: { id: 'c', role: 'claimant' },
          step: 'apply',
          values: filingOf(n),
        },
        { on, by: demoActor('intake'), step: 'accept', values: { category: 'wage', nature: 'rights', workers: 1 } },
      ],
    }
  }
}

/** A well-formed number of nobody. */
export function idNumber(n: number): string {
  const digits = [1 + (n % 2), ...String(n % 10_000_000).padStart(7, '0')].map(Number)
  const sum = 1 + digits.reduce((total, digit, at) => total + digit * (8 - at), 0)
  return `A${digits.join('')}${(10 - (sum % 10)) % 10}`
}
