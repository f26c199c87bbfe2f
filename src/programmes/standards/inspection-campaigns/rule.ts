// The rules of a campaign, each with its receipt: what stands in the population, whom the draw chose, what came of it.
import { createHash } from 'node:crypto'
import { choice, choices, date, many, NotInForce, percent, rule, t, text, whole } from '#engine'
import { inspectionRules } from '#bureau/documents.ts'
import { industries } from '#capabilities/inspection/index.ts'
import { riskPoints } from '#bureau/schemes.ts'
import { readPopulation, riskOf } from './population.ts'
import { checkBusinessNumber } from '#law/identifiers/index.ts'

export const reads = {
  population: text(t('母體名單', 'Population'), {
    lines: 12, max: 400_000,
    help: t('一列一個事業單位，可由試算表貼上：統一編號、名稱、行業代碼、勞工人數、三年內違規次數、一年內檢舉件數、超時通報件數、距上次檢查月數（未曾檢查留空）。',
      'One business a line, pasted from a spreadsheet: business number, name, industry code, workers, findings in three years, reports in one year, notices of long hours, months since the last visit (empty: never).'),
  }),
  industries: choices(t('重點行業', 'Industries of the campaign'), industries, { sensitivity: 'open', optional: true }),
  onlyThese: choice(t('行業範圍', 'Reach'), { only: t('僅限重點行業', 'Only those industries'), all: t('不限行業，重點行業加分', 'All, with points for those') }, { sensitivity: 'open' }),
  workersFrom: whole(t('勞工人數下限', 'Workers, at least'), { min: 0, optional: true }),
  sample: whole(t('檢查家數', 'Businesses to visit'), { min: 1, max: 500, sensitivity: 'open' }),
  randomPercent: whole(t('隨機抽籤比例', 'Share left to the lot'), { min: 0, max: 100, unit: t('%', '%'), sensitivity: 'open' }),
  seed: text(t('籤種', 'Seed of the lot'), { max: 100, help: t('名單凍結後才產生、任何人都能查證的值，例如當期公開開獎號碼。', 'Something that came to be after the list was fixed and that anybody can look up, such as the numbers of a public draw.') }),
}
const { population: list } = reads
export const ways = { risk: t('風險', 'By risk'), random: t('抽籤', 'By lot') }
export const interests = many(t('檢查員應迴避的事業單位', 'Whom inspectors must keep away from'), {
  inspector: text(t('檢查員', 'Inspector')), businessNumber: text(t('統一編號', 'Business number'), { shape: 'business-number', doubts: checkBusinessNumber }),
}, { max: 100, optional: true })

class Unreadable extends NotInForce {}

function populationOf(words: string) {
  const { units, faults } = readPopulation(words)
  if (faults.length > 0)
    throw new Unreadable(
      t(`名單第 ${faults.slice(0, 20).join('、')} 列無法讀取或統一編號重複，請改正後再存。`, `Lines ${faults.slice(0, 20).join(', ').replaceAll('（重複）', ' (twice)')} of the list cannot be read or name a business twice. Mend them and save again.`),
      'UNREADABLE_LIST',
    )
  if (units.length === 0) throw new Unreadable(t('名單沒有任何事業單位。', 'The list names no business.'), 'EMPTY_LIST')
  return units
}

export const populationCount = rule({
  name: t('母體家數', 'Businesses in the population'), cites: inspectionRules('母體名單'), reads: { population: list },
  of: ({ population }) => {
    const { length } = populationOf(population)
    return { value: length, because: [{ cites: inspectionRules('母體名單'), says: t(`名單共 ${length} 家，沒有重複。`, `The list holds ${length} businesses, none twice.`) }] }
  },
})
/** What the list was when it was fixed: a list changed afterwards has another. */
export const populationHash = rule({
  name: t('母體名單雜湊值', 'Hash of the population'), cites: inspectionRules('母體名單'), reads: { population: list },
  of: ({ population }) => ({
    value: createHash('sha256').update(population).digest('hex'),
    because: [{ cites: inspectionRules('母體名單'), says: t('名單內容的 SHA-256。', 'SHA-256 of the list as given.') }],
  }),
})

