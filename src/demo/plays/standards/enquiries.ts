// Plays enquiries: advice on false advertisements as it was published, and the telephone, the counter and the inbox of these weeks.
import { addDays } from '#engine'
import type { Play, Seeding, SeedingContext } from '../../seeding.ts'


const deskOf = ({ entryOf }: SeedingContext, code: string) => entryOf('learning-series', code)
const [LAW, CENTRE, INBOX, MIGRANTS] = ['labour-law-desk', 'labour-service-centre', 'facebook-inbox', 'migrants-desk'] as const

const TOLD = [
  ['wages', '延長工時工資依勞動基準法第24條計算。'],
  ['leave', '到職滿六個月有三日特別休假（勞動基準法第38條）。'],
  ['dismissal', '資遣須依年資預告（勞動基準法第16條）。'],
  ['false-ad', '雇主不得要求繳納保證金（就業服務法第5條）。'],
  ['insurance', '到職當日應加保（勞工保險條例第11條）。'],
] as const
const TONGUES = ['vi', 'id', 'fil', 'th', 'en']

function logged(context: SeedingContext, nth: number, on: string, values: Record<string, unknown>): Play {
  return {
    programme: 'enquiries', owner: context.staff('officer', nth).id,
    lines: [{ on, by: context.staff('intake', nth), step: 'log', values: { channel: nth % 3 ? 'phone' : 'counter', tongue: 'zh', side: 'worker', minutes: 4 + (nth % 9), on, ...values } }],
  }
}

const seeding: Seeding = {
  after: ['learning-series'],

  *figures(wanted, context) {
    const { from, to, workday } = context
    const asked = wanted.find((one) => one.measure === 'false-ad-consultations' && Object.keys(one.dimensions).length === 0)?.value ?? 0
    for (let nth = 0; nth < asked; nth++) {
      const day = workday(addDays(from, 3 + ((nth * 5) % 165)))
      yield logged(context, nth, day > to ? to : day, { desk: deskOf(context, LAW), topic: 'false-ad', answer: TOLD[3][1] })
    }
  },

  *present(context) {
    const { today, workday, staff } = context
    const dayOf = (ago: number) => [workday(addDays(today, -ago)), today].toSorted()[0] ?? today
    for (let nth = 0; nth < 18; nth++) {
      const [topic, answer] = TOLD[nth % TOLD.length] ?? TOLD[0]
      yield logged(context, nth, dayOf(nth), { desk: deskOf(context, nth % 2 ? LAW : CENTRE), topic, answer })
    }
    for (const [nth, tongue] of TONGUES.entries())
      yield logged(context, nth, dayOf(nth + 1), {
        desk: deskOf(context, MIGRANTS), topic: 'migrant', channel: nth % 2 ? 'line-1955' : 'phone', tongue, answer: '轉換雇主的程序與期限，並告知檢附文件。', minutes: 15,
      })
    for (const [nth, asked] of ['應徵時要我先買教材，是不是詐騙？', '颱風天可以不上班嗎？', '試用期可以不投保嗎？'].entries()) {
      const on = addDays(today, nth - 2)
      const lines: Play['lines'][number][] = [{
        on, by: staff('officer', nth), step: 'receive', values: { desk: deskOf(context, INBOX), topic: nth ? 'other' : 'false-ad', channel: 'social', tongue: 'zh', side: 'worker', on, asked },
      }]
      if (nth === 0) lines.push({ on: addDays(on, 1), by: staff('officer'), step: 'reply', values: { answer: TOLD[3][1], minutes: 8, answeredOn: addDays(on, 1) } })
      yield { programme: 'enquiries', owner: staff('officer', nth).id, lines }
    }
  },
}
export default seeding
