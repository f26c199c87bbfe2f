// Series of the demonstration bureau. The May Day class is named in KH109H1; the rest is invented and says so.
import type { Seeding } from '../../seeding.ts'
import { alsoPublished, families, formed, opened, PUBLISHED } from './published-series.ts'

const university = { carrier: 'class', unit: 'labour-education', type: '勞工大學', audience: 'workers', fee: 800, capacity: 30, passShare: 75 }
const spared = ['low-income', 'indigenous', 'disability', 'older', 'involuntary', 'first-time', 'breadwinner', 'new-resident', 'designated']
const CATEGORIES = ['labour-law', 'work-skills', 'fashion', 'leisure', 'life']
const NAMES = ['勞動法令', '工作技藝', '時尚技能', '休閒育樂', '生活應用']

/** How the nth class series is called, so that plays find it whatever else stands in the register. */
export const classCode = (nth: number): string => `demo-class-${nth}`
const SERIES: readonly Record<string, unknown>[] = [
  { ...university, name: '示範勞動事務部法令班', department: 'labour-affairs', category: 'labour-law', fee: 0 },
  ...CATEGORIES.map((category, at) => ({ ...university, name: `示範勞工學苑：${NAMES[at]}`, department: 'workers-academy', category, waives: spared })),
  { ...university, name: '五一幹訓班（示範）', department: 'may-day-cadre-class', category: 'labour-law', fee: 0 },
  { ...university, name: '示範其他部別班', department: 'other', category: 'life' },
  { name: '示範勞動法令宣導會', carrier: 'class', unit: 'labour-standards', type: '法令宣導會', records: true, audience: 'employers', fee: 0, capacity: 100, passShare: 0 },
  { name: '示範勞動影展', carrier: 'class', unit: 'labour-standards', type: '活動', records: false, audience: 'everyone', fee: 0, capacity: 60, passShare: 0 },
  { name: '示範木工技藝初階班', carrier: 'class', unit: 'labour-education', type: '技藝班', records: false, audience: 'everyone', fee: 1200, capacity: 12, passShare: 80 },
].map((one, nth) => ({ ...one, code: classCode(nth) }))
/** Asked after the classes on the law, in the languages of those who come. */
const QUESTIONS = [
  { code: 'overall', kind: 'scale', weight: 2, zh: '整體而言，您滿意嗎？（5 分最滿意）', en: 'On the whole, how was it? (5 is best)', vi: 'Nhìn chung, bạn có hài lòng không? (5 là tốt nhất)', id: 'Secara keseluruhan, apakah Anda puas? (5 terbaik)' },
  { code: 'useful', kind: 'choice', weight: 1, zh: '工作上用得到嗎？', en: 'Can you use it at work?', vi: 'Bạn có dùng được trong công việc không?', options: '5=用得到｜Yes｜Có\n3=有些｜Some of it｜Một phần\n1=用不到｜No｜Không' },
  { code: 'next', kind: 'choices', spared: true, zh: '還想學什麼？', en: 'What would you learn next?', options: '工資與工時｜Wages and hours｜Tiền lương và giờ làm\n職業災害｜Accidents at work｜Tai nạn lao động\n性別平等｜Equality｜Bình đẳng' },
]
/** Desks that answer enquiries, and what each stands for in the catalogue. The migrants’ desk has its own line in the report. */
const DESKS: readonly Record<string, unknown>[] = [
  { carrier: 'desk', unit: 'labour-standards', name: '示範勞動法令諮詢台', code: 'labour-law-desk', audience: 'everyone' },
  { carrier: 'desk', unit: 'labour-organisation', name: '示範勞工服務中心', code: 'labour-service-centre', audience: 'workers' },
  { carrier: 'desk', unit: 'planning', name: '示範臉書粉絲專頁來訊', code: 'facebook-inbox', audience: 'everyone' },
]
const MIGRANTS = { carrier: 'desk', unit: 'employment-security', name: '示範外籍勞工諮詢服務中心', code: 'migrants-desk', audience: 'everyone' }

const seeding: Seeding = {
  after: ['learning-series'],

  *ground({ staff, from }) {
    for (const values of [...SERIES, ...DESKS])
      yield {
        programme: 'learning-series',
        lines: [
          { on: from, by: staff('officer'), step: 'begin', values },
          ...(values.department === 'labour-affairs' ? [{ on: from, by: staff('officer'), step: 'ask', values: { questions: QUESTIONS } }] : []),
        ],
      }
    const desk = { on: from, by: staff('officer') }
    yield {
      programme: 'learning-series',
      lines: [
        { ...desk, step: 'begin', values: MIGRANTS },
        { ...desk, step: 'propose', values: { section: 'employment/四（四）1', peopleFigure: 'migrants-desk-enquiries', covers: [{ id: 'migrant-consultation' }] } },
        { on: from, by: staff('head'), step: 'confirm' },
      ],
    }
    for (const one of PUBLISHED) yield opened(one, from, staff)
    yield families(from, staff)
  },

  *figures(wanted, context) {
    for (const one of alsoPublished(wanted)) yield opened(one, context.from, context.staff)
    yield* formed(wanted, context)
  },
}
export default seeding
