// What a class takes from its series unless it has its own, and the days that follow from its sessions.
import { addDays, choice, date, many, money, questions, rule, t, text, time, whole, yesNo } from '#engine'
import { courseRules } from '#bureau/documents.ts'
import { kindsBefore, standardQuestions } from '#capabilities/enrolment/words.ts'

const open = { sensitivity: 'open' } as const
/** Asked only where the series says so; where it says nothing all is asked. */
export const ifAsked = (what: string) => ({ any: [{ 'series.asks': what }, { 'series.asks': { given: false } }] }) as const
export const fields = {
  sessions: many(t('上課時間', 'Sessions'), {
    day: date(t('日期', 'Day')), from: time(t('開始', 'From')), to: time(t('結束', 'To'), { after: 'from' }),
  }, { ...open, min: 1, max: 60 }),
  ownFee: money(t('本班費用', 'Fee of this class'), { ...open, optional: true, max: 100_000, help: t('不填即依系列。', 'Left empty, that of the series.') }),
  ownCapacity: whole(t('本班名額', 'Places in this class'), { ...open, optional: true, min: 1, max: 5000, help: t('不填即依系列。', 'Left empty, those of the series.') }),
  seriesFee: money(t('系列費用', 'Fee of the series'), open),
  seriesCapacity: whole(t('系列名額', 'Places of the series'), open),
  opensOn: date(t('報名開始日', 'Enrolment from'), { ...open, optional: true, when: ifAsked('opensOn'), help: t('不填即日起。', 'Left empty, from today.') }),
  closesOn: date(t('報名截止日', 'Enrolment until'), { ...open, optional: true, notBefore: 'opensOn', help: t('不填即開課前一日。', 'Left empty, until the day before it begins.') }),
}
const { sessions, ownFee, ownCapacity, seriesFee, seriesCapacity, opensOn, closesOn } = fields
const today = date(t('今日', 'Today'))
const because = (zh: string, en: string) => [{ cites: courseRules('開班'), says: t(zh, en) }]
const daysOf = (rows: readonly { day: string }[]) => rows.map((row) => row.day).toSorted()

export const fee = rule({
  name: t('費用', 'Fee'), cites: courseRules('收費'), reads: { ownFee, seriesFee },
  of: (c) => ({ value: c.ownFee ?? c.seriesFee, because: c.ownFee === undefined ? because('依系列', 'That of the series') : because('本班另訂', 'Its own') }),
})
export const capacity = rule({
  name: t('名額', 'Places'), cites: courseRules('開班'), reads: { ownCapacity, seriesCapacity },
  of: (c) => ({ value: c.ownCapacity ?? c.seriesCapacity, because: c.ownCapacity === undefined ? because('依系列', 'Those of the series') : because('本班另訂', 'Its own') }),
})
export const firstOn = rule({
  name: t('開課日', 'First session'), cites: courseRules('開班'), reads: { sessions },
  of: (c) => ({ value: daysOf(c.sessions)[0] ?? '', because: because('最早一堂', 'The earliest session') }),
})
export const lastOn = rule({
  name: t('結束日', 'Last session'), cites: courseRules('開班'), reads: { sessions },
  of: (c) => ({ value: daysOf(c.sessions).at(-1) ?? '', because: because('最後一堂', 'The last session') }),
})
export const sessionDays = rule({
  name: t('上課日', 'Days of the sessions'), cites: courseRules('開班'), reads: { sessions },
  of: (c) => ({ value: [...new Set(daysOf(c.sessions))], because: because('依上課時間', 'From the sessions') }),
})
export const sessionCount = rule({
  name: t('堂數', 'Sessions'), cites: courseRules('開班'), reads: { sessions },
  of: (c) => ({ value: new Set(daysOf(c.sessions)).size, because: because('依上課日計', 'Counted by day') }),
})
/** Through the day said, or the day before the first session; on the day itself where it begins today. */
export const enrolUntil = rule({
  name: t('報名截止', 'Enrolment until'), cites: courseRules('報名'), reads: { closesOn, sessions, today },
  of(c) {
    const first = daysOf(c.sessions)[0] ?? c.today
    if (c.closesOn !== undefined) return { value: c.closesOn, because: because('承辦人訂定', 'Set by the officer') }
    const before = addDays(first, -1)
    return { value: before < c.today ? first : before, because: because('開課前一日', 'The day before it begins') }
  },
})
export const begun = rule({
  name: t('已開始報名', 'Enrolment has begun'), cites: courseRules('報名'), reads: { opensOn, today },
  of: (c) => ({ value: c.opensOn === undefined || c.opensOn <= c.today, because: because('依報名開始日', 'From the day it begins') }),
})
/** The clock acts on the day after the day it watches. */
export const opensEve = rule({
  name: t('報名開始前一日', 'Eve of the enrolment'), cites: courseRules('報名'), reads: { opensOn, today },
  of: (c) => ({ value: addDays(c.opensOn ?? c.today, -1), because: because('依報名開始日', 'From the day it begins') }),
})