export const order = many(t('抽選順序', 'Order of the draw'), {
  businessNumber: text(t('統一編號', 'Business number'), { max: 8 }), place: whole(t('順序', 'Place')), how: choice(t('選定方式', 'How chosen'), ways),
  points: whole(t('風險分數', 'Points')), lot: text(t('籤號', 'Lot'), { max: 16 }),
}, { max: 500 })
/** As many as are not left to the lot. */
export const byRisk = rule({
  name: t('依風險選定家數', 'Chosen by risk, at most'), cites: inspectionRules('抽選'), reads: { sample: reads.sample, randomPercent: reads.randomPercent },
  of: ({ sample, randomPercent }) => {
    const value = sample - Math.min(sample, Math.round((sample * randomPercent) / 100))
    return { value, because: [{ cites: inspectionRules('抽選'), says: t(`${sample} 家中 ${randomPercent}% 抽籤，其餘 ${value} 家依風險。`, `Of ${sample}, ${randomPercent}% by lot and the other ${value} by risk.`) }] }
  },
})
const { population: _, seed: __, sample: ___, randomPercent: ____, ...criteria } = reads
/** Who may be drawn at all, each with its points. */
export const within = rule({
  name: t('符合條件的事業單位', 'Businesses within the criteria'), cites: inspectionRules('抽選'), reads: { population: list, ...criteria, today: date(t('抽選日', 'Day of the draw')) },
  of: (c) => {
    const all = populationOf(c.population)
    const { industries: risky = [], workersFrom = 0 } = c as Partial<typeof c>
    const weights = riskPoints.on(c.today)
    const value = all
      .filter((one) => one.workers >= workersFrom && (c.onlyThese === 'all' || risky.includes(one.industry as 'A')))
      .map((one) => ({ businessNumber: one.businessNumber, points: riskOf(one, risky, weights).points }))
    return { value, because: [{ cites: inspectionRules('抽選'), says: t(`母體 ${all.length} 家，符合條件 ${value.length} 家。`, `${all.length} in the population, ${value.length} within the criteria.`) }] }
  },
})
/** The riskiest first, equal points by lot; then by lot alone, so that each is as likely as any other and nobody can prefer one. */
export const draw = {
  of: within, called: 'businessNumber', seed: 'seed', cites: inspectionRules('抽籤'),
  picks: [
    { by: [['points', 'most']], where: { points: { atLeast: 1 } }, upTo: 'byRisk', says: { how: 'risk' } },
    { upTo: 'sample', says: { how: 'random' } },
  ],
} as const

/** What is ordered of each that was drawn: who it is, why it was chosen, who keeps away. */
export const targets = rule({
  name: t('檢查對象', 'Businesses to visit'), cites: inspectionRules('抽選'), reads: { order, population: list, industries: reads.industries, interests, today: date(t('抽選日', 'Day of the draw')) },
  of: (c) => {
    const units = new Map(populationOf(c.population).map((unit) => [unit.businessNumber, unit]))
    const weights = riskPoints.on(c.today)
    const { industries: risky = [] } = c as Partial<typeof c>
    const value = c.order.flatMap(({ businessNumber, how, points, lot }) => {
      const unit = units.get(businessNumber)
      if (!unit) return []
      const risk = riskOf(unit, risky, weights)
      const away = (c.interests ?? []).filter((one) => one.businessNumber === businessNumber).map((one) => one.inspector).join('、')
      const why = how === 'risk' ? { why: risk.why, whyEn: risk.whyEn } : { why: `抽籤（籤號 ${lot}）；${risk.why}`, whyEn: `by lot (${lot}); ${risk.whyEn}` }
      return [{ respondent: { name: unit.name, businessNumber }, industry: unit.industry, workers: unit.workers, how, points, ...why, lot, ...(away ? { keepAway: away } : {}) }]
    })
    const byLot = value.filter((one) => one.how === 'random').length
    const least = value.filter((one) => one.how === 'risk').at(-1)?.points
    return {
      value,
      because: [
        ...(least === undefined ? [] : [{ cites: inspectionRules('風險配分'), says: t(`依風險選 ${value.length - byLot} 家，最低 ${least} 分。`, `${value.length - byLot} by risk, the last with ${least} points.`) }]),
        { cites: inspectionRules('抽籤'), says: t(`抽籤選 ${byLot} 家。`, `${byLot} by lot.`) },
      ],
    }
  },
})

export const drawn = rule({
  name: t('抽出家數', 'Businesses drawn'), cites: inspectionRules('抽選'), reads: { targets: many(t('對象', 'Targets'), {}) },
  of: ({ targets: rows }) => ({ value: rows.length, because: [{ cites: inspectionRules('抽選'), says: t(`共抽出 ${rows.length} 家。`, `${rows.length} were drawn.`) }] }),
})

export const outcomes = {
  'remedied-share': t('限期改善之複查改善率', 'Share of ordered improvements made'),
  'settled-share': t('查獲違規已改善或裁處比率', 'Share of findings put right or penalised'),
} as const
/** What the visits came to, beside how many they were. */
export const reached = rule({
  name: t('成果達成值', 'Outcome reached'), cites: inspectionRules('成果指標'),
  reads: {
    outcome: choice(t('成果指標', 'Outcome'), outcomes), ordered: whole(t('限期改善', 'Ordered to improve')), violated: whole(t('認定違反', 'Violations')), remedied: whole(t('已改善', 'Put right')),
  },
  spares: ['outcome'],
  of: ({ outcome, ordered, violated, remedied }) => {
    const [part, whole_] = outcome === 'settled-share' ? [remedied + violated, ordered + violated] : [remedied, ordered]
    const value = whole_ === 0 ? 100 : Math.min(100, percent(part, whole_, 0))
    return { value, because: [{ cites: inspectionRules('成果指標'), says: t(`${part} ÷ ${whole_} ＝ ${value}%。`, `${part} of ${whole_} is ${value}%.`) }] }
  },
})
