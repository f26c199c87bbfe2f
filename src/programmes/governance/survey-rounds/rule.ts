// How many a survey is sent to, and on which day who has not answered is reminded.
import { addDays, choice, date, daysBetween, entry, many, person, rule, t } from '#engine'
import { surveyRules } from '#bureau/documents.ts'
import { asked } from '#capabilities/survey/index.ts'

const whom = choice(t('調查對象', 'Who is asked'), asked)
const people = many(t('個人名單', 'People'), { who: person(t('受訪者', 'Who is asked'), []) }, { optional: true })
const firms = many(t('事業單位名單', 'Firms'), { firm: entry(t('事業單位', 'Firm'), 'organisation-register') }, { optional: true })
const unions = many(t('工會名單', 'Unions'), { union: entry(t('工會', 'Union'), 'union-registration') }, { optional: true })

export const sent = {
  count: rule({
    name: t('寄出份數', 'Sent'), cites: surveyRules('寄送'), reads: { whom, people, firms, unions },
    of(c) {
      const list = { person: c.people, firm: c.firms, union: c.unions }[c.whom] ?? []
      return { value: list.length, because: [{ cites: surveyRules('寄送'), says: t(`名單共 ${list.length} 份`, `${list.length} on the list`) }] }
    },
  }),
  reminded: rule({
    name: t('催復日', 'Reminded on'), cites: surveyRules('催復'), reads: { dueOn: date(t('回復期限', 'Answers by')), today: date(t('寄出日', 'Sent on')) },
    of(c) {
      const half = Math.floor(daysBetween(c.today, c.dueOn) / 2)
      return { value: addDays(c.today, half), because: [{ cites: surveyRules('催復'), says: t('期間過半時催復一次', 'Once, when half of the time has gone') }] }
    },
  }),
}
