// Words that series, what carries them and enrolments share: how they are held, whose they are, for whom, who is spared the fee.
import { type Question, t, type Text, type UnitId } from '#engine'
import { units } from '#bureau/units.ts'
import { ARCHIVES } from '#law/statutes.ts'

export const keep = { years: 10, cites: ARCHIVES('機關檔案保存年限') }

/** How a series is held: its entries are named by the cases of one programme. */
export const carriers = {
  class: t('班別與場次（可報名）', 'Classes and sessions that are joined'),
  requested: t('申請場次（到校、到館、到場）', 'Sessions on request'),
  activity: t('宣導與活動紀錄', 'Records of outreach and activities'),
  desk: t('諮詢台（逐件登錄）', 'A desk that answers enquiries'),
  umbrella: t('系列總表（由其他系列組成）', 'An umbrella over other series'),
  roster: t('志工隊、講師或輔導員名冊', 'A team or pool of volunteers, lecturers or advisers'),
  award: t('獎項（分梯次評選）', 'An award, chosen in rounds'),
} as const

/** Whose series it is. */
export const divisions = Object.fromEntries(Object.entries(units).map(([id, { name }]) => [id, name])) as Record<UnitId, Text>

/** What a record of what was held tells of it, and the line in the report with it. */
export const tallies = {
  people: t('場次與人次', 'Sessions and people'),
  visitors: t('人次（不分場次）', 'People, not by session'),
  establishments: t('場次與家次', 'Sessions and establishments'),
} as const

/** What a class may be asked besides its name, its place and its days; a series says which of these its classes are asked. */
export const asked = {
  term: t('期別', 'Term'),
  lecturers: t('講師', 'Lecturers'),
  kept: t('保留名額', 'Places kept'),
  opensOn: t('報名開始日', 'Enrolment from'),
  access: t('無障礙設施', 'Accessibility'),
  none: t('以上都不問', 'None of these'),
} as const

/** What stood in code until series said it themselves: for those opened before, until they are changed. */
export const kindsBefore = {
  'labour-university': t('勞工大學', 'Labour University'),
  leadership: t('勞工領袖及職能課程', 'Leadership and capability courses'),
  craft: t('技藝班', 'Craft classes'),
  briefing: t('法令宣導會', 'Briefings on the law'),
  event: t('活動', 'Events'),
} as const

export const departments = {
  'labour-affairs': t('勞動事務部', 'Labour Affairs'),
  'workers-academy': t('勞工學苑部', 'Workers’ Academy'),
  'may-day-cadre-class': t('五一幹訓班', 'May Day cadre class'),
  other: t('其他', 'Other'),
} as const

/** KH114H1 一（二）2（3）. */
export const categories = {
  'labour-law': t('勞動法令', 'Labour law'),
  'work-skills': t('工作技藝', 'Work skills'),
  fashion: t('時尚技能', 'Fashion skills'),
  leisure: t('休閒育樂', 'Leisure'),
  life: t('生活應用', 'Life skills'),
} as const

export const audiences = {
  workers: t('勞工及眷屬', 'Workers and their families'),
  employers: t('雇主及人事人員', 'Employers and their staff'),
  youth: t('青年學生', 'Young people and pupils'),
  everyone: t('市民皆可', 'Everyone'),
} as const

/** TC104 壹七 speaks of twelve groups and names eight; the others are those the bureau designates. */
export const spared = {
  'low-income': t('低收入戶、中低收入戶', 'Low or lower-middle income'),
  indigenous: t('原住民', 'Indigenous people'),
  disability: t('身心障礙者', 'People with disabilities'),
  older: t('中高齡者', 'Middle-aged and older workers'),
  involuntary: t('非自願性失業者', 'Involuntarily unemployed'),
  'first-time': t('初任人員', 'First-time workers'),
  breadwinner: t('獨力負擔家計者', 'Sole breadwinners'),
  'new-resident': t('新住民', 'New residents'),
  designated: t('其他經本局指定之特殊對象', 'Other groups the bureau has designated'),
} as const
export const groups = { general: t('一般身分', 'None of these'), ...spared } as const

export const channels = {
  online: t('線上', 'Online'),
  counter: t('臨櫃', 'At the counter'),
  telephone: t('電話', 'By telephone'),
} as const

/** Asked after a class whose series has no questions of its own. */
export const standardQuestions: readonly Question[] = [
  {
    code: 'overall', kind: 'scale', weight: 1, zh: '整體而言，您滿意嗎？（5 分最滿意）', en: 'On the whole, how was it? (5 is best)',
    vi: 'Nhìn chung, bạn có hài lòng không? (5 là tốt nhất)', id: 'Secara keseluruhan, apakah Anda puas? (5 terbaik)',
    th: 'โดยรวมแล้วคุณพอใจหรือไม่ (5 คือดีที่สุด)', fil: 'Sa kabuuan, nasiyahan ka ba? (5 ang pinakamataas)',
  },
]

/** Series that are held as classes, those from before there were other ways among them. */
export const ofClasses = { carrier: { not: ['requested', 'activity', 'desk', 'umbrella', 'roster', 'award'] } } as const
