// What a plan set out to do, and how much of it was reached.
import { choice, date, many, rule, t, text } from '#engine'
import { caseworkRules } from '#bureau/documents.ts'

export const goals = many(t('處遇目標', 'Goals'), {
  area: choice(t('面向', 'Area'), {
    health: t('醫療與復健', 'Treatment and rehabilitation'), money: t('給付與經濟', 'Benefits and money'), law: t('權益與爭議', 'Rights and disputes'),
    mind: t('心理支持', 'Psychological support'), work: t('復工與就業', 'Back to work'), family: t('家庭與生活', 'Family and daily life'),
  }),
  goal: text(t('目標', 'Goal'), { max: 200 }),
  by: date(t('預定完成日', 'To be reached by')),
  result: choice(t('結果', 'Result'), { reached: t('達成', 'Reached'), partly: t('部分達成', 'Partly'), not: t('未達成', 'Not reached') }, { optional: true }),
}, { min: 1, max: 20, sensitivity: 'personal' })

const reads = { goals }
const cites = caseworkRules('處遇計畫')

export const goalsSet = rule({
  name: t('目標數', 'Goals set'), cites, reads,
  of: (c) => ({ value: c.goals.length, because: [{ cites, says: t(`計畫共 ${c.goals.length} 項目標。`, `The plan has ${c.goals.length} goals.`) }] }),
})

export const goalsReached = rule({
  name: t('達成目標數', 'Goals reached'), cites, reads,
  of: (c) => {
    const reached = c.goals.filter((one) => one.result === 'reached').length
    return { value: reached, because: [{ cites, says: t(`其中 ${reached} 項達成。`, `${reached} of them were reached.`) }] }
  },
})