export const counts = {
  enrolledHere: whole(t('於本系統報名人數', 'Enrolled here'), open),
  sheetCount: whole(t('簽到冊人次', 'Counted on the attendance sheet'), {
    ...open, optional: true, min: 0, max: 100_000, help: t('全數於本系統報名者免填。', 'Not needed where all enrolled here.'),
  }),
}
/** Those enrolled here; where nobody was, what the attendance sheet says. Never both. */
export const participants = rule({
  name: t('參加人次', 'Participants'), cites: courseRules('統計'), reads: counts, spares: ['sheetCount'],
  of: (c) =>
    c.enrolledHere > 0
      ? { value: c.enrolledHere, because: because(`於本系統報名並保有名額者 ${c.enrolledHere} 人`, `${c.enrolledHere} enrolled here and kept their place`) }
      : { value: c.sheetCount ?? 0, because: because(`依簽到冊 ${c.sheetCount ?? 0} 人次`, `${c.sheetCount ?? 0} by the attendance sheet`) },
})
export const lecturers = {
  lecturers: many(t('講師', 'Lecturers'), { name: text(t('姓名', 'Name'), { max: 40 }) }, { ...open, when: ifAsked('lecturers'), min: 1, max: 30 }),
}
export const lecturerCount = rule({
  name: t('講師人數', 'Lecturers'), cites: courseRules('統計'), reads: lecturers, spares: ['lecturers'],
  of: (c) => ({ value: new Set((c.lecturers ?? []).map((one) => one.name)).size, because: because('依姓名不重複計', 'Each name once') }),
})
export const subsidisedBySheet = rule({
  name: t('補助人次', 'With a grant'), cites: courseRules('統計'),
  reads: { subsidisedSheet: whole(t('補助人次（依名冊）', 'With a grant, by the list'), { optional: true }) },
  of: (c) => ({ value: c.subsidisedSheet ?? 0, because: because('依補助名冊', 'By the list of grants') }),
})

/** Fixed when the class is closed: whoever took part is asked these, whatever the series asks later. */
export const asked = rule({
  name: t('課後問卷', 'Questions afterwards'), cites: courseRules('滿意度'), spares: ['seriesQuestions'],
  reads: { seriesQuestions: questions(t('系列的課後問卷', 'Questions of the series')) },
  of: ({ seriesQuestions: own }) =>
    own?.length
      ? { value: own, because: [{ cites: courseRules('滿意度'), says: t(`依系列，共 ${own.length} 題`, `Those of the series: ${own.length}`) }] }
      : { value: standardQuestions, because: [{ cites: courseRules('滿意度'), says: t('系列未訂，用共用的題目', 'The series has none: those that all classes share') }] },
})

/** What the series says; of one opened before it could say it, what its kind stood for. */
export const fromBefore = {
  seriesType: text(t('系列類型', 'Kind of the series'), { ...open, max: 20 }),
  seriesRecords: yesNo(t('系列列入宣導與活動紀錄', 'The series is counted as outreach'), open),
  kind: choice(t('類型（舊）', 'Kind (before)'), kindsBefore, open),
}
export const type = rule({
  name: t('類型', 'Kind'), cites: courseRules('開班'), reads: { seriesType: fromBefore.seriesType, kind: fromBefore.kind }, spares: ['seriesType', 'kind'],
  of: (c) => ({ value: c.seriesType ?? (c.kind ? kindsBefore[c.kind].zh : undefined), because: because('依系列', 'That of the series') }),
})
export const records = rule({
  name: t('列入宣導與活動紀錄', 'Counted as outreach'), cites: courseRules('統計'), reads: { seriesRecords: fromBefore.seriesRecords, kind: fromBefore.kind }, spares: ['seriesRecords', 'kind'],
  of: (c) => ({ value: c.seriesRecords ?? c.kind === 'briefing', because: because('依系列', 'As the series says') }),
})
