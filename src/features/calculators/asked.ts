// What a person has answered so far, read from the address: which page comes next, what is wrong, or the result.
import { type Field, type Fields, holds, nested, type Problem, readFields } from '#engine'
import { type Answer, askRule, faultsOf } from '#law/ask.ts'
import type { Calculator } from './list/index.ts'

export type Asked = {
  raw: Record<string, unknown>
  /** What the pages before say, as it was understood. */
  known?: Record<string, unknown>
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
  const fields = fieldsOf(calculator)
  // Only what the law asks is read and handed on: whatever else an address holds stays behind.
  const given = [...address.searchParams]
    .filter(([name]) => !STEERING.has(name) && Object.hasOwn(fields, name.split('.')[0] ?? ''))
    .slice(0, 200)
    .map(([name, value]): [string, string] => [name, name === 'year' ? westernYear(value) : value])
  const raw = nested(given)
  const all = address.searchParams.get('all') === '1'
  const names = calculator.pages.map((page) => page.fields.filter((name) => fields[name] && applies(fields, name, raw)))
  const at = Number(
    address.searchParams.get('at') ??
      (given.length > 0 && !address.searchParams.has('at') ? calculator.pages.length : 0),
  )
  const link = new URLSearchParams(given).toString()
  const until = Math.min(Math.max(0, Number.isInteger(at) ? at : 0), names.length)
  const base = { raw: repeated(raw, address), all, link }
  if (base.raw !== raw) return { ...base, page: all ? 0 : Math.max(0, until - 1), problems: [], answer: undefined }
  // What stands on an earlier page is read before what is asked beside it.
  const known: Record<string, unknown> = {}
  const wrong: Problem[] = []
  for (let page = 0; page < until; page++) {
    const fieldsHere = names[page] ?? []
    const read = readFields(fields, fieldsHere, raw, { today, strict: true }, { ...raw, ...known })
    Object.assign(known, read.values)
    wrong.push(
      ...read.problems,
      ...alternatives(calculator, fieldsHere, raw),
      ...faultsOf(calculator.rule, fieldsHere, known),
    )
    if (wrong.length > 0 && !all) return { ...base, known, page, problems: wrong, answer: undefined }
  }
  if (wrong.length > 0) return { ...base, page: 0, problems: wrong, answer: undefined }
  if (until < names.length) return { ...base, known, page: until, problems: [], answer: undefined }
  return { ...base, page: undefined, problems: [], answer: askRule(calculator.rule, raw, today) }
}

/** 民國114年 is 2025. */
function westernYear(typed: string): string {
  const [, year] = /^(?:民國)?(\d{2,3})年?$/.exec(typed.slice(0, 100).normalize('NFKC').trim()) ?? []
  return year ? String(Number(year) + 1911) : typed
}

/** A row more or a row less, for those whose browser does not do it. */
function repeated(raw: Record<string, unknown>, address: URL): Record<string, unknown> {
  const rowsOf = (name: string): unknown[] => (Array.isArray(raw[name]) ? raw[name] : [{}])
  const more = address.searchParams.get('_add')
  if (more) return { ...raw, [more]: [...rowsOf(more), {}] }
  const [name, at] = address.searchParams.get('_remove')?.split('.') ?? []
  return name && at ? { ...raw, [name]: rowsOf(name).filter((_, nth) => nth !== Number(at)) } : raw
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
