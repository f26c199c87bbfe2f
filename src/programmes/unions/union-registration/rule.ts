// What the Act asks before a union can be registered, as rules with receipts.
import { choice, date, rule, t, whole } from '#engine'
import { results103 } from '#bureau/documents.ts'
import { TYPES } from '#capabilities/unions/index.ts'
import { formation, maxDirectors, registerBy } from '#law/union-act/founding.ts'
import { UNION, UNION_ER } from '#law/statutes.ts'

export const reads = {
  unionType: choice(t('工會類別', 'Kind'), TYPES, { sensitivity: 'open' }),
  initiators: whole(t('連署發起人數', 'Workers who signed'), { min: 1, max: 1_000_000, when: { unionType: ['enterprise', 'industrial', 'occupational'] } }),
  foundingOn: date(t('成立大會日期', 'Founding meeting'), { notAfterToday: true }),
  members: whole(t('會員人數', 'Members'), { min: 1, max: 1_000_000, sensitivity: 'open' }),
}

/** Thirty who sign (工會法 §11 I). A federation is founded by unions; who signs for it is for its own articles to say. */
export const enoughFounders = rule({
  name: t('連署發起人數是否足夠', 'Whether enough workers signed'),
  cites: UNION('§11 I'),
  reads: { unionType: reads.unionType, initiators: reads.initiators },
  of(c) {
    if (c.unionType === 'federation')
      return { value: true, because: [{ cites: UNION('§8'), says: t('聯合組織由工會發起。', 'A federation is founded by unions.') }] }
    const { value, because } = formation.of({ initiators: c.initiators })
    return { value: value.meets, because }
  },
})

/** Thirty days after the founding meeting (工會法 §11 II). */
export const applyBy = rule({
  name: t('請領登記證書期限', 'When to apply for the certificate'),
  cites: UNION('§11 II'),
  reads: { foundingOn: reads.foundingOn },
  of(c) {
    const { value, because } = registerBy.of({ foundingMeeting: c.foundingOn })
    return { value: value.deadline, because }
  },
})

/** Most directors for so many members (工會法 §17 I). */
export const mostDirectors = rule({
  name: t('理事名額上限', 'Most directors'),
  cites: UNION('§17 I'),
  reads: { members: reads.members },
  of(c) {
    const most = maxDirectors(c.members)
    return {
      value: most,
      because: [
        { cites: UNION('§17 I'), says: t(`會員 ${c.members} 人，理事最多 ${most} 人，至少 5 人。`, `${c.members} members: 5 to ${most} directors.`) },
        { cites: UNION_ER('§15 III'), says: t('監事不得超過理事三分之一。', 'Supervisors at most a third of the directors.') },
      ],
    }
  },
})

/** Whether the boards are within the Act: 5 to the most directors, supervisors at most a third. */
export const boardsFit = rule({
  name: t('理事監事名額是否合法', 'Whether the boards are within the Act'),
  cites: UNION('§17 I'),
  reads: {
    members: reads.members,
    directors: whole(t('理事人數', 'Directors'), { min: 1, max: 99, sensitivity: 'open' }),
    supervisors: whole(t('監事人數', 'Supervisors'), { min: 0, max: 99, sensitivity: 'open' }),
  },
  of(c) {
    const most = maxDirectors(c.members)
    const fits = c.directors >= 5 && c.directors <= most && c.supervisors * 3 <= c.directors
    return {
      value: fits,
      because: [
        { cites: UNION('§17 I'), says: t(`理事 ${c.directors} 人，應為 5 至 ${most} 人。`, `${c.directors} directors; 5 to ${most} are allowed.`) },
        {
          cites: UNION_ER('§15 III'),
          says: t(`監事 ${c.supervisors} 人，不得超過理事 ${c.directors} 人的三分之一。`, `${c.supervisors} supervisors; at most a third of ${c.directors}.`),
        },
      ],
    }
  },
})

/** The quarter before the one of today, as 2026-Q3. */
export const lastQuarter = rule({
  name: t('上一季', 'The last quarter'),
  cites: results103('壹一（一）1（2）'),
  reads: { today: date(t('今日', 'Today')) },
  of(c) {
    const quarters = Number(c.today.slice(0, 4)) * 4 + Math.floor((Number(c.today.slice(5, 7)) - 1) / 3) - 1
    const value = `${Math.floor(quarters / 4)}-Q${(quarters % 4) + 1}`
    return { value, because: [{ cites: results103('壹一（一）1（2）'), says: t(`按季填報：${value}`, `Filed by the quarter: ${value}`) }] }
  },
})
