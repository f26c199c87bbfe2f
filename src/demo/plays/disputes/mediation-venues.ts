// Hearing rooms of the demonstration bureau.
import type { Seeding } from '../../seeding.ts'

const DISTRICTS = ['東', '西', '南', '北', '中', '山', '海', '河'].map((one) => `示範${one}區`)

const seeding: Seeding = {
  *ground({ staff, from }) {
    for (const [at, district] of DISTRICTS.entries())
      yield {
        programme: 'mediation-venues',
        lines: [{
          on: from, by: staff('officer'), step: 'open',
          values: {
            name: at === 0 ? '勞工局第一調解室' : `${district}公所調解室`, place: { district, line: `示範路${at + 1}號2樓` },
            rooms: 10 + at, opens: '09:00', shuts: '17:00', stepFree: at % 4 === 3 ? 'no' : 'yes',
          },
        }],
      }
  },
}
export default seeding
