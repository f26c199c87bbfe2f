// 班別與場次. One class, briefing or event with its days and places: announced, joined, held, counted.
import { choice, choices, date, days, entry, files, many, money, programme, questions, series, t, text, whole, yesNo } from '#engine'
import { courseRules } from '#bureau/documents.ts'
import { audiences, categories, departments, groups, keep, ofClasses, spared } from '#capabilities/enrolment/words.ts'
import * as rules from './rule.ts'

const open = { sensitivity: 'open' } as const
/** A class of the Labour University is of one of its departments. */
const ofUniversity = { department: { given: true } } as const
const enrolled = ['admitted', 'confirmed'] as const
const fromSessions = {
  fee: rules.fee, capacity: rules.capacity, firstOn: rules.firstOn, lastOn: rules.lastOn, sessionDays: rules.sessionDays,
  sessionCount: rules.sessionCount, enrolUntil: rules.enrolUntil,
}
/** Worked out of what the series says, and once more on closing for a class from before. */
const asSeries = { type: rules.type, records: rules.records }
const fromSeries = {
  kind: 'series.kind', seriesType: 'series.type', seriesRecords: 'series.records', department: 'series.department', category: 'series.category', audience: 'series.audience', about: 'series.about',
  waives: 'series.waives', passShare: 'series.passShare', seriesFee: 'series.fee', seriesCapacity: 'series.capacity',
} as const

