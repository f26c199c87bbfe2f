// 申請場次. A school, a group or a site asks for a lecture, a tour, a screening; the bureau finds who comes and when; what was held is counted.
import { choice, choices, date, days, entry, organisation, person, programme, t, text, time, whole, yesNo } from '#engine'
import { courseRules } from '#bureau/documents.ts'
import { divisions, keep } from '#capabilities/enrolment/words.ts'
import { checkOrganisation } from '#law/identifiers/index.ts'
import { letters } from './letters.ts'

const open = { sensitivity: 'open' } as const
const hosts = {
  school: t('學校', 'A school'), company: t('事業單位', 'A company'), site: t('工地', 'A building site'), union: t('工會', 'A union'), group: t('團體', 'A group'),
} as const
type Host = keyof typeof hosts
const OWN = 'labour-education'
/** The lectures on labour law are those of their own division at schools, as all were before others could ask. */
const atSchools = {
  host: { not: Object.keys(hosts).filter((one) => one !== 'school') as Host[] }, unit: { not: Object.keys(divisions).filter((one) => one !== OWN) as (keyof typeof divisions)[] },
} as const
const ofSeries = { unit: 'series.unit', records: 'series.records', seriesName: 'series.name' } as const
/** What a series wants counted as outreach, the others are counted here alone. */
const recorded = {
  begins: 'labour-law-briefings/fromRequest', as: 'request', when: { records: true }, sets: { channel: 'briefing', sessions: 1 },
  with: { topic: 'seriesName', heldOn: 'lectureOn', audience: 'attendance', series: 'series' },
} as const
const asked = ['series', 'school', 'host', 'level', 'district', 'contact', 'topics', 'form', 'tongue', 'size', 'wishedOn', 'wishes'] as const

