// The scorecard of a year as a spreadsheet: everything on it, also what nothing measures yet, each with why.
import { type Lang, say, t } from '#engine'
import { unitWord } from '#reports/counted-in.ts'
import type { Scorecard } from '#reports/index.ts'
import { odsOf } from '#sheets/write.ts'
import { LIGHTS, sourceOf } from './table.tsx'

const HEAD = [
  t('計畫', 'Plan'),
  t('位置', 'Place'),
  t('指標', 'Indicator'),
  t('衡量標準', 'How it is reckoned'),
  t('權重（%）', 'Weight (%)'),
  t('單位', 'Unit'),
  t('目標', 'Target'),
  t('實際', 'Actual'),
  t('達成率（%）', 'Reached (%)'),
  t('燈號', 'Light'),
  t('依據', 'Source'),
  t('說明', 'Remark'),
]

export const scorecardFile = ({ span, scored }: Scorecard, lang: Lang): Promise<Uint8Array> =>
  odsOf([
    {
      name: say(span.label, lang),
      head: HEAD.map((one) => say(one, lang)),
      rows: scored.map((one) => [
        one.plan ? say(one.plan.title, lang) : null,
        one.section ?? null,
        say(one.name, lang),
        one.formula ? say(one.formula, lang) : null,
        one.weight === undefined ? null : Number(one.weight),
        say(unitWord(one.unit), lang),
        one.target,
        one.value,
        one.attainment,
        one.light ? say(LIGHTS[one.light].says, lang) : null,
        one.source ?? say(sourceOf(one), lang),
        one.why ? say(one.why, lang) : null,
      ]),
    },
  ])

export const asFile = (year: number) => ({
  'content-type': 'application/vnd.oasis.opendocument.spreadsheet',
  'content-disposition': `attachment; filename="scorecard-${year}.ods"`,
})