export default programme({
  id: 'learning-offerings',
  version: 1,
  name: t('班別與場次', 'Classes, sessions and events'),
  code: 'LO',
  unit: 'labour-education',
  purpose: t('讓勞工與眷屬在合適的時間學習，名額公平、統計有據。', 'Workers and their families learn at times that suit them; places are given fairly and every figure has its classes.'),
  law: courseRules('開班'),
  covers: ['labour-university'],
  keep,
  title: 'title',
  fields: {
    series: entry(t('系列', 'Series'), 'learning-series', { ...open, where: ofClasses, in: ['active', 'proposed', 'published'] }),
    title: text(t('班名', 'Name of the class'), { ...open, max: 60 }),
    term: text(t('期別', 'Term'), { ...open, max: 20, optional: true, when: rules.ifAsked('term') }),
    place: text(t('地點', 'Place'), { ...open, max: 80 }),
    access: text(t('無障礙設施', 'Accessibility'), { ...open, max: 120, optional: true, when: rules.ifAsked('access') }),
    ...rules.fields, // sessions, ownFee, ownCapacity, seriesFee, seriesCapacity, opensOn, closesOn
    ...rules.lecturers,
    kept: many(t('保留名額', 'Places kept'), {
      group: choice(t('身分', 'Group'), groups), places: whole(t('名額', 'Places'), { min: 1, max: 5000 }),
    }, { ...open, optional: true, when: rules.ifAsked('kept'), max: 10 }),
    ...rules.fromBefore, // seriesType, seriesRecords, kind
    type: text(t('類型', 'Kind'), { ...open, max: 20 }),
    records: yesNo(t('列入宣導與活動紀錄', 'Counted as outreach'), open),
    department: choice(t('部別', 'Department'), departments, open),
    category: choice(t('課程類別', 'Category'), categories, open),
    audience: choice(t('對象', 'For whom'), audiences, open),
    about: text(t('說明', 'What it is about'), { ...open, lines: 3 }),
    waives: choices(t('免費身分', 'Groups spared the fee'), spared, open),
    passShare: whole(t('結業出席率（%）', 'Share of sessions to complete (%)'), open),
    fee: money(t('費用', 'Fee'), open),
    capacity: whole(t('名額', 'Places'), open),
    firstOn: date(t('開課日', 'First session'), open),
    lastOn: date(t('結束日', 'Last session'), { ...open, notBefore: 'firstOn' }),
    sessionDays: series(t('上課日', 'Days of the sessions'), { each: 'day', ...open }),
    sessionCount: whole(t('堂數', 'Sessions'), open),
    enrolUntil: date(t('報名截止', 'Enrolment until'), open),
    begun: yesNo(t('已開始報名', 'Enrolment has begun'), open),
    opensEve: date(t('報名開始前一日', 'Eve of the enrolment')),
    accepting: yesNo(t('受理報名中', 'Enrolment is open'), open),
    ...rules.counts, // enrolledHere, sheetCount
    subsidised: whole(t('補助人次', 'With a grant'), open),
    participants: whole(t('參加人次', 'Participants'), open),
    lecturerCount: whole(t('講師人數', 'Lecturers'), open),
    heldOn: date(t('辦理日', 'Held on'), { ...open, notAfterToday: true }),
    sheet: text(t('簽到冊檔號', 'File number of the attendance sheet'), { max: 60 }),
    sheetFile: files(t('簽到冊', 'Attendance sheet'), { optional: true }),
    subsidisedSheet: whole(t('補助人次（依名冊）', 'With a grant, by the list'), { ...open, optional: true, min: 0 }),
    seriesQuestions: questions(t('系列的課後問卷', 'Questions of the series'), { optional: true }),
    questions: questions(t('課後問卷', 'Questions afterwards')),
    offReason: text(t('停辦原因（公開）', 'Why it is called off (public)'), { ...open, lines: 2, max: 300 }),
    changes: text(t('異動說明（公開）', 'What has changed (public)'), { ...open, lines: 2, max: 300 }),
  },
  roles: {
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
    head: { name: t('科長', 'Section head'), kind: 'staff' },
    intake: { name: t('收件人員', 'Intake officer'), kind: 'staff' },
  },
  states: {
    announced: t('已公告，待開放報名', 'Announced'),
    open: t('報名中', 'Open for enrolment'),
    closed: t('報名截止', 'Enrolment over'),
    held: { name: t('已辦理', 'Held'), ends: true, tone: 'good' },
    cancelled: { name: t('停辦', 'Called off'), ends: true, tone: 'bad' },
  },
  steps: {
    publish: {
      does: t('開班', 'Open a class'), by: ['officer', 'head'], from: 'start', to: [{ when: { begun: true }, to: 'open' }, { to: 'announced' }],
      help: t('發布後即在網站與行事曆上，可立即報名。', 'It is on the website and in the calendar at once, and can be joined.'),
      asks: ['series', 'title', 'place', 'sessions', 'lecturers', 'term', 'ownCapacity', 'ownFee', 'opensOn', 'closesOn', 'kept', 'access'],
      takes: fromSeries, computes: { ...asSeries, ...fromSessions, begun: rules.begun, opensEve: rules.opensEve }, sets: { accepting: true },
    },
    admit: { does: t('開放報名', 'Open the enrolment'), by: ['clock', 'officer'], from: 'announced', to: 'open' },
    change: {
      does: t('異動時間、地點或名額', 'Change days, place or places'), by: ['officer', 'head'], from: ['announced', 'open', 'closed'], to: 'same',
      asks: ['place', 'sessions', 'lecturers', 'ownCapacity', 'closesOn', 'kept', 'access', 'changes'], clears: ['ownCapacity', 'closesOn', 'kept', 'access'],
      computes: fromSessions,
      then: [{ takes: 'learning-enrolments/tellChange', for: { naming: 'offering' }, in: [...enrolled, 'waiting'],
        with: { place: 'place', firstOn: 'firstOn', lastOn: 'lastOn', sessionDays: 'sessionDays', sessionCount: 'sessionCount', changes: 'changes' } }],
    },
    closeEnrolment: { does: t('截止報名', 'Close the enrolment'), by: ['clock', 'officer'], from: ['announced', 'open'], to: 'closed', sets: { accepting: false } },
    reopen: { does: t('延長報名', 'Open it again'), by: 'officer', from: 'closed', to: 'open', asks: ['closesOn'], computes: { enrolUntil: rules.enrolUntil }, sets: { accepting: true } },
    report: {
      does: t('結案並登錄成果', 'Record that it was held'), by: 'officer', from: ['open', 'closed'], to: 'held', on: 'heldOn', asks: ['heldOn', 'sheet', 'sheetFile', 'sheetCount', 'lecturers'],
      looks: {
        enrolledHere: { count: true, of: 'learning-enrolments', in: 'confirmed', naming: 'offering', purpose: t('統計參加人次', 'Counting participants') },
        subsidised: { count: true, of: 'labour-university-subsidy', in: ['received', 'supplement', 'proposed', 'approved', 'listed', 'returned', 'paid'], naming: 'offering', purpose: t('統計補助人次', 'Counting grants') },
      },
      takes: { seriesQuestions: 'series.questions' },
      computes: { ...asSeries, participants: rules.participants, lecturerCount: rules.lecturerCount, questions: rules.asked }, sets: { accepting: false },
      then: [
        {
          begins: 'labour-law-briefings/fromClass', as: 'offering', when: { records: true }, sets: { channel: 'briefing', sessions: 1 },
          with: { topic: 'title', heldOn: 'heldOn', audience: 'participants', series: 'series' },
        },
        { takes: 'learning-enrolments/turnAway', for: { naming: 'offering' }, in: 'waiting' },
        { takes: 'learning-enrolments/lapse', for: { naming: 'offering' }, in: 'admitted' },
        { takes: 'learning-enrolments/certify', for: { naming: 'offering' }, in: 'confirmed' },
        { takes: 'learning-enrolments/finish', for: { naming: 'offering' }, in: 'confirmed' },
      ],
    },
    record: {
      does: t('補登已辦理的班', 'Enter a class held elsewhere'), by: 'officer', from: 'start', to: 'held', on: 'heldOn',
      help: t('未經本系統報名的班：依簽到冊登錄人次。', 'For a class nobody joined here: the number on the attendance sheet.'),
      asks: ['series', 'title', 'term', 'place', 'heldOn', 'sheet', 'sheetFile', 'sheetCount', 'subsidisedSheet', 'lecturers'],
      takes: fromSeries, sets: { enrolledHere: 0 },
      computes: { ...asSeries, participants: rules.participants, lecturerCount: rules.lecturerCount, subsidised: rules.subsidisedBySheet },
    },
    callOff: {
      does: t('停辦', 'Call it off'), by: ['officer', 'head'], from: ['announced', 'open', 'closed'], to: 'cancelled', asks: ['offReason'], sets: { accepting: false },
      help: t('已報名者全部收到通知，已繳費者全額退費。', 'Everyone enrolled is told; who has paid is paid back in full.'),
      then: [
        { takes: 'learning-enrolments/calledOff', for: { naming: 'offering' }, in: 'waiting', with: { offReason: 'offReason' } },
        { takes: 'learning-enrolments/calledOff', for: { naming: 'offering' }, in: enrolled, with: { offReason: 'offReason' } },
      ],
    },
  },
  lists: {
    enrolments: {
      name: t('報名者', 'Enrolled'), of: { programme: 'learning-enrolments', naming: 'offering' }, for: ['officer', 'head', 'intake'],
      shows: ['channel', 'relation', 'attendedCount', 'paid'], by: ['channel', 'relation'], sums: ['paid'], begins: 'register',
      does: { step: 'mark', each: 'sessions.day', as: 'sessionOn', ticks: 'present', ticked: 'attended' },
    },
  },
  clocks: {
    opening: { name: t('開放報名', 'Enrolment opens'), cites: courseRules('報名'), from: { day: 'opensEve', in: 'announced' }, to: ['open', 'closed'], within: days(0), act: 'admit', shift: 'none' },
    closing: { name: t('報名截止', 'Enrolment closes'), cites: courseRules('報名'), from: { day: 'enrolUntil', in: 'open' }, to: ['closed', 'held'], within: days(0), act: 'closeEnrolment', shift: 'none' },
    report: { name: t('登錄成果', 'Record what was held'), cites: courseRules('成果'), from: { day: 'lastOn', in: 'closed' }, to: 'held', within: days(14), warn: 5 },
  },
  dimensions: {
    department: { name: t('部別', 'Department'), field: 'department' },
    courseCategory: { name: t('課程類別', 'Category'), field: 'category' },
    series: { name: t('系列', 'Series'), entry: 'series', code: 'code', title: 'name' },
  },
  measures: {
    'labour-university-classes': {
      name: t('勞工大學開辦班數', 'Labour University classes opened'), unit: 'classes', count: 'held', where: ofUniversity, by: [['department'], ['courseCategory']],
      means: t('辦理日在期間內並已結案的班；一班一案。', 'Classes held in the period and closed; one class, one case.'),
    },
    'labour-university-participants': {
      name: t('勞工大學參加人次', 'Labour University participants'), unit: 'person-times', sum: 'participants', at: 'held', where: ofUniversity, by: [['department'], ['courseCategory']],
      means: t('各班結案時的參加人次：於本系統報名者由報名案件計數，未經本系統報名的班依所附簽到冊登錄。',
        'What each class counted on closing: from its enrolments where people enrolled here, by the attached attendance sheet where they did not.'),
    },
    'labour-university-course-categories': {
      name: t('勞工大學課程類別數', 'Course categories of the Labour University'), unit: 'items', distinct: 'category', at: 'held', where: ofUniversity,
    },
    'labour-university-lecturers': {
      name: t('五一幹訓班講師人數', 'Lecturers of the May Day cadre class'), unit: 'persons', sum: 'lecturerCount', at: 'held', where: { department: 'may-day-cadre-class' },
      means: t('五一幹訓班各班講師，每班內姓名不重複計。', 'Lecturers of the May Day class; within a class each name once.'),
    },
    'labour-university-subsidised': {
      name: t('勞工大學補助人次', 'Labour University participants with a grant'), unit: 'person-times', sum: 'subsidised', at: 'held', where: ofUniversity,
    },
    'learning-offerings-opened': {
      name: t('開設班別及場次', 'Classes and events opened'), unit: 'classes', count: ['announced', 'open'], by: [['series']],
      means: t('期間內公告或開放報名的班。', 'Classes announced or opened in the period.'),
    },
    'learning-offerings-held': { name: t('已辦理班別及場次', 'Classes and events held'), unit: 'classes', count: 'held', by: [['series']] },
    'learning-participants': { name: t('課程及活動參加人次', 'Participants in courses and events'), unit: 'person-times', sum: 'participants', at: 'held', by: [['series']] },
    'learning-offerings-called-off': { name: t('停辦班數', 'Classes called off'), unit: 'classes', count: 'cancelled' },
    'learning-reported-on-time': { name: t('依限登錄成果比率', 'Recorded on time'), unit: 'percent', onTime: 'report', decimals: 1 },
  },
  formulas: {
    'labour-university-subsidy-share': {
      name: t('補助弱勢勞工就讀比率', 'Share of participants with a grant'), unit: 'percent', part: 'labour-university-subsidised', of: 'labour-university-participants', decimals: 1,
      source: courseRules('統計'),
    },
  },
  tables: {
    'labour-university': {
      title: t('{period}勞工大學開班統計', 'Labour University classes, {period}'), chapter: 'organisation', section: '一（二）2', rows: 'department',
      measures: ['labour-university-classes', 'labour-university-participants'],
      remarks: [t('備註：參加人次由報名案件計數；未經本系統報名的班依簽到冊。', 'Participants are counted from enrolments; for classes nobody joined here, by the attendance sheet.')],
    },
  },
  sentences: [
    {
      chapter: 'organisation', section: '一（二）2',
      says: t('{period}勞工大學課程涵蓋 {labour-university-course-categories} 大類，開辦 {labour-university-classes} 班，勞工及眷屬 {labour-university-participants} 人次參加；其中勞動事務部 {affairs} 班、{affairsPeople} 人次。',
        'In {period} the Labour University taught {labour-university-course-categories} categories in {labour-university-classes} classes, which {labour-university-participants} workers and family members joined; {affairs} of them, with {affairsPeople} participants, were of Labour Affairs.'),
      cells: {
        affairs: ['labour-university-classes', { department: 'labour-affairs' }], affairsPeople: ['labour-university-participants', { department: 'labour-affairs' }],
      },
    },
  ],
  portal: {
    words: [
      '目前的課程', '有什麼課', '近期活動', '開課時間', '課表', '才藝班', '勞大課表', 'which courses are there',
      'timetable of courses',
    ],
    want: t('看目前的課程與活動', 'See the courses and events now open'), topic: 'training',
    about: t('勞工大學、宣導會與活動的時間、地點與名額。', 'Days, places and fees of courses, briefings and events.'), pages: [],
    publish: ['learning-offerings-opened', 'learning-offerings-held', 'learning-participants', 'labour-university-classes', 'labour-university-participants'],
  },
  publishes: {
    courses: {
      name: t('課程與活動', 'Courses and events'), about: t('目前公告與報名中的課程、宣導會與活動。可訂閱行事曆。', 'Courses, briefings and events announced and open. You may subscribe to the calendar.'),
      words: ['課程', '勞工大學', '有什麼課', '近期課程', '講座', '活動', '學烘焙', '學外語', '免費課程', '假日課程', 'free courses', 'khóa học', 'kursus', 'หลักสูตร', 'libreng klase'],
      path: 'courses', while: ['announced', 'open', 'closed'], as: 'articles', heading: 'title', body: 'about', on: 'firstOn',
      shows: ['type', 'place', 'sessions', 'fee', 'capacity', 'audience', 'waives', 'enrolUntil', 'access'], brief: ['type', 'place', 'fee', 'enrolUntil'], by: ['type', 'category', 'audience'], of: 'type', under: ['series'],
      dates: { day: 'sessions.day', from: 'sessions.from', to: 'sessions.to', place: 'place' },
      leads: { programme: 'learning-enrolments', field: 'offering', in: ['open'] },
      why: ['changes', 'offReason'],
    },
  },
})
