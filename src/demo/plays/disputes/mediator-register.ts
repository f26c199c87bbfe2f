// Mediators of the demonstration bureau. Nobody here exists.
import type { Seeding } from '../../seeding.ts'

const HEAVENLY = [...'甲乙丙丁戊己庚辛壬癸']

const seeding: Seeding = {
  *ground({ staff, from }) {
    for (const [at, stem] of HEAVENLY.entries()) {
      const kind = at < 6 ? 'civil-organisation' : at < 9 ? 'agency-mediator' : 'committee-member'
      yield {
        programme: 'mediator-register',
        lines: [{
          on: from, by: staff('officer'), step: 'appoint',
          values: {
            name: `示範調解人${stem}`, organisation: kind === 'civil-organisation' ? (at % 2 ? '示範勞資關係協會' : '示範和諧促進會') : '示範市政府勞工局',
            kind, qualification: '調解人認證（示範）', languages: at % 3 ? ['zh', 'nan'] : ['zh', 'en', 'vi'], districts: '全市',
            avoids: at === 3 ? '00000000' : '', validFrom: from, validTo: '2030-12-31',
          },
        }],
      }
    }
  },
}
export default seeding
