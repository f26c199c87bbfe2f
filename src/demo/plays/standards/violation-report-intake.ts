// A living present of reports: some just in, some with a question out, some under inspection.
import { addDays } from '#engine'
import type { Play, Seeding } from '../../seeding.ts'

type Line = Play['lines'][number]
const TOPICS = ['overtime', 'hours', 'leave', 'wages', 'insurance', 'pension'] as const
const CHANNELS = ['counter', 'mail', 'e-mail', '1999', '1955', 'app'] as const

const seeding: Seeding = {
  *present({ today, workday, staff, random }) {
    for (let nth = 0; nth < 14; nth++) {
      const named = nth % 3 === 0
      const reporter = { id: `citizen-report-${nth}`, role: 'reporter' }
      const told = {
        identity: named ? 'named' : 'anonymous', ...(named ? { reporter: { name: `測試檢舉人${nth}`, phone: '0900-000-000' } } : {}),
        respondent: { name: `示範${['餐飲', '商行', '物流', '保全'][nth % 4]}${nth}有限公司` }, workplace: { district: `示範${'東西南北'[nth % 4]}區`, line: `示範路${nth + 1}號` },
        workplaceHere: true, topics: [TOPICS[nth % 6]], facts: '示範：下班後仍須工作，未給加班費。',
      }
      const on = workday(addDays(today, -Math.floor(random() * 9) - (nth % 5 === 0 ? 8 : 0)))
      const next = workday(addDays(on, 1))
      const lines: Line[] = [
        nth % 2 ? { on, by: staff('intake'), step: 'register', values: { ...told, channel: CHANNELS[nth % 6] } } : { on, by: reporter, step: 'report', values: told },
      ]
      if (nth % 4 === 1) lines.push({ on: next, by: staff('intake'), step: 'ask', values: { question: '請問是哪幾天？有沒有班表？' } })
      if (nth % 8 === 5) lines.push({ on: next, by: reporter, step: 'reply', values: { reply: '每週五、六。班表沒有給我們。' } })
      if (nth % 3 === 1) lines.push({ on: next, by: staff('officer'), step: 'screen', values: { topics: [TOPICS[nth % 6]], urgency: 'normal', screening: '示範：具體可查' } })
      if (nth % 7 === 6) lines.push({ on: next, by: staff('officer'), step: 'refer', values: { agency: 'insurance', referredFor: '示範：非本局權責' } })
      yield { programme: 'violation-report-intake', lines: lines.filter((line) => line.on <= today), ...(nth % 3 ? { owner: staff('officer', nth % 2).id } : {}) }
    }
  },
}
export default seeding