export default programme({
  id: 'school-labour-law-lectures',
  version: 1,
  name: t('申請場次（到校、到館、到場）', 'Sessions on request'),
  code: 'SL',
  unit: 'labour-education',
  purpose: t('學校、團體或工地要聽演講、看導覽或影片，提出申請就有人安排；學生在第一份工作之前就知道自己的權益。', 'Whoever asks for a lecture, a tour or a screening is given one; pupils know their rights before their first job.'),
  law: courseRules('校園演講'),
  covers: ['school-labour-law-lectures'],
  privacy: {
    purpose: t('安排校園演講', 'Arranging the lecture'), recipients: t('受邀講師', 'The lecturer'), kept: t('結案後保存10年', 'Ten years after closing'), without: t('無法聯絡學校安排時間。', 'We could not reach the school.'),
  },
  keep,
  title: 'school',
  fields: {
    series: entry(t('系列', 'Series'), 'learning-series', { ...open, in: ['active', 'proposed', 'published'], where: { carrier: 'requested' }, optional: true, help: t('校園勞動法制演講免選。', 'Not needed for a lecture on labour law at a school.') }),
    seriesName: text(t('系列名稱', 'Name of the series'), { ...open, max: 60 }),
    unit: choice(t('業務科', 'Division'), divisions, open),
    records: yesNo(t('列入宣導與活動紀錄', 'Counted as outreach'), open),
    host: choice(t('申請單位類別', 'Who asks'), hosts, { ...open, starts: 'school' }),
    tongue: choice(t('使用語言', 'Language'), { zh: t('中文', 'Chinese'), en: t('英文', 'English'), vi: t('越南文', 'Vietnamese'), id: t('印尼文', 'Indonesian'), th: t('泰文', 'Thai'), fil: t('菲律賓文', 'Filipino') }, { ...open, optional: true }),
    school: organisation(t('申請單位', 'School or body'), { ...open, doubts: checkOrganisation }),
    level: choice(t('學制', 'Level'), {
      primary: t('國小', 'Primary'), junior: t('國中', 'Junior high'), senior: t('高中', 'Senior high'), vocational: t('高職', 'Vocational high'), university: t('大專校院', 'University or college'),
    }, { ...open, when: { host: 'school' } }),
    district: text(t('行政區', 'District'), { ...open, max: 20, shape: 'district' }),
    contact: person(t('聯絡人', 'Contact'), ['phone', 'email']),
    topics: choices(t('主題', 'Topics'), {
      rights: t('勞動權益', 'Labour rights'), safety: t('職業安全衛生', 'Occupational safety and health'), equality: t('性別平等與反歧視', 'Equality and anti-discrimination'),
      fraud: t('求職防騙', 'Job-fraud prevention'), jobs: t('就業服務資源與求職技巧', 'Employment services and job-hunting'),
    }, { ...open, min: 1 }),
    form: choice(t('形式', 'Form'), { lecture: t('演講', 'Lecture'), film: t('影片座談', 'Film and talk'), tour: t('導覽', 'A guided tour'), screening: t('影像播映', 'A screening'), booth: t('設攤宣導', 'A stall') }, open),
    size: whole(t('預計人數', 'People expected'), { ...open, min: 1, max: 5000 }),
    wishedOn: date(t('希望日期', 'Day wished for'), { ...open, notBeforeToday: true }),
    wishes: text(t('其他可行時間或需求', 'Other days, or what you need'), { lines: 2, optional: true }),
    channel: choice(t('申請管道', 'How it came in'), { online: t('線上', 'Online'), letter: t('公文', 'By letter'), bureau: t('本局邀約', 'Invited by the bureau') }, open),
    lecturer: text(t('講師', 'Lecturer'), { ...open, max: 40 }),
    lectureOn: date(t('演講日', 'Day of the lecture'), open),
    lectureFrom: time(t('開始', 'From'), { ...open, hours: ['07:00', '22:00'] }),
    lectureTo: time(t('結束', 'To'), { ...open, after: 'lectureFrom', hours: ['07:00', '22:00'] }),
    attendance: whole(t('參加人次', 'People who came'), { ...open, min: 0, max: 5000 }),
    sheet: text(t('簽到冊或回報單檔號', 'File number of the report'), { max: 60 }),
    rating: whole(t('申請單位滿意度（1–5）', 'How they found it (1–5)'), { ...open, min: 1, max: 5, optional: true }),
    unable: text(t('不能如期的原因與可行的時間', 'Why it cannot be then, and when it can'), { lines: 3, max: 1000 }),
    reason: text(t('原因', 'Reason'), { lines: 2 }),
  },
  roles: {
    school: { name: t('申請單位', 'School or body'), kind: 'party', is: 'contact', sees: ['channel', 'lecturer', 'lectureOn', 'lectureFrom', 'lectureTo', 'attendance', 'rating'] },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
    head: { name: t('科長', 'Section head'), kind: 'staff' },
  },
  states: {
    requested: t('已申請', 'Requested'),
    scheduled: { name: t('已排定，待申請單位確認', 'Arranged, to be confirmed'), tone: 'waiting' },
    confirmed: t('已確認', 'Confirmed'),
    moveAsked: { name: t('申請改期', 'Asked to be moved'), tone: 'waiting' },
    held: { name: t('已辦理', 'Held'), ends: true, tone: 'good' },
    cancelled: { name: t('已取消', 'Cancelled'), ends: true },
  },
  steps: {
    request: { does: t('申請場次', 'Ask for a session'), by: 'school', from: 'start', to: 'requested', takes: ofSeries, asks: asked, sets: { channel: 'online' }, sends: 'receipt' },
    register: { does: t('登錄公文申請或邀約', 'Register a letter or an invitation'), by: 'officer', from: 'start', to: 'requested', takes: ofSeries, asks: ['channel', ...asked], sends: 'receipt' },
    schedule: {
      does: t('排定講師與時間', 'Arrange lecturer and time'), by: 'officer', from: 'requested', to: 'scheduled', asks: ['lecturer', 'lectureOn', 'lectureFrom', 'lectureTo'], plans: ['lectureOn'], sends: 'schedule',
    },
    reschedule: {
      does: t('改期或更換講師', 'Move it, or change the lecturer'), by: 'officer', from: ['scheduled', 'confirmed', 'moveAsked'], to: 'scheduled', asks: ['lecturer', 'lectureOn', 'lectureFrom', 'lectureTo', 'reason'], plans: ['lectureOn'], sends: 'schedule',
    },
    askToMove: {
      does: t('申請改期', 'Ask to move it'), by: 'school', from: ['scheduled', 'confirmed'], to: 'moveAsked', asks: ['unable'],
      help: t('承辦人會另排時間；收到新的通知以前，原訂時間仍有效。', 'The officer arranges another time. Until you have a new notice the time stands.'),
    },
    confirm: { does: t('確認時間', 'Confirm'), by: ['school', 'officer'], from: 'scheduled', to: 'confirmed' },
    report: { does: t('登錄辦理成果', 'Record that it was held'), by: 'officer', from: ['scheduled', 'confirmed', 'moveAsked'], to: 'held', on: 'lectureOn', asks: ['lectureOn', 'attendance', 'sheet', 'rating'], then: recorded },
    record: {
      does: t('補登已辦理的場次', 'Enter a session held before'), by: 'officer', from: 'start', to: 'held', takes: ofSeries, then: recorded,
      on: 'lectureOn', asks: ['channel', 'series', 'school', 'host', 'level', 'district', 'contact', 'topics', 'form', 'lecturer', 'lectureOn', 'attendance', 'sheet'],
    },
    cancel: { does: t('取消', 'Cancel'), proof: 'code', by: ['school', 'officer'], from: ['requested', 'scheduled', 'confirmed', 'moveAsked'], to: 'cancelled', asks: ['reason'], sends: 'cancelled' },
  },
  clocks: {
    arrange: { name: t('排定講師', 'Arrange the lecture'), cites: courseRules('校園演講'), from: 'requested', to: ['scheduled', 'cancelled'], within: days(14), warn: 4, commitment: true },
    answerMove: { name: t('答覆改期', 'Answer about the move'), cites: courseRules('校園演講'), from: 'moveAsked', to: ['scheduled', 'held', 'cancelled'], within: days(3), warn: 1 },
    confirm: { name: t('申請單位確認', 'It is confirmed'), cites: courseRules('校園演講'), from: 'scheduled', to: ['confirmed', 'held', 'cancelled'], within: days(7), pausedIn: 'moveAsked', warn: 2 },
    report: { name: t('登錄成果', 'Record what was held'), cites: courseRules('成果'), from: { day: 'lectureOn', in: 'confirmed' }, to: ['held', 'cancelled'], within: days(14), warn: 5 },
  },
  meets: { on: 'lectureOn', hours: ['lectureFrom', 'lectureTo'], in: ['scheduled', 'confirmed'], unable: ['askToMove', 'cancel'] },
  letters,
  dimensions: { unit: { name: t('業務科', 'Division'), field: 'unit' }, series: { name: t('系列', 'Series'), entry: 'series', code: 'code', title: 'name' }, level: { name: t('學制', 'Level'), field: 'level' }, form: { name: t('形式', 'Form'), field: 'form' } },
  measures: {
    'labour-law-school-lectures': {
      name: t('校園勞動法制演講場次', 'Labour-law lectures in senior high schools'), unit: 'sessions', count: 'held', where: atSchools, by: [['level'], ['form']], means: t('期間內辦理並登錄成果的場次，一場一案。', 'Lectures held and recorded in the period; one lecture, one case.'),
    },
    'labour-law-school-attendance': { name: t('校園演講參加人次', 'Pupils who came'), unit: 'person-times', sum: 'attendance', at: 'held', where: atSchools, by: [['level']], means: t('依各場簽到冊或學校回報。', 'By the sheet or the report of each school.') },
    'labour-law-schools': { name: t('辦理演講學校數', 'Schools that had a lecture'), unit: 'establishments', distinct: 'school', at: 'held', where: atSchools, means: t('同一學校只計一次，以統一編號或代碼認定；未填者每案計一次。', 'Each school once, by its number; each case by itself that gives none.') },
    'requested-sessions': { name: t('應申請辦理場次', 'Sessions held on request'), unit: 'sessions', count: 'held', by: [['series'], ['unit'], ['form']] },
    'requested-people': { name: t('應申請辦理人次', 'People at sessions on request'), unit: 'person-times', sum: 'attendance', at: 'held', by: [['series'], ['unit'], ['form']] },
    'labour-law-school-arranged-on-time': { name: t('依限排定比率', 'Arranged in time'), unit: 'percent', onTime: 'arrange', decimals: 1 },
  },
  tables: {},
  sentences: [
    {
      chapter: 'organisation', section: '一（二）2',
      says: t('{period}辦理校園勞動法制演講 {labour-law-school-lectures} 場次，學生 {labour-law-school-attendance} 人次參加。', 'In {period} {labour-law-school-lectures} lectures on labour law were held in schools; {labour-law-school-attendance} pupils came.'),
    },
  ],
  portal: {
    words: [
      '到校演講', '團體導覽', '校園講座', '學校演講', '職場權益', '校園勞動權益', '學校辦講座', '請講師到學校', '實習生權益演講',
      '高中職勞動教育', 'lecture at our school', 'speaker for students',
    ],
    apply: 'request',
    want: t('學校或團體想請勞工局來演講、導覽或播映', 'Our school or group wants a lecture, a tour or a screening'), topic: 'training',
    about: t('免費。申請後十四日內排定講師與時間。', 'Free of charge. Lecturer and day are arranged within fourteen days.'),
    needs: [t('學校名稱與聯絡人', 'The school and whom to ask'), t('希望的日期與人數', 'The day you wish for and how many pupils')],
    pages: [
      { title: t('申請單位', 'Who asks'), fields: ['series', 'school', 'host', 'level', 'district', 'contact'] },
      { title: t('場次', 'The session'), fields: ['topics', 'form', 'tongue', 'size', 'wishedOn', 'wishes'] },
    ],
    publish: ['labour-law-school-lectures', 'labour-law-school-attendance'],
  },
  publishes: {
    schedule: {
      name: t('到校與到場行程', 'Lectures and sessions on request'), about: t('已確認的校園演講與申請場次。', 'Lectures and sessions that are confirmed.'), words: ['校園演講', '學校講座行程', '校園講座時間', 'lectures at schools'],
      path: 'school-lectures',
      while: 'confirmed', as: 'rows', heading: 'school', on: 'lectureOn', shows: ['host', 'level', 'district', 'topics', 'form'], by: ['host', 'level', 'form'], under: ['series'],
      dates: { day: 'lectureOn', from: 'lectureFrom', to: 'lectureTo' },
    },
  },
})
