// Plays lectures held at schools, one case each, and a few that are being arranged. No school here exists.
import { addDays } from '#engine'
import type { Seeding } from '../../seeding.ts'

const STEMS = '甲乙丙丁戊己庚辛壬癸'
const LEVELS = ['senior', 'vocational'] as const
const school = (nth: number) => ({
  school: { name: `示範${STEMS[nth % 10]}${nth % 2 ? '高級工業職業學校' : '高級中學'}` }, host: 'school', level: LEVELS[nth % 2], district: `示範${'東西南北中'[nth % 5]}區`,
  contact: { name: `測試老師${STEMS[nth % 10]}`, phone: '07-000-0000', email: 'teacher@example.test' }, topics: nth % 3 ? ['rights', 'fraud'] : ['rights', 'safety'],
  form: nth % 4 ? 'lecture' : 'film',
})
const lecturer = (nth: number) => `示範講師${STEMS[nth % 6]}`

const seeding: Seeding = {
  *figures(wanted, { from, to, staff, workday, random }) {
    const lectures = wanted.find((one) => one.measure === 'labour-law-school-lectures' && Object.keys(one.dimensions).length === 0)?.value ?? 0
    const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
    for (let nth = 0; nth < lectures; nth++) {
      const day = workday(addDays(from, Math.floor(random() * Math.max(1, days - 10))))
      const on = day > to ? to : day
      yield {
        programme: 'school-labour-law-lectures', owner: staff('officer', nth).id,
        lines: [{
          on, by: staff('officer', nth), step: 'record',
          values: { ...school(nth), channel: nth % 2 ? 'letter' : 'online', lecturer: lecturer(nth), lectureOn: on, attendance: 60 + Math.floor(random() * 120), sheet: `示校字第${nth + 1}號` },
        }],
      }
    }
  },

  *present({ today, staff, workday }) {
    for (let nth = 0; nth < 5; nth++) {
      const asked = workday(addDays(today, -16 + nth * 3))
      const lectureOn = workday(addDays(today, 10 + nth * 4))
      const arranged = { lecturer: lecturer(nth), lectureOn, lectureFrom: '14:00', lectureTo: '16:00' }
      const lines = [
        { on: asked, by: staff('officer'), step: 'register', values: { ...school(nth), channel: 'letter', size: 80 + nth * 20, wishedOn: lectureOn } },
        { on: workday(addDays(asked, 4)), by: staff('officer'), step: 'schedule', values: arranged },
        { on: workday(addDays(asked, 6)), by: staff('officer'), step: 'confirm' },
      ].filter((line) => line.on <= today)
      yield { programme: 'school-labour-law-lectures', owner: staff('officer').id, lines: lines.slice(0, 1 + (nth % 3)) }
    }
  },
}
export default seeding
