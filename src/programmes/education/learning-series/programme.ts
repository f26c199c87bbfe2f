// 業務系列. What an officer opens at the desk without a release: a line of work that others carry, with its own line in the report and ids of its own.
import { choice, choices, entry, many, money, programme, questions, t, text, whole, yesNo } from '#engine'
import { courseRules } from '#bureau/documents.ts'
import { SECTIONS } from '#bureau/outline.ts'
import { asked, audiences, carriers, categories, departments, divisions, keep, kindsBefore, ofClasses, spared, tallies } from '#capabilities/enrolment/words.ts'

const open = { sensitivity: 'open' } as const
const year = { ...open, optional: true, min: 1990, max: 2200 } as const
const ofRecords = { carrier: 'activity' } as const
const goesOn = t('系列由承辦科持續開辦，不設期限。', 'A series goes on until the division ends it.')
const running = ['active', 'proposed', 'published'] as const

export default programme({
  id: 'learning-series',
  version: 1,
  name: t('業務系列', 'Series'),
  code: 'LS',
  unit: 'labour-education',
  purpose: t('新的課程、宣導或活動，不必等改版就能開辦、統計並列入報告。', 'A new course, round of outreach or event is opened, counted and reported without waiting for a release.'),
  law: courseRules('系列'),
  covers: ['event-registration', 'craft-reuse-class', 'labour-leadership-courses'],
  keep,
  title: 'name',
  fields: {
    name: text(t('系列名稱', 'Name of the series'), { ...open, max: 60 }),
    code: text(t('系列代碼', 'Code'), {
      ...open, max: 60, shape: 'figure-id', optional: true, help: t('統計依此區分；免填時以案號代之，其後不變更。', 'Figures are split by it; its number where left empty. It is not changed later.'),
    }),
    carrier: choice(t('如何辦理', 'Carried by'), carriers, { ...open, starts: 'class' }),
    unit: choice(t('業務科', 'Division'), divisions, { ...open, remembers: true }),
    partOf: entry(t('所屬系列', 'Part of'), 'learning-series', { in: running, where: { carrier: 'umbrella' }, optional: true, ...open, help: t('例如五一系列活動；先開設「系列總表」，再選為所屬。', 'Such as the events of May Day: open the umbrella first and choose it here.') }),
    tally: choice(t('統計方式', 'What is told of it'), tallies, { ...open, when: ofRecords, starts: 'people' }),
    nameEn: text(t('英文名稱', 'Name in English'), { ...open, max: 80, optional: true }),
    type: text(t('類型', 'Kind'), { ...open, max: 20, when: ofClasses, remembers: true, help: t('例如法令宣導會、技藝班、影展；網站依此分類。', 'Such as a briefing, a craft class, a festival; the website sorts by it.') }),
    kind: choice(t('類型（舊）', 'Kind (before)'), kindsBefore, { ...open, when: ofClasses }),
    department: choice(t('勞工大學部別', 'Department of the Labour University'), departments, { ...open, when: ofClasses, optional: true, help: t('不屬勞工大學者免填。', 'Left empty where it is not of the Labour University.') }),
    category: choice(t('課程類別', 'Category'), categories, { ...open, when: { department: { given: true } } }),
    audience: choice(t('對象', 'For whom'), audiences, open),
    about: text(t('說明', 'What it is about'), { ...open, lines: 3, optional: true }),
    asks: choices(t('開班時要填', 'What its classes are asked'), asked, { ...open, when: ofClasses, optional: true, help: t('班名、地點與時間一律要填；全不勾選即全部都問。', 'Name, place and days always; all of it where nothing is ticked.') }),
    records: yesNo(t('結案後列入宣導與活動紀錄', 'Counted as outreach once held'), { ...open, when: { carrier: { not: ['activity', 'desk', 'umbrella'] } }, optional: true }),
    unlisted: yesNo(t('不在網站公開', 'Not on the website'), { ...open, optional: true }),
    fee: money(t('費用', 'Fee'), { ...open, when: ofClasses, max: 100_000, help: t('免費填 0。各班可另訂。', 'Nought if free. A class may have its own.') }),
    capacity: whole(t('每班名額', 'Places in a class'), { ...open, when: ofClasses, min: 1, max: 5000 }),
    passShare: whole(t('結業出席率（%）', 'Share of sessions to complete (%)'), { ...open, when: ofClasses, min: 0, max: 100 }),
    waives: choices(t('免費身分', 'Groups spared the fee'), spared, {
      ...open, when: ofClasses, optional: true, help: t('特殊對象全額補助，報名時須附證明。', 'A full grant for these groups, with proof on enrolling.'),
    }),
    questions: questions(t('課後問卷', 'Questions afterwards'), {
      when: ofClasses, optional: true, help: t('班別結案時凍結；不訂即用共用的題目。', 'Fixed when a class is closed; left empty, those that all classes share.'),
    }),
    division: text(t('主辦單位', 'Division'), { ...open, max: 40, optional: true, remembers: true }),
    basis: text(t('辦理依據', 'Basis'), { ...open, max: 120, optional: true }),
    funding: text(t('經費來源', 'Funding'), { ...open, max: 120, optional: true }),
    firstYear: whole(t('開始年度（西元）', 'First year'), year),
    lastYear: whole(t('結束年度（西元）', 'Last year'), year),
    section: choice(t('報告中的位置', 'Place in the report'), SECTIONS, open),
    sessionsFigure: text(t('場次（班數）公布代號', 'Id of its sessions'), {
      ...open, max: 60, shape: 'figure-id', optional: true, help: t('報告、計分卡與公布數字以此代號查得；不另公布者免填。', 'Report, scorecard and published figures look it up by this; leave empty where it is not published.'),
    }),
    peopleFigure: text(t('人次（諮詢、推薦件數）公布代號', 'Id of its participants, enquiries or nominations'), { ...open, max: 60, shape: 'figure-id', optional: true }),
    placesFigure: text(t('家次（表揚數）公布代號', 'Id of the establishments reached, or of those honoured'), { ...open, max: 60, shape: 'figure-id', optional: true, when: { any: [{ tally: 'establishments' }, { carrier: 'award' }] } }),
    partsFigure: text(t('所屬系列數公布代號', 'Id of the number of its parts'), { ...open, max: 60, shape: 'figure-id', optional: true, when: { carrier: 'umbrella' } }),
    partBy: text(t('公布時的細分', 'Split it is published in'), {
      ...open, max: 60, shape: 'figure-id', optional: true, help: t('數個系列合用一個公布代號、各為其一部分時才填，例如 activity。', 'Only where several series share an id and each is a part of it, such as activity.'),
    }),
    partIs: text(t('細分中的值', 'Which part it is'), { ...open, max: 60, shape: 'figure-id', optional: true, when: { partBy: { given: true } } }),
    covers: many(t('目錄項目', 'Systems of the catalogue'), { id: text(t('項目代號', 'Id'), { max: 60, shape: 'figure-id', sensitivity: 'open' }) }, { ...open, optional: true, max: 10 }),
    whyNot: text(t('退回原因', 'Why it is sent back'), { lines: 2 }),
    endReason: text(t('停辦原因', 'Why it ended'), { lines: 2 }),
  },
  roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' }, head: { name: t('科長', 'Section head'), kind: 'staff' } },
  states: {
    active: { name: t('開辦中', 'Running'), stands: goesOn },
    proposed: { name: t('開辦中，待確認公布', 'Running, to be confirmed'), stands: goesOn },
    published: { name: t('開辦中，列入報告', 'Running, in the report'), stands: goesOn, tone: 'good' },
    retired: { name: t('已停辦，留於報告', 'Ended, kept in the report'), ends: true },
    ended: { name: t('已停辦', 'Ended'), ends: true },
  },
  steps: {
    begin: {
      does: t('開設系列', 'Open a series'), by: ['officer', 'head'], from: 'start', to: 'active',
      asks: ['name', 'code', 'carrier', 'unit', 'tally', 'partOf', 'type', 'department', 'category', 'audience', 'fee', 'capacity', 'passShare', 'waives', 'asks', 'records', 'about', 'nameEn', 'unlisted', 'division'],
    },
    amend: {
      does: t('修改系列', 'Change it'), by: ['officer', 'head'], from: running, to: 'same',
      help: t('只影響之後開設的班。', 'Only classes opened from now on are concerned.'),
      asks: ['name', 'unit', 'tally', 'partOf', 'type', 'audience', 'fee', 'capacity', 'passShare', 'waives', 'asks', 'records', 'about', 'nameEn', 'unlisted'],
      clears: ['partOf', 'waives', 'asks', 'about', 'nameEn', 'kind'],
    },
    ask: {
      does: t('訂定課後問卷', 'Set the questions afterwards'), by: ['officer', 'head'], from: running, to: 'same', when: ofClasses, asks: ['questions'], clears: ['questions'],
      help: t('之後結案的班依此詢問；已回答者不受影響。', 'Classes closed from now on ask these; what was answered stays as it is.'),
    },
    propose: {
      does: t('送請公布', 'Propose for the report'), by: ['officer', 'head'], from: ['active', 'published'], to: 'proposed',
      help: t('列入報告並取得公布代號；由另一人確認後生效。', 'Its line in the report and its ids hold once another person has confirmed them.'),
      asks: ['section', 'sessionsFigure', 'peopleFigure', 'placesFigure', 'partsFigure', 'partBy', 'partIs', 'covers', 'basis', 'funding', 'firstYear', 'lastYear'],
      clears: ['sessionsFigure', 'peopleFigure', 'placesFigure', 'partsFigure', 'partBy', 'partIs', 'covers', 'basis', 'funding', 'firstYear', 'lastYear'],
    },
    confirm: { does: t('確認公布', 'Confirm'), by: ['officer', 'head'], from: 'proposed', to: 'published', notBy: 'propose' },
    sendBack: {
      does: t('退回', 'Send back'), by: ['officer', 'head'], from: 'proposed', to: 'active', asks: ['whyNot'],
      clears: ['section', 'sessionsFigure', 'peopleFigure', 'placesFigure', 'partsFigure', 'partBy', 'partIs', 'covers'],
    },
    end: { does: t('停辦系列', 'End the series'), by: ['officer', 'head'], from: 'active', to: 'ended', asks: ['endReason'] },
    retire: {
      does: t('停辦並留存歷年數字', 'End it and keep its figures'), by: ['officer', 'head'], from: 'published', to: 'retired', asks: ['endReason'],
      help: t('已公布的代號與歷年報告仍查得到。', 'Its ids and the reports of earlier years still find it.'),
    },
  },
  lists: {
    classes: {
      name: t('本系列的班', 'Classes of this series'), of: { programme: 'learning-offerings', naming: 'series' }, for: ['officer', 'head'],
      shows: ['title', 'place', 'participants'], sums: ['participants'], newest: 'firstOn', begins: 'publish',
    },
    parts: {
      name: t('所屬的系列', 'Series that are part of it'), of: { programme: 'learning-series', naming: 'partOf' }, for: ['officer', 'head'],
      shows: ['name', 'carrier', 'unit'], by: ['carrier'], begins: 'begin',
    },
    requests: {
      name: t('本系列的申請場次', 'Sessions requested of this series'), of: { programme: 'school-labour-law-lectures', naming: 'series' }, for: ['officer', 'head'],
      shows: ['form', 'lecturer', 'attendance'], by: ['form'], sums: ['attendance'], newest: 'lectureOn', begins: 'register',
    },
    records: {
      name: t('本系列的紀錄', 'Records of this series'), of: { programme: 'labour-law-briefings', naming: 'series' }, for: ['officer', 'head'],
      shows: ['topic', 'channel', 'sessions', 'audience', 'establishments'], by: ['channel'], sums: ['sessions', 'audience', 'establishments'], newest: 'heldOn', begins: 'record',
    },
    enquiries: {
      name: t('本台的諮詢', 'Enquiries at this desk'), of: { programme: 'enquiries', naming: 'desk' }, for: ['officer', 'head'],
      shows: ['topic', 'channel', 'tongue', 'minutes'], by: ['topic', 'channel'], sums: ['minutes'], newest: 'on', begins: 'log',
    },
    people: {
      name: t('本隊人員', 'People of this team or pool'), of: { programme: 'rosters', naming: 'team' }, for: ['officer', 'head'],
      shows: ['skills', 'termTo'], newest: 'termFrom', begins: 'nominate',
    },
    rounds: {
      name: t('歷次評選', 'Rounds of this award'), of: { programme: 'award-rounds', naming: 'series' }, for: ['officer', 'head'],
      shows: ['year', 'whom', 'places'], newest: 'closesOn', begins: 'announce',
    },
  },
  clocks: {},
  holds: { code: { what: ['code'], in: 'ever', says: t('這個系列代碼已有其他系列使用。', 'Another series has this code.') } },
  dimensions: {
    unit: { name: t('業務科', 'Division'), field: 'unit' },
    partOf: { name: t('所屬系列', 'Part of'), entry: 'partOf', code: 'code', title: 'name' },
  },
  measures: {
    'learning-series': { name: t('開辦系列數', 'Series running'), unit: 'items', stock: running, by: [['unit']] },
    'series-opened': {
      name: t('累計開設系列數', 'Series opened so far'), unit: 'items', count: 'active', since: 'beginning', by: [['partOf']],
      means: t('期末以前開設的系列，含已停辦者；依所屬系列分計。', 'Series opened by the end of the period, also those that have ended; by what they are part of.'),
    },
  },
  tables: {},
  figures: {
    in: ['published', 'retired'], running: ['published'], section: 'section', covers: 'covers', part: { by: 'partBy', is: 'partIs' },
    of: [
      {
        programme: 'learning-offerings', by: 'series', when: ofClasses,
        says: t('{period}{name}辦理 {learning-offerings-held} 場次（班），{learning-participants} 人次參加。', 'In {period} {name} was held {learning-offerings-held} times and had {learning-participants} participants.'),
        measures: { 'learning-offerings-held': 'sessionsFigure', 'learning-participants': 'peopleFigure' },
      },
      {
        programme: 'school-labour-law-lectures', by: 'series', when: { carrier: 'requested' },
        says: t('{period}{name}應申請辦理 {requested-sessions} 場次，{requested-people} 人次參加。', 'In {period} {name} was held {requested-sessions} times on request and had {requested-people} participants.'),
        measures: { 'requested-sessions': 'sessionsFigure', 'requested-people': 'peopleFigure' },
      },
      {
        programme: 'labour-law-briefings', by: 'series', when: { carrier: 'activity', tally: { not: ['visitors', 'establishments'] } },
        says: t('{period}{name}辦理 {activity-sessions} 場次，{activity-people} 人次參加。', 'In {period} {name} was held {activity-sessions} times and reached {activity-people} people.'),
        measures: { 'activity-sessions': 'sessionsFigure', 'activity-people': 'peopleFigure' },
      },
      {
        programme: 'labour-law-briefings', by: 'series', when: { carrier: 'activity', tally: 'visitors' },
        says: t('{period}{name}計 {activity-people} 人次。', 'In {period} {name} counted {activity-people} visits.'),
        measures: { 'activity-people': 'peopleFigure' },
      },
      {
        programme: 'labour-law-briefings', by: 'series', when: { carrier: 'activity', tally: 'establishments' },
        says: t('{period}{name}辦理 {activity-sessions} 場次，宣導 {activity-establishments} 家次。', 'In {period} {name} was held {activity-sessions} times and reached {activity-establishments} establishments.'),
        measures: { 'activity-sessions': 'sessionsFigure', 'activity-establishments': 'placesFigure' },
      },
      {
        programme: 'learning-series', by: 'partOf', when: { carrier: 'umbrella' },
        says: t('截至{end}{name}計有 {series-opened} 項。', 'By {end} there were {series-opened} of {name}.'),
        measures: { 'series-opened': 'partsFigure' },
      },
      {
        programme: 'enquiries', by: 'desk', when: { carrier: 'desk' },
        says: t('{period}{name}答復諮詢 {enquiries} 件。', 'In {period} {name} answered {enquiries} enquiries.'),
        measures: { enquiries: 'peopleFigure' },
      },
      {
        programme: 'roster-hours', by: 'team', when: { carrier: 'roster' },
        says: t('{period}{name}服務 {roster-duties} 人次。', 'In {period} {name} served {roster-duties} times.'),
        measures: { 'roster-duties': 'peopleFigure' },
      },
      {
        programme: 'award-entries', by: 'series', when: { carrier: 'award' },
        says: t('{period}{name}受理推薦 {award-entries} 件，表揚 {award-honoured} 名。', 'In {period} {name} had {award-entries} nominations and honoured {award-honoured}.'),
        measures: { 'award-entries': 'peopleFigure', 'award-honoured': 'placesFigure' },
      },
    ],
  },
  portal: {
    words: [
      '課程系列', '活動系列', '勞工大學系列', '勞動學堂', '講座系列', 'course series',
    ],
    want: t('看有哪些課程與活動系列', 'See the series of courses and events'), topic: 'register',
    about: t('勞工大學、法令宣導會與各種活動。', 'The Labour University, briefings and events.'), pages: [],
  },
  publishes: {
    series: {
      name: t('課程與活動系列', 'Series of courses and events'), about: t('本局的課程、宣導與活動系列，各有其班次、報名與統計。', 'Courses, outreach and events by series, each with its classes, enrolment and figures.'),
      words: ['系列活動', '五一系列', '影展', '藝文節', '文化節', 'chuỗi hoạt động', 'rangkaian acara', 'ชุดกิจกรรม', 'serye ng aktibidad'],
      path: 'series', while: running, where: { unlisted: { not: true } }, as: 'articles', heading: { zh: 'name', en: 'nameEn' }, body: 'about', on: 'openedOn', under: ['partOf'],
      shows: ['type', 'audience', 'division', 'basis', 'funding', 'fee', 'waives'], brief: ['type', 'audience'], whose: 'unit', by: ['type', 'carrier', 'unit', 'audience'],
      leads: { programme: 'school-labour-law-lectures', field: 'series', in: running },
    },
  },
})
