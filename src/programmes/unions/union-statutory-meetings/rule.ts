// Whether a meeting was called in time and could decide, by the Act.
import { choice, date, rule, t, whole } from '#engine'
import { noticeBy } from '#law/union-act/meetings.ts'
import { UNION } from '#law/statutes.ts'

export const KINDS = {
  'members-assembly': t('會員（代表）大會', 'Assembly of members or delegates'),
  directors: t('理事會', 'Board of directors'),
  supervisors: t('監事會', 'Board of supervisors'),
} as const
export const SESSIONS = {
  regular: t('定期會議', 'Regular'), extraordinary: t('臨時會議', 'Extraordinary'), urgent: t('緊急臨時會議', 'Urgent (assembly)'),
} as const

export const reads = {
  meetingType: choice(t('會議別', 'Meeting'), KINDS, { sensitivity: 'open' }),
  session: choice(t('會議性質', 'Session'), SESSIONS, { sensitivity: 'open' }),
  meetingOn: date(t('開會日期', 'Day of the meeting'), { sensitivity: 'open' }),
  entitled: whole(t('應出席人數', 'Entitled to attend'), { min: 1, max: 1_000_000 }),
  present: whole(t('親自出席人數', 'Present in person'), { min: 0, max: 1_000_000 }),
  proxies: whole(t('委託出席人數', 'By proxy'), { min: 0, max: 1_000_000 }),
}

/** The last day on which the notice could be delivered (工會法 §23, §24). */
export const latestNotice = rule({
  name: t('開會通知最晚送達日', 'Last day for the notice'),
  cites: UNION('§23'),
  reads: { meetingType: reads.meetingType, session: reads.session, meetingOn: reads.meetingOn },
  of(c) {
    const board = c.meetingType !== 'members-assembly'
    const meeting = board
      ? c.session === 'regular' ? 'boardRegular' : 'boardExtraordinary'
      : c.session === 'regular' ? 'assemblyRegular' : c.session === 'urgent' ? 'assemblyUrgent' : 'assemblyExtraordinary'
    const { value, because } = noticeBy.of({ meeting, date: c.meetingOn })
    return { value: value.latestDelivery, because }
  },
})

/** More than half present; proxies at most a third of those there in person (工會法 §27). */
export const quorum = rule({
  name: t('出席是否達法定人數', 'Whether there was a quorum'),
  cites: UNION('§27'),
  reads: { entitled: reads.entitled, present: reads.present, proxies: reads.proxies },
  of(c) {
    const all = c.present + c.proxies
    const fits = all * 2 > c.entitled && c.proxies * 3 <= c.present
    return {
      value: fits,
      because: [
        { cites: UNION('§27 I'), says: t(`出席 ${all} 人，應超過應出席 ${c.entitled} 人的半數。`, `${all} present; more than half of ${c.entitled} are needed.`) },
        { cites: UNION('§27'), says: t(`委託 ${c.proxies} 人，不得超過親自出席 ${c.present} 人的三分之一。`, `${c.proxies} proxies; at most a third of the ${c.present} in person.`) },
      ],
    }
  },
})
