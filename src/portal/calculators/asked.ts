// What a person has answered so far, read from the address: which page comes next, what is wrong, or the result.
import { type Field, type Fields, holds, nested, type Problem, readFields } from '#engine'
import { type Answer, askRule } from '#law/ask.ts'
import type { Calculator } from './list.ts'

export type Asked = {
  raw: Record<string, unknown>
  /** The page to show, or none where all is answered. */
  page: number | undefined
  all: boolean
  problems: Problem[]
  answer: Answer | undefined
  /** The answers as an address, without what steers the page. */
  link: string
}

/** Fields of a rule as this calculator asks them: what the rule can do without is optional. */
export const fieldsOf = (calculator: Calculator): Fields =>
  Object.fromEntries(
    Object.entries(calculator.rule.reads).map(([name, field]): [string, Field] => [
      name,
      calculator.rule.spares?.includes(name) ? { ...field, optional: true } : field,
    ]),
  )

const STEERING = new Set(['at', 'all', 'lang', 'add', '_add', '_remove'])

export function asked(calculator: Calculator, address: URL, today: string): Asked {
  const given = [...address.searchParams].filter(([name]) => !STEERING.has(name)).slice(0, 200)
  const raw = nested(given)
  const fields = fieldsOf(calculator)
  const all = address.searchParams.get('all') === '1'
  const names = calculator.pages.map((page) => page.fields.filter((name) => fields[name] && applies(fields, name, raw)))
  const at = Number(
    address.searchParams.get('at') ??
      (given.length > 0 && !address.searchParams.has('at') ? calculator.pages.length : 0),
  )
  const link = new URLSearchParams(given.map(([name, value]) => [name, value])).toString()
  const until = Math.min(Math.max(0, Number.isInteger(at) ? at : 0), names.length)
  const base = { raw, all, link }
  for (let page = 0; page < until; page++) {
    const { problems } = readFields(fields, names[page] ?? [], raw, { today, strict: true }, raw)
    const more = [...problems, ...alternatives(calculator, names[page] ?? [], raw)]
    if (more.length > 0) return { ...base, page, problems: all ? everyProblem() : more, answer: undefined }
  }
  if (until < names.length) return { ...base, page: until, problems: [], answer: undefined }
  return { ...base, page: undefined, problems: [], answer: askRule(calculator.rule, raw, today) }

  function everyProblem(): Problem[] {
    return names.flatMap((page) => [
      ...readFields(fields, page, raw, { today, strict: true }, raw).problems,
      ...alternatives(calculator, page, raw),
    ])
  }
}

/** A wage by the month or by the hour: one of them is needed, though neither by itself. */
function alternatives(calculator: Calculator, names: readonly string[], raw: Record<string, unknown>): Problem[] {
  const either = names.filter(
    (name) => ['monthlyWage', 'hourlyWage', 'dailyWage'].includes(name) && calculator.rule.spares?.includes(name),
  )
  const [first] = either
  if (either.length < 2 || !first || either.some((name) => String(raw[name] ?? '').trim() !== '')) return []
  return [
    {
      field: first,
      says: {
        zh: '請填其中一種工資。',
        en: 'Enter the wage in one of these ways.',
        vi: 'Vui lòng nhập một loại tiền lương.',
        id: 'Isi salah satu jenis upah.',
        th: 'โปรดกรอกค่าจ้างอย่างใดอย่างหนึ่ง',
        fil: 'Ilagay ang sahod sa isa sa mga paraang ito.',
      },
    },
  ]
}

const applies = (fields: Fields, name: string, raw: Record<string, unknown>): boolean =>
  holds(
    fields[name]?.when,
    Object.fromEntries(
      Object.entries(raw).map(([key, value]) => [key, value === 'yes' ? true : value === 'no' ? false : value]),
    ),
  )
