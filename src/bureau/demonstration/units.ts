// The divisions of this bureau and what is part of them: whom a programme belongs to, and under what it answers.
import { t, type Unit } from '#engine'
import { halls } from './places.ts'

const seal = t('示範市政府勞工局印', 'Seal of the Demonstration City Labour Bureau')
/** Divisions write under the address and the seal of the bureau, each at its own telephone. */
const division = (zh: string, en: string, telephone: string) =>
  ({ name: t(zh, en), kind: 'division', telephone, seal }) as const

export const units = {
  'labour-organisation': division('勞工組織科', 'Labour Organisation Division', '(02) 0000-0000 轉 01'),
  'labour-education': division('勞工教育科', 'Labour Education Division', '(02) 0000-0000 轉 02'),
  'labour-relations': division('勞資關係科', 'Labour Relations Division', '(02) 0000-0000 轉 03'),
  'labour-standards': division('勞動條件科', 'Labour Standards Division', '(02) 0000-0000 轉 04'),
  'safety-and-health': division('職業安全衛生科', 'Occupational Safety and Health Division', '(02) 0000-0000 轉 05'),
  'employment-security': division('就業安全科', 'Employment Security Division', '(02) 0000-0000 轉 06'),
  'disability-employment': division('身障就業科', 'Disability Employment Division', '(02) 0000-0000 轉 07'),
  'labour-welfare': division('勞工福利科', 'Labour Welfare Division', '(02) 0000-0000 轉 08'),
  planning: division('綜合規劃科', 'Planning Division', '(02) 0000-0000 轉 09'),
  museum: { ...division('勞工博物館', 'Museum of Labour', '(02) 0000-0000 轉 10'), kind: 'museum' },
  shihjia: { name: halls.shihjia, kind: 'hall', parent: 'labour-welfare' },
  chengcing: { name: halls.chengcing, kind: 'hall', parent: 'labour-welfare' },
} as const satisfies Record<string, Unit>

declare module '#engine/words/unit.ts' {
  interface UnitIds extends Record<keyof typeof units, true> {}
}
