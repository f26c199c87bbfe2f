// People, firms and hearing slots for the demonstration. Names look invented, numbers pass their check digits and belong to nobody.
import { addDays } from '#engine'
import type { SeedingContext } from '../../seeding.ts'

const SURNAMES = [...'林陳黃張李王吳劉蔡楊']
const SHOPS = ['示範商行', '測試工業', '範例餐飲', '示範營造', '測試物流', '範例科技', '示範清潔', '測試保全']

/** What an invented applicant files. The same number gives the same person. */
export function invented(nth: number): Record<string, unknown> {
  const district = `示範${[...'東西南北中山海河'][nth % 8]}區`
  return {
    applicantKind: 'worker',
    claimant: {
      name: `${SURNAMES[nth % 10]}示範${nth}`, idNumber: idNumber(nth), phone: `0900-${String(nth % 1_000_000).padStart(6, '0').replace(/(\d{3})(\d{3})/, '$1-$2')}`,
      address: `示範市${district}示範路${(nth % 300) + 1}號`,
    },
    respondent: { name: `${SHOPS[nth % 8]}${Math.floor(nth / 8) % 40}有限公司` },
    workplace: { district, line: `示範路${(nth % 300) + 1}號` }, workplaceHere: true,
    claims: [{ item: ['wage', 'severance', 'overtime', 'leave', 'notice'][nth % 5], amount: 10_000 + (nth % 90) * 1_000 }],
    facts: '示範案件：雙方對給付內容有爭議。', language: nth % 29 === 0 ? 'vi' : 'zh', interpreter: nth % 29 === 0,
  }
}

/** A well-formed number of nobody: letter A, second digit 1 or 2, seven digits from `nth`, check digit. */
export function idNumber(nth: number): string {
  const digits = [...String((nth % 2) + 1), ...String(nth % 10_000_000).padStart(7, '0')].map(Number)
  const sum = 1 + digits.reduce((total, digit, at) => total + digit * (8 - at), 0)
  return `A${digits.join('')}${(10 - (sum % 10)) % 10}`
}

/** Hands out free rooms: four hearings a day a room, the next working day when a day is full. */
export function hearingSlots(context: SeedingContext) {
  const used = new Map<string, number>()
  const times = [['09:00', '10:20'], ['10:30', '11:50'], ['13:30', '14:50'], ['15:00', '16:20']] as const
  return (wish: string) => {
    const rooms = context.entries('mediation-venues')
    let day = wish
    while ((used.get(day) ?? 0) >= rooms.length * times.length) day = context.workday(addDays(day, 1))
    const nth = used.get(day) ?? 0
    used.set(day, nth + 1)
    const [hearingFrom, hearingTo] = times[Math.floor(nth / rooms.length)] ?? times[0]
    return { room: rooms[nth % rooms.length] ?? '', hearingOn: day, hearingFrom, hearingTo }
  }
}
