// 課程與活動系列. What an officer opens at the desk without a release: a kind of course or event with its rules, for many classes.
import { choice, choices, money, programme, t, text, whole } from '#engine'
import { courseRules } from '#bureau/documents.ts'
import { audiences, categories, departments, keep, kinds, spared } from '#capabilities/enrolment/words.ts'

const open = { sensitivity: 'open' } as const

export default programme({
  id: 'learning-series',
  version: 1,
  name: t('課程與活動系列', 'Series of courses and events'),
  code: 'LS',
  unit: 'labour-education',
  purpose: t('課程、宣導會與活動都用同一種方式開設、報名與統計。', 'Courses, briefings and events are opened, joined and counted in one way.'),
  law: courseRules('系列'),
  covers: ['event-registration', 'craft-reuse-class', 'labour-leadership-courses'],
  keep,
  title: 'name',
  fields: {
    name: text(t('系列名稱', 'Name of the series'), { ...open, max: 60 }),
    kind: choice(t('類型', 'Kind'), kinds, open),
    department: choice(t('部別', 'Department'), departments, { ...open, when: { kind: 'labour-university' } }),
    category: choice(t('課程類別', 'Category'), categories, { ...open, when: { kind: 'labour-university' } }),
    audience: choice(t('對象', 'For whom'), audiences, open),
    about: text(t('說明', 'What it is about'), { ...open, lines: 3, optional: true }),
    fee: money(t('費用', 'Fee'), { ...open, max: 100_000, help: t('免費填 0。各班可另訂。', 'Nought if free. A class may have its own.') }),
    capacity: whole(t('每班名額', 'Places in a class'), { ...open, min: 1, max: 5000 }),
    passShare: whole(t('結業出席率（%）', 'Share of sessions to complete (%)'), { ...open, min: 0, max: 100 }),
    waives: choices(t('免費身分', 'Groups spared the fee'), spared, {
      ...open, optional: true, help: t('特殊對象全額補助，報名時須附證明。', 'A full grant for these groups, with proof on enrolling.'),
    }),
    endReason: text(t('停辦原因', 'Why it ended'), { lines: 2 }),
  },
  roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' }, head: { name: t('科長', 'Section head'), kind: 'staff' } },
  states: { active: { name: t('開辦中', 'Running'), stands: t('系列由承辦科持續開辦，不設期限。', 'A series goes on until the division ends it.') }, ended: { name: t('已停辦', 'Ended'), ends: true } },
  steps: {
    begin: {
      does: t('開設系列', 'Open a series'), by: ['officer', 'head'], from: 'start', to: 'active',
      asks: ['name', 'kind', 'department', 'category', 'audience', 'about', 'fee', 'capacity', 'passShare', 'waives'],
    },
    amend: {
      does: t('修改系列', 'Change it'), by: ['officer', 'head'], from: 'active', to: 'same',
      help: t('只影響之後開設的班。', 'Only classes opened from now on are concerned.'),
      asks: ['name', 'audience', 'about', 'fee', 'capacity', 'passShare', 'waives'], clears: ['about', 'waives'],
    },
    end: { does: t('停辦系列', 'End the series'), by: ['officer', 'head'], from: 'active', to: 'ended', asks: ['endReason'] },
  },
  lists: {
    classes: {
      name: t('本系列的班', 'Classes of this series'), of: { programme: 'learning-offerings', naming: 'series' }, for: ['officer', 'head'],
      shows: ['title', 'place', 'participants'], sums: ['participants'], newest: 'firstOn', begins: 'publish',
    },
  },
  clocks: {},
  dimensions: { kind: { name: t('類型', 'Kind'), field: 'kind' } },
  measures: { 'learning-series': { name: t('開辦系列數', 'Series running'), unit: 'items', stock: 'active', by: [['kind']] } },
  tables: {},
  portal: {
    words: [
      '課程系列', '活動系列', '勞工大學系列', '勞動學堂', '講座系列', 'course series',
    ],
    want: t('看有哪些課程與活動系列', 'See the series of courses and events'), topic: 'register',
    about: t('勞工大學、法令宣導會與各種活動。', 'The Labour University, briefings and events.'), pages: [],
  },
})
