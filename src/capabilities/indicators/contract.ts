// What the scorecard reads of the register of indicators, and of the plans that name them.
import { choice, contract, decimal, entry, many, t, text, whole } from '#engine'
import { countedIn } from '#bureau/counted-in.ts'
import { units } from '#bureau/units.ts'

const open = { sensitivity: 'open' } as const
const year = { ...open, min: 1990, max: 2200 } as const
const divisions = Object.fromEntries(Object.entries(units).map(([id, { name }]) => [id, name]))
const amounts = { ...open, min: 0, max: 1_000_000_000_000, decimals: 3 } as const

/** How far one has come, where a plan says how it reckons it; most say nothing. */
export const scorings = {
  ratio: t('實際÷目標；越低越好者，目標÷實際', 'Actual over target; target over actual where lower is better'),
  whole: t('達到目標為100，否則為0', 'A hundred where the target is met, otherwise nought'),
} as const

export const plans = contract('work-plans', t('施政計畫', 'plans with indicators'), {
  fields: {
    name: text(t('計畫名稱', 'Name of the plan'), { ...open, max: 80 }),
    nameEn: text(t('英文名稱', 'Name in English'), { ...open, max: 120, optional: true }),
    firstYear: whole(t('開始年度（西元）', 'First year'), year),
    lastYear: whole(t('結束年度（西元）', 'Last year'), year),
    scoring: choice(t('達成度計算', 'How far one has come'), scorings, {
      ...open,
      starts: 'ratio',
      help: t('計畫未載明者，以實際÷目標計算。', 'Where the plan does not say, actual over target.'),
    }),
  },
  states: ['published'],
  sole: true,
})

export const indicators = contract('indicators', t('衡量指標名冊', 'the register of indicators'), {
  fields: {
    plan: entry(t('計畫', 'Plan'), 'work-plans', { ...open, in: ['drafting', 'published'] }),
    name: text(t('指標名稱', 'Indicator'), { ...open, max: 80 }),
    nameEn: text(t('英文名稱', 'Name in English'), { ...open, max: 160, optional: true }),
    section: text(t('計畫中的位置', 'Place in the plan'), { ...open, max: 40, optional: true }),
    formula: text(t('衡量標準', 'How it is reckoned'), { ...open, max: 200 }),
    formulaEn: text(t('衡量標準（英文）', 'The same in English'), { ...open, max: 300, optional: true }),
    figure: text(t('由哪一個統計計算（代號）', 'Figure that measures it (id)'), {
      ...open,
      max: 60,
      shape: 'figure-id',
      optional: true,
      help: t(
        '填任一業務的統計、公式或登錄數字的代號；尚無業務計算者也可先填，計分卡會註明。留空者，實際值由本局登錄並附依據。',
        'The id of a measure, a formula or an entered figure of any programme. One that nobody counts yet may be named, and the scorecard says so. Where it is empty the actual value is told here with its source.',
      ),
    }),
    unit: choice(t('單位', 'Unit'), countedIn, open),
    direction: choice(
      t('方向', 'Direction'),
      {
        higher: t('越高越好', 'Higher is better'),
        lower: t('越低越好', 'Lower is better'),
      },
      { ...open, starts: 'higher' },
    ),
    weight: decimal(t('權重（%）', 'Weight (%)'), { ...open, min: 0, max: 100, decimals: 1, optional: true }),
    targets: many(
      t('各年目標值', 'Targets by year'),
      {
        year: whole(t('年度（西元）', 'Year'), year),
        target: decimal(t('目標值', 'Target'), amounts),
      },
      { ...open, min: 1, max: 20 },
    ),
    /** What was told of it and confirmed, a year each; the last one said of a year holds. */
    told: many(
      t('已確認的實際值', 'Actual values, confirmed'),
      {
        year: whole(t('年度（西元）', 'Year'), year),
        value: decimal(t('實際值', 'Actual value'), amounts),
        source: text(t('依據', 'Source'), { ...open, max: 200 }),
      },
      { ...open, optional: true, max: 60 },
    ),
    division: choice(t('主辦單位', 'Division'), divisions, { ...open, optional: true }),
  },
  states: ['published', 'telling'],
  sole: true,
})
