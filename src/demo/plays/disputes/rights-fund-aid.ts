// Plays applications to the rights fund that come out as published: how many, how many granted, for how many persons, how much; and a living present.
import { addDays } from '#engine'
import { numberOf } from '../invented.ts'
import type { Play, Seeding, SeedingContext, Wanted } from '../../seeding.ts'

type Line = Play['lines'][number]
type Aid = { granted: boolean; amount: number; persons: number }
const KINDS = ['rights', 'employment', 'rights', 'ruling'] as const

const seeding: Seeding = {
  *figures(wanted, context) {
    const { from, to, random, workday, staff } = context
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
    for (const [nth, aid] of aids(wanted).entries()) {
      const filed = workday(addDays(from, Math.floor(random() * (days - 50))))
      yield { programme: 'rights-fund-aid', owner: staff('officer', nth % 2).id, lines: life(aid, nth + (from < '2025' ? 10_000 : 0), filed, context).filter((line) => line.on <= context.today) }
    }
  },
  *present(context) {
    const { today, workday, staff } = context
    for (let nth = 0; nth < 10; nth++) {
      const past = workday(addDays(today, -70 + nth * 7))
      const lines = life({ granted: nth !== 4, amount: 60_000 + nth * 1_000, persons: 1 }, 900_000 + nth, past > today ? today : past, context)
      yield { programme: 'rights-fund-aid', lines: lines.filter((line) => line.on <= today), ...(nth % 4 ? { owner: staff('officer', nth % 2).id } : {}) }
    }
  },
}
export default seeding

/** The granted ones share persons and amount, each a whole number of NT$, and all together exactly as published. */
function aids(wanted: readonly Wanted[]): Aid[] {
  const whole = (measure: string) => wanted.find((one) => one.measure === measure && Object.keys(one.dimensions).length === 0)?.value ?? 0
  const [all, granted, persons, amount] = [whole('rights-fund-applications'), whole('rights-fund-approved'), whole('rights-fund-beneficiaries'), whole('rights-fund-amount')]
  const share = (sum: number, nth: number) => Math.floor((sum * (nth + 1)) / granted) - Math.floor((sum * nth) / granted)
  return Array.from({ length: all }, (_, nth) =>
    nth < granted ? { granted: true, amount: share(amount, nth), persons: share(persons, nth) } : { granted: false, amount: 0, persons: 1 },
  )
}

/** From filing to the last instalment: a fee at once, and of the rest a month later. */
function life({ granted, amount, persons }: Aid, nth: number, filed: string, { staff, workday }: SeedingContext): Line[] {
  const kind = KINDS[nth % KINDS.length] ?? 'rights'
  const ruling = kind === 'ruling'
  const line = (on: string, role: string, step: string, values: Record<string, unknown> = {}): Line => ({ on, by: staff(role), step, values })
  const day = (n: number) => workday(addDays(filed, n))
  const name = `測試勞工${nth}`
  const register = line(filed, 'intake', 'register', {
    applicantKind: ruling ? 'officer' : 'worker', ...(ruling ? { unionName: '示範企業工會' } : {}),
    applicant: { name, idNumber: numberOf(6_000_000 + nth), phone: '0900-000-000', email: 'test@example.invalid', address: '示範市示範中區示範路1號' },
    employer: { name: '示範商行' }, kind, domicileHere: granted, workHere: true, ...(ruling ? {} : { mediationEnd: 'failed' }), suitOn: addDays(filed, -5),
    instance: ruling ? 'ruling' : 'first', court: ruling ? '示範裁決委員會' : '示範地方法院', story: '示範案情。',
    asked: [{ item: 'lawyer', amount: Math.max(1, amount) }], persons, account: { bank: '000', number: '00000000000000', holder: name }, appliedOn: filed,
  })
  if (!granted) return [register, line(day(14), 'head', 'reject', { reason: '申請時未設籍本市。' })]
  const parts = amount < 30_000 ? [amount] : [Math.ceil(amount / 2), Math.floor(amount / 2)]
  return [
    register,
    line(day(10), 'officer', 'propose', { kind, persons, grounds: '依收據。', instalments: parts.map((part, at) => ({ what: at === 0 ? '律師費' : '裁判費', on: day(18 + at * 14), amount: part })) }),
    line(day(14), 'head', 'approve'),
    ...parts.flatMap((_, at) => {
      const [listed, paid] = [day(18 + at * 14), day(20 + at * 14)]
      return [
        line(listed, 'head', 'approvePart'),
        line(listed, 'accountant', 'list', { paymentList: `RF${listed.slice(0, 7)}`, paymentLine: nth * 4 + at + 1 }),
        line(paid, 'accountant', 'confirmPayment', { paidOn: paid, bankAnswer: '成功' }),
      ]
    }),
  ]
}
