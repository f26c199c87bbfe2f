// 工會法定會議輔導與列席. Unions give notice of the meetings the Act asks for; an officer sits in; the minutes are filed.
import { choice, date, days, entry, files, loosely, months, person, programme, t, text, time, yesNo } from '#engine'
import { results103, half114 } from '#bureau/documents.ts'
import { keep, roles, TYPES, unit } from '#capabilities/unions/index.ts'
import { APA, UNION } from '#law/statutes.ts'
import { letters } from './letters.ts'
import { latestNotice, quorum, reads } from './rule.ts'

/** Whoever holds a mandate for the union; letters are addressed to its secretary. */
const union = { name: t('工會', 'The union'), kind: 'party', is: 'secretary', sees: ['name', 'unionType', 'noticeBy', 'quorate', 'fault', 'correctBy'] } as const

const now = programme({
  id: 'union-statutory-meetings',
  version: 2,
  name: t('工會法定會議輔導與列席', 'Statutory meetings of unions'),
  code: 'UM',
  unit,
  purpose: t('工會依法召開會議，本局派員列席、協助並備查紀錄。', 'Unions hold the meetings the law asks for; the bureau sits in, helps and files the minutes.'),
  law: UNION('§22'),
  covers: ['union-statutory-meetings'],
  keep,
  privacy: {
    purpose: t('輔導工會法定會議。', 'To support the statutory meetings of unions.'),
    recipients: t('僅本局承辦人員。', 'The officers of this bureau.'),
    kept: t('依機關檔案保存年限保存十年。', 'Ten years, by the retention schedule.'),
    without: t('未提供連絡資料，無法派員列席與通知補正。', 'Without a way to reach you nobody can sit in or ask for corrections.'),
  },
  title: 'name',
  fields: {
    union: entry(t('工會', 'Union'), 'union-registration', { in: ['active', 'dormant'], shows: ['name', 'unionType'] }),
    name: text(t('工會名稱', 'Name of the union'), { sensitivity: 'open' }),
    unionType: choice(t('工會類別', 'Kind of union'), TYPES, { sensitivity: 'open' }),
    ...reads, // meetingType, session, meetingOn, entitled, present, proxies
    meetingAt: time(t('開會時間', 'At')),
    place: text(t('地點', 'Place')),
    agenda: text(t('議程', 'Agenda'), { lines: 4 }),
    secretary: person(t('工會連絡人', 'Contact of the union'), ['phone', 'email']),
    noticeOn: date(t('開會通知送達日', 'Notice delivered on')),
    noticeBy: date(t('通知最晚送達日', 'Last day for the notice')),
    attending: text(t('列席人員', 'Officer who sits in')),
    attended: choice(t('是否列席', 'Sat in'), { yes: t('已列席', 'Yes'), no: t('未派員', 'No') }),
    issues: text(t('列席情形與爭議', 'What was seen'), { lines: 3, optional: true }),
    quorate: yesNo(t('出席達法定人數', 'Quorum reached')),
    minutes: files(t('會議紀錄', 'Minutes'), { max: 5, optional: true }),
    resolutions: text(t('重要決議', 'Resolutions'), { lines: 4, optional: true }),
    fault: text(t('應更正事項', 'What must be put right'), { lines: 3 }),
    correctBy: date(t('更正期限', 'By'), { notBeforeToday: true }),
    reason: text(t('理由', 'Reason'), { lines: 2 }),
  },
  roles: { ...roles, intake: { name: t('收件人員', 'Intake officer'), kind: 'staff' }, union: { ...union, body: 'union' } },
  states: {
    notified: t('已通知開會', 'Announced'),
    assigned: t('已派員列席', 'An officer will sit in'),
    held: t('已召開', 'Held'),
    filed: t('已送紀錄', 'Minutes filed'),
    irregular: { name: t('待更正', 'To be put right'), tone: 'waiting' },
    reviewed: { name: t('已備查', 'Noted'), ends: true, tone: 'good' },
    cancelled: { name: t('已取消', 'Cancelled'), ends: true },
  },
  steps: {
    notify: {
      does: t('通知開會', 'Announce a meeting'), by: ['union', 'intake', 'officer'], from: 'start', to: 'notified',
      asks: ['union', 'meetingType', 'session', 'meetingOn', 'meetingAt', 'place', 'agenda', 'noticeOn', 'secretary'],
      takes: { name: 'union.name', unionType: 'union.unionType' }, computes: { noticeBy: latestNotice }, sends: 'noted',
    },
    assign: { does: t('指派列席人員', 'Assign somebody to sit in'), by: ['officer', 'head'], from: 'notified', to: 'assigned', asks: ['attending'] },
    postpone: { does: t('改期', 'Postpone'), by: ['union', 'officer'], from: ['notified', 'assigned'], to: 'same', asks: ['meetingOn', 'meetingAt', 'place', 'noticeOn'], computes: { noticeBy: latestNotice } },
    hold: {
      does: t('登錄召開情形', 'Record that it was held'), by: ['officer', 'union'], from: ['notified', 'assigned'], to: 'held',
      asks: ['attended', 'entitled', 'present', 'proxies', 'issues'], computes: { quorate: quorum },
    },
    file: { does: t('送會議紀錄', 'File the minutes'), by: ['union', 'intake', 'officer'], from: ['held', 'irregular'], to: 'filed', asks: ['minutes', 'resolutions'] },
    fault: { does: t('通知更正', 'Ask for a correction'), by: 'officer', from: 'filed', to: 'irregular', asks: ['fault', 'correctBy'], sends: 'correction' },
    review: {
      does: t('准予備查', 'Take note of the minutes'), by: ['officer', 'head'], from: 'filed', to: 'reviewed',
      gates: [{ needs: { quorate: true }, says: t('出席未達法定人數，不得備查；請通知工會重新召開或更正。', 'There was no quorum: ask the union to meet again or to correct the record.'), cites: UNION('§27 I') }],
      sends: 'reviewed',
    },
    cancel: { does: t('取消會議', 'Cancel'), proof: 'second', by: ['union', 'officer'], from: ['notified', 'assigned', 'filed', 'irregular'], to: 'cancelled', asks: ['reason'] },
    enter: {
      does: t('補登已備查會議', 'Enter a meeting already noted'), by: 'officer', from: 'start', to: 'reviewed', asks: ['union', 'meetingType', 'session', 'meetingOn'],
      takes: { name: 'union.name', unionType: 'union.unionType' },
    },
  },
  clocks: {
    assign: { name: t('指派列席人員', 'Assign somebody'), cites: results103('壹一（一）2（1）'), from: 'notified', to: ['assigned', 'held', 'cancelled'], within: days(7), warn: 3 },
    hold: { name: t('登錄召開情形', 'Record that it was held'), cites: UNION('§22'), from: { day: 'meetingOn', in: ['notified', 'assigned'] }, to: ['held', 'cancelled'], within: days(7), warn: 7 },
    minutes: { name: t('送會議紀錄', 'File the minutes'), cites: results103('壹一（一）2（1）'), from: 'held', to: ['filed', 'cancelled'], within: days(30), warn: 7 },
    review: { name: t('備查', 'Take note'), cites: APA('§51 II'), from: 'filed', to: ['reviewed', 'irregular', 'cancelled'], within: months(2), warn: 14 },
    correct: { name: t('更正', 'Put right'), cites: APA('§51 IV'), from: { day: 'correctBy', in: 'irregular' }, to: ['filed', 'cancelled'], within: days(0) },
  },
  letters,
  dimensions: {
    meetingType: { name: t('會議別', 'Meeting'), field: 'meetingType' },
    unionType: { name: t('工會類別', 'Kind of union'), field: 'unionType' },
  },
  measures: {
    'union-statutory-meetings': {
      name: t('工會法定會議會次', 'Statutory union meetings'), unit: 'meetings', count: ['held', 'reviewed'], by: [['meetingType'], ['unionType']],
      means: t('期間內召開的法定會議；補登者以補登日為準。', 'Meetings held in the period; one entered afterwards counts on the day it is entered.'), source: half114('一（一）2'),
    },
    'union-meetings-attended': { name: t('派員列席會次', 'Meetings an officer sat in on'), unit: 'meetings', count: 'held', where: { attended: 'yes' }, by: [['meetingType']] },
    'union-meetings-not-quorate': { name: t('出席不足會次', 'Meetings without a quorum'), unit: 'meetings', count: 'held', where: { quorate: false } },
  },
  tables: {
    'union-meetings-by-type': {
      title: t('{period}各級工會組織召開法定會議統計', 'Statutory union meetings by type, {period}'), chapter: 'organisation', section: '一（一）2',
      rows: 'period', columns: 'meetingType', measures: ['union-statutory-meetings'],
    },
  },
  sentences: [
    {
      chapter: 'organisation', section: '一（一）2',
      says: t('{period}各級工會召開法定會議 {union-statutory-meetings} 會次，其中本局派員列席 {union-meetings-attended} 會次。',
        'In {period} unions held {union-statutory-meetings} statutory meetings; officers sat in on {union-meetings-attended}.'),
    },
  ],
  portal: {
    words: [
      '會員大會', '會議紀錄', '理事會', '監事會', '工會開會', '工會改選', '理監事會議', '會議紀錄報備',
      '工會法第22條', 'union meeting minutes', 'assembly of members',
    ],
    apply: 'notify',
    want: t('工會通知開會、送會議紀錄', 'Announce a union meeting and file its minutes'), topic: 'union',
    about: t('會員大會、理事會與監事會；系統告訴您通知最晚何時送達。', 'Assemblies and boards; you are told by when the notice must be delivered.'),
    pages: [
      { title: t('哪一個工會', 'Which union'), fields: ['union', 'secretary'] },
      { title: t('會議', 'The meeting'), fields: ['meetingType', 'session', 'meetingOn', 'meetingAt', 'place', 'noticeOn', 'agenda'] },
    ],
    publish: ['union-statutory-meetings'],
  },
})

// Under version 1 whoever filed was the union, by a code.
const first = { ...now, version: 1, roles: { ...now.roles, union } }
export default { ...now, earlier: [loosely(first)] }
