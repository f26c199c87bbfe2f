// 宣導與活動紀錄. The one place where what was held is counted: each round of outreach, each event, with its sessions and the people it reached.
import { choice, date, entry, files, programme, t, text, whole } from '#engine'
import { courseRules } from '#bureau/documents.ts'
import { divisions, keep } from '#capabilities/enrolment/words.ts'

const open = { sensitivity: 'open' } as const
const given = ['series', 'heldOn', 'topic', 'chapter', 'industry', 'place', 'sessions', 'audience', 'establishments'] as const
const OWN = 'labour-standards'
/** Outreach on labour law is what its division holds; what names no series was always of that. */
const onLabourLaw = { unit: { not: Object.keys(divisions).filter((one) => one !== OWN) as (keyof typeof divisions)[] } } as const
const ofSeries = { unit: 'series.unit' } as const

export default programme({
  id: 'labour-law-briefings',
  version: 1,
  name: t('宣導與活動紀錄', 'Records of outreach and activities'),
  code: 'LB',
  unit: 'labour-standards',
  purpose: t('各科辦理的宣導與活動只在這裡計一次，讓人數與場次都有依據。', 'Whatever outreach and events a division holds is counted here and once, so that each number has its paper.'),
  law: courseRules('宣導'),
  covers: ['labour-law-briefings'],
  keep,
  title: 'topic',
  fields: {
    heldOn: date(t('辦理日（彙報者為期間末日）', 'Held on (or the last day of the span reported)'), { ...open, notAfterToday: true, starts: 'today' }),
    topic: text(t('主題', 'Topic'), { ...open, max: 60, remembers: true }),
    chapter: choice(t('篇章', 'Chapter'), {
      wages: t('工資篇', 'Wages'), hours: t('工時篇', 'Hours'), leave: t('休假篇', 'Leave'), retirement: t('退休準備金', 'Retirement reserve'), newly: t('新納入適用', 'Newly covered'), other: t('其他', 'Other'),
    }, { ...open, remembers: true, optional: true, help: t('勞動法令宣導才填。', 'For outreach on labour law alone.') }),
    unit: choice(t('業務科', 'Division'), divisions, open),
    place: text(t('地點', 'Place'), { ...open, max: 80, optional: true, remembers: true }),
    establishments: whole(t('宣導家次', 'Establishments reached'), { ...open, min: 0, max: 10_000_000, optional: true }),
    industry: text(t('行業', 'Industry'), { ...open, max: 40, optional: true, remembers: true }),
    series: entry(t('系列', 'Series'), 'learning-series', { in: ['active', 'proposed', 'published'], where: { carrier: { not: ['desk', 'umbrella'] } }, optional: true }),
    channel: choice(t('管道', 'Channel'), {
      briefing: t('宣導會', 'Briefing'), online: t('線上宣導會', 'Online briefing'), outreach: t('外展服務', 'Outreach on site'), counter: t('臨櫃', 'At the counter'),
      telephone: t('電話', 'By telephone'), social: t('社群媒體', 'Social media'), letter: t('郵寄宣導函', 'By letter'),
      event: t('活動、展演與參觀', 'An event, a show, a visit'),
    }, { ...open, remembers: true }),
    sessions: whole(t('場次', 'Sessions'), { ...open, min: 0, max: 10_000, starts: 1, help: t('臨櫃、電話與社群媒體填 0。', 'Nought for counter, telephone and social media.') }),
    audience: whole(t('宣導人次', 'People reached'), { ...open, min: 0, max: 10_000_000 }),
    sheet: text(t('簽到冊或統計檔號', 'File number of the sheets'), { max: 60 }),
    sheetFile: files(t('簽到冊或統計表', 'Attendance sheets or tally'), { optional: true }),
    offering: entry(t('場次', 'Class or event'), 'learning-offerings', { in: ['held'], shows: ['title'] }),
    request: entry(t('申請場次', 'Session requested'), 'school-labour-law-lectures', { in: ['held'], shows: ['lectureOn'] }),
    whyVoid: text(t('作廢原因', 'Why it is void'), { lines: 2 }),
  },
  roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' }, head: { name: t('科長', 'Section head'), kind: 'staff' } },
  states: {
    held: { name: t('已辦理', 'Held'), ends: true, tone: 'good' },
    void: { name: t('作廢', 'Void'), ends: true, void: true },
  },
  steps: {
    record: { does: t('登錄宣導', 'Record outreach'), by: 'officer', from: 'start', to: 'held', on: 'heldOn', takes: ofSeries, asks: ['channel', ...given, 'sheet', 'sheetFile'], log: true },
    fromClass: {
      does: t('由場次結案帶入', 'Taken from a briefing that was held'), by: 'clock', from: 'start', to: 'held', on: 'heldOn', asks: ['offering', 'series', 'channel', 'heldOn', 'topic', 'sessions', 'audience'], takes: ofSeries, sets: { chapter: 'other' },
    },
    fromRequest: {
      does: t('由申請場次帶入', 'Taken from a session that was asked for'), by: 'clock', from: 'start', to: 'held', on: 'heldOn', asks: ['request', 'series', 'channel', 'heldOn', 'topic', 'sessions', 'audience'], takes: ofSeries, sets: { chapter: 'other' },
    },
    classify: { does: t('補填篇章與行業', 'Name chapter and industry'), by: 'officer', from: 'held', to: 'same', asks: ['chapter', 'industry'] },
    annul: { does: t('作廢', 'Make void'), by: ['officer', 'head'], from: 'held', to: 'void', asks: ['whyVoid'] },
  },
  clocks: {},
  holds: {
    offering: { what: ['offering'], in: ['held'], says: t('這一場次已經計入。', 'That session is counted already.') },
    request: { what: ['request'], in: ['held'], says: t('這一申請場次已經計入。', 'That requested session is counted already.') },
  },
  dimensions: { unit: { name: t('業務科', 'Division'), field: 'unit' }, channel: { name: t('管道', 'Channel'), field: 'channel' }, chapter: { name: t('篇章', 'Chapter'), field: 'chapter' }, series: { name: t('系列', 'Series'), entry: 'series', code: 'code', title: 'name' } },
  measures: {
    'lc-outreach-sessions': {
      name: t('勞動條件宣導場次', 'Labour-conditions outreach sessions'), unit: 'sessions', sum: 'sessions', at: 'held', where: onLabourLaw, by: [['channel'], ['chapter']],
      means: t('各次宣導登錄的場次加總；經本系統報名的宣導會於結案時自動帶入，其餘依簽到冊或統計表登錄，可按月彙報。以辦理日計入期間，作廢者不計。',
        'The sessions of each record added up. Briefings joined here come in on closing; others are entered with their sheets, month by month where there are many. Each in the period in which it was held; what is void in none.'),
    },
    'lc-outreach-audience': {
      name: t('勞動條件宣導人次（有簽到或統計者）', 'People reached, where counted'), unit: 'person-times', sum: 'audience', at: 'held', where: onLabourLaw, by: [['channel']],
      means: t('只計有簽到冊或統計檔者。', 'Only where there is a sheet or a tally on file.'),
    },
    'activity-sessions': { name: t('宣導與活動場次', 'Sessions of outreach and activities'), unit: 'sessions', sum: 'sessions', at: 'held', by: [['series'], ['unit'], ['channel']] },
    'activity-people': { name: t('宣導與活動人次', 'People at outreach and activities'), unit: 'person-times', sum: 'audience', at: 'held', by: [['series'], ['unit'], ['channel']] },
    'activity-establishments': { name: t('宣導家次', 'Establishments reached'), unit: 'establishment-times', sum: 'establishments', at: 'held', by: [['series'], ['channel']] },
  },
  tables: {},
  sentences: [
    {
      chapter: 'conditions', section: '二（三）',
      says: t('{period}辦理勞動法令宣導 {lc-outreach-sessions} 場次，有簽到或統計者計 {lc-outreach-audience} 人次。',
        'In {period} {lc-outreach-sessions} outreach sessions on labour law were held; {lc-outreach-audience} people were counted.'),
    },
  ],
})
