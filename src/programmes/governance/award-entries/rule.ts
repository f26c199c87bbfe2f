// What the sheets of a jury come to, and what a nomination has to show.
import { date, decimal, person, rule, t, text, whole } from '#engine'
import { awardRules } from '#bureau/documents.ts'
import { meanOf } from '#capabilities/award/index.ts'

const open = { sensitivity: 'open' } as const
const inside = { sensitivity: 'internal' } as const
export const fields = {
  sheets: whole(t('評分表份數', 'Sheets given'), inside),
  sum: decimal(t('各評審得分合計', 'Scores of all jurors together'), { ...inside, decimals: 2 }),
  leadingSum: decimal(t('權重最高項合計', 'Scores in the criterion of most weight together'), { ...inside, decimals: 2 }),
  average: decimal(t('平均分數', 'Mean score'), { ...inside, decimals: 2 }),
  leading: decimal(t('權重最高項平均', 'Mean in the criterion of most weight'), { ...inside, decimals: 2 }),
  honouredOn: date(t('受獎日', 'Honoured on'), open),
}
const { sheets, sum, leadingSum } = fields

/** The mean of those who gave a sheet: whoever stepped aside or was late counts on neither side. */
export const average = rule({
  name: t('平均分數', 'Mean score'), cites: awardRules('評分'), reads: { sheets, sum },
  of: (c) => ({ value: meanOf(c.sum, c.sheets), because: [{ cites: awardRules('評分'), says: t(`${c.sheets} 位評審合計 ${c.sum} 分`, `${c.sum} by ${c.sheets} jurors together`) }] }),
})
export const leading = rule({
  name: t('權重最高項平均', 'Mean in the criterion of most weight'), cites: awardRules('名次'), reads: { sheets, leadingSum },
  of: (c) => ({ value: meanOf(c.leadingSum, c.sheets), because: [{ cites: awardRules('名次'), says: t('平均同分時比較', 'Compared where means are equal') }] }),
})
/** By their name alone jurors are kept out of what they nominated themselves. */
export const proposed = text(t('推薦人姓名', 'Name of who nominates'), { max: 200 })
export const proposer = rule({
  name: t('推薦人姓名', 'Name of who nominates'), cites: awardRules('迴避'), reads: { nominator: person(t('推薦人', 'Who nominates'), []) },
  of: (c) => ({ value: c.nominator.name, because: [] }),
})
export const honouredOn = rule({
  name: t('受獎日', 'Honoured on'), cites: awardRules('表揚'), reads: { today: date(t('今日', 'Today')) },
  of: ({ today }) => ({ value: today, because: [] }),
})
