// Plays a register that counts as published, by kind; and some foundings at hand. No union here exists.
import { addDays } from '#engine'
import type { Play, Seeding, SeedingContext, Wanted } from '../../seeding.ts'
import { ARTICLES } from '#programmes/unions/union-registration/words.ts'

const PROGRAMME = 'union-registration'
const TYPES = ['federation', 'enterprise', 'industrial', 'occupational'] as const
type Type = (typeof TYPES)[number]
const KIND: Record<Type, string> = { federation: '聯合總工會', enterprise: '企業工會', industrial: '產業工會', occupational: '職業工會' }
const WORDS = [...'明德信義和平忠孝仁愛永安新興大同中正光復建國民權三民']

const seeding: Seeding = {
  *figures(wanted, context) {
    const cell = (measure: string, dimensions: Record<string, string> = {}) => valueOf(wanted, measure, dimensions)
    let founded = cell('unions-established') ?? 0
    const movedIn = wanted.filter((one) => one.measure === 'unions-transferred-in' && one.dimensions.from)
    let moved = movedIn.flatMap((one) => Array.from({ length: one.value }, () => one.dimensions.from ?? ''))
    for (const type of TYPES) {
      const count = cell('union-count', { unionType: type })
      if (count === undefined) continue
      const { asOf, now } = context.standing('union-count', { unionType: type })
      const missing = count - asOf
      // Those founded or moved here in the period are of the kinds in which one founds and moves: industrial unions.
      const arrive = type === 'industrial' || type === 'occupational' ? Math.min(Math.max(0, missing), founded + moved.length) : 0
      for (let nth = 0; nth < missing - arrive; nth++) yield carried(type, nth, context, asOf !== now)
      for (let nth = 0; nth < arrive; nth++) {
        const from = founded > 0 ? undefined : moved[0]
        if (from === undefined) founded -= 1
        else moved = moved.slice(1)
        yield arrived(type, nth, from, context, asOf !== now)
      }
    }
  },
  *present(context) {
    for (let nth = 0; nth < 6; nth++) {
      const filed = context.workday(addDays(context.today, -12 + nth * 2))
      if (filed > context.today) continue
      const lines = founding('industrial', 900 + nth, filed, filed, context)
      yield { programme: PROGRAMME, lines: lines.slice(0, 1 + (nth % 2)).filter((line) => line.on <= context.today), ...(nth % 3 ? { owner: context.staff('officer').id } : {}) }
    }
  },
}
export default seeding

const valueOf = (wanted: readonly Wanted[], measure: string, dimensions: Record<string, string>) =>
  wanted.find(
    (one) =>
      one.measure === measure &&
      Object.keys(one.dimensions).length === Object.keys(dimensions).length &&
      Object.entries(dimensions).every(([name, value]) => one.dimensions[name] === value),
  )?.value

const nameOf = (type: Type, nth: number, from: string) =>
  `示範${WORDS[nth % WORDS.length]}${WORDS[Math.floor(nth / WORDS.length) % WORDS.length]}${from.slice(2, 4)}${KIND[type]}`

function facts(type: Type, nth: number, { from }: SeedingContext) {
  return {
    name: nameOf(type, nth, from), unionType: type, seat: `示範市示範中區示範路${nth + 1}號`, members: 40 + ((nth * 37) % 900),
    president: '示範理事長', termTo: addDays(from, 1200),
    ...(type === 'enterprise' ? { enterprise: { name: `示範製造${from.slice(2, 4)}${nth}股份有限公司` } } : {}),
    ...(type === 'industrial' || type === 'occupational' ? { trade: '示範業' } : {}),
  }
}

/** What comes after the period where a later register stands already: it leaves again, so that the later one stays what it is. */
function leaves(context: SeedingContext, gone: boolean): Play['lines'][number][] {
  if (!gone) return []
  const on = addDays(context.to, 1)
  return [{ on, by: context.staff('head'), step: 'moveOut', values: { toCity: 'tainan', endedOn: on } }]
}

function carried(type: Type, nth: number, context: SeedingContext, gone: boolean): Play {
  const on = addDays(context.from, -1)
  return {
    programme: PROGRAMME,
    lines: [
      { on, by: context.staff('officer'), step: 'enter', values: { ...facts(type, nth, context), certificateNo: `示工字第${context.from.slice(2, 4)}${nth}號`, registeredOn: addDays(on, -400 - nth) } },
      ...leaves(context, gone),
    ],
  }
}

function arrived(type: Type, nth: number, from: string | undefined, context: SeedingContext, gone: boolean): Play {
  const filed = context.workday(addDays(context.from, 20 + nth * 9))
  const done = context.workday(addDays(filed, 7))
  if (from === undefined) return { programme: PROGRAMME, owner: context.staff('officer').id, lines: [...founding(type, 700 + nth, filed, done, context), ...leaves(context, gone)] }
  return {
    programme: PROGRAMME,
    lines: [
      { on: filed, by: context.staff('officer'), step: 'transferIn', values: { ...facts(type, 800 + nth, context), fromCity: from, certificateNo: `示工字第${nth}移號`, registeredOn: filed } },
      ...leaves(context, gone),
    ],
  }
}

function founding(type: Type, nth: number, filed: string, done: string, context: SeedingContext): Play['lines'][number][] {
  return [
    {
      on: filed, by: { id: `promoter-${nth}`, role: 'applicant' }, step: 'apply',
      values: { ...facts(type, nth, context), applicant: { name: '示範召集人', phone: '0900-000-000' }, initiators: 33, foundingOn: addDays(filed, -10), directors: 9, supervisors: 3 },
    },
    { on: done, by: context.staff('officer'), step: 'check', values: { articles: Object.keys(ARTICLES) } },
    { on: done, by: context.staff('head'), step: 'issue', values: { certificateNo: `示工字第${nth}號`, registeredOn: done } },
  ]
}
