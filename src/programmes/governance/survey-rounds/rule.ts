// On which day those who have not answered are reminded.
import { addDays, date, daysBetween, rule, t } from '#engine'
import { surveyRules } from '#bureau/documents.ts'

export const reminded = rule({
  name: t('催復日', 'Reminded on'), cites: surveyRules('催復'), reads: { dueOn: date(t('回復期限', 'Answers by')), today: date(t('寄出日', 'Sent on')) },
  of(c) {
    const half = Math.floor(daysBetween(c.today, c.dueOn) / 2)
    return { value: addDays(c.today, half), because: [{ cites: surveyRules('催復'), says: t('期間過半時催復一次', 'Once, when half of the time has gone') }] }
  },
})
