// What was told of an indicator and confirmed, a year each, the last one said of a year.
import { decimal, rule, t, text, whole } from '#engine'
import { planRules } from '#bureau/documents.ts'
import { indicators } from '#capabilities/indicators/contract.ts'

const open = { sensitivity: 'open' } as const
export const now = {
  tellsYear: whole(t('年度（西元）', 'Year'), { ...open, min: 1990, max: 2200 }),
  tellsValue: decimal(t('實際值', 'Actual value'), { ...open, min: 0, max: 1_000_000_000_000, decimals: 3 }),
  tellsSource: text(t('依據', 'Source'), { ...open, max: 200, help: t('數字的出處，例如函文號、系統報表。', 'Where it comes from: the number of a letter, a report of a system.') }),
} as const

export const kept = rule({
  name: t('已確認的實際值', 'Actual values, confirmed'),
  cites: planRules('登錄'),
  reads: { ...now, told: indicators.fields.told },
  of: ({ tellsYear: year, tellsValue: value, tellsSource: source, told = [] }) => ({
    value: [...told.filter((one) => one.year !== year), { year, value, source }],
    because: [{ cites: planRules('登錄'), says: t(`${year} 年為 ${value}（${source}）`, `${value} in ${year} (${source})`) }],
  }),
})
