// Tries a step. Either every reason why it cannot be taken, or the event and the case as it then stands.
import { apply } from './apply.ts'
import type { Actor, Case, CaseEvent } from './case.ts'
import { cited, type Citation } from './citation.ts'
import { holds, seenIn } from './condition.ts'
import { NotInForce } from './dated.ts'
import { type Calendar, CalendarUnknown } from './days/index.ts'
import { unlistedDistricts } from './districts.ts'
import { shutGates } from './gates.ts'
import { emptyTimes } from './told.ts'
import { dayRefusals, happenedOn } from './happened.ts'
import { instalmentTold, rowsAgainst } from './instalments.ts'
import { gaveBound } from './pays.ts'
import { keptAnew, saidThrough } from './kept.ts'
import { type AnyStep, type Entrant, listed, type Programme } from './words/index.ts'
import { notOffered, type Standing } from './offered.ts'
import { pairFaults } from './pairs.ts'
import { type Linked, valueAt } from './path.ts'
import { rankedBy } from './ranked.ts'
import { type Problem, readFields } from './read.ts'
import { same } from './same.ts'
import { decide, MissingFacts, type Receipt, type Rule } from './rule.ts'
import { t, type Text } from './text.ts'
import { warnings } from './warnings.ts'

export type Move = {
  step: string
  values?: Record<string, unknown>
  note?: string
  /** Why it is done although it was warned of. */
  despite?: string
}
export type Setting = {
  /** The instant, ISO; and the day it is in Taipei. */
  at: string
  today: string
  by: Actor
  calendar: Calendar
  /** Given to a case that begins with this step. */
  born?: { id: string; number: string }
  /**
   * Values of the register entries the case names, by field: gates look at them, and steps may take them over. Of those that rows name
   * by `lines.product` and their ids.
   */
  linked?: Linked | undefined
  /** Where what somebody typed names entries: those of them that are there. */
  there?: Standing
  /** The cases that stand for an order the step makes, by the field it goes into. */
  entrants?: { readonly [into: string]: readonly Entrant[] }
  /** What whoever keeps the cases has found out for the step: looks across cases, and whether there is room. */
  told?: Record<string, unknown>
  /** Whether it is warned of what is seldom right. People are; the clock, an import and a story are not. */
  heed?: boolean
  /** Those of the city, for whoever chooses one; where there is no list any words are taken. */
  districts?: readonly string[] | undefined
}
/**
 * `warns`: done all the same for whoever says why, where every refusal is only a warning. `through`: the programme whose case was to
 * follow and could not, where the step itself would have been taken.
 */
export type Refusal = { field?: string; says: Text; cites?: Citation; warns?: true; through?: string }
export type Advanced = { event: CaseEvent & { kind: 'step' }; after: Case } | { refused: Refusal[] }

/**
 * @param before nothing where the step begins a case
 * @example advance(mediation, undefined, { step: 'apply', values }, { at, today, by, calendar, born })
 */
export function advance(programme: Programme, before: Case | undefined, move: Move, setting: Setting): Advanced {
  const step = programme.steps[move.step]
  if (!step) return { refused: [{ says: t('沒有這個步驟。', 'There is no such step.') }] }
  const shut = reasonsNotTo(programme, before, move.step, step, setting)
  if (shut.length > 0) return { refused: shut }

  const known = before?.values ?? {}
  const strict = programme.roles[setting.by.role]?.kind === 'party'
  const {
    values,
    problems: misread,
    doubts,
  } = readFields(
    programme.fields,
    step.asks ?? [],
    move.values ?? {},
    { today: setting.today, strict, clears: step.clears },
    {
      ...known,
      ...seenIn(programme.fields, step.asks ?? [], setting.linked ?? {}),
    },
  )
  const problems = [
    ...misread,
    ...unlistedDistricts(programme.fields, values, known, setting.districts),
    ...notOffered(programme.fields, values, known, setting.linked ?? {}, setting.there),
  ]
  const gone = (step.plans ?? []).filter((name) => String(values[name] ?? setting.today) < setting.today)
  const days = dayRefusals(programme, step, values, before, setting.today)
  const ahead = days.filter((one) => !(one.warns && setting.heed))
  const paidRows = before ? rowsAgainst(programme, before, values) : []
  if (problems.length + gone.length + ahead.length + paidRows.length > 0)
    return { refused: [...problems, ...gone.map((name) => goneBy(name, programme)), ...ahead, ...paidRows] }
  const instalment = instalmentTold(programme, before, move.step, values)
  if ('says' in instalment) return { refused: [instalment] }

  const found = { ...taken(step, setting.linked ?? {}, { ...known, ...values }), ...instalment.values, ...setting.told }
  const would: Record<string, unknown> = { ...known, ...values, ...found, ...step.sets }
  for (const name of step.clears ?? []) if (values[name] === undefined) delete would[name]
  const kept = keptAnew(programme, would, setting.linked)
  Object.assign(would, kept)
  Object.assign(kept, saidThrough(programme, step, would))
  let computed: Record<string, Receipt>
  try {
    computed = computedBy(programme, step, would, happenedOn(step, { on: setting.today, values }, before), setting)
  } catch (error) {
    if (error instanceof NotInForce || error instanceof MissingFacts) return { refused: [{ says: error.says }] }
    throw error
  }
  // What the step was given is read above, beside its fields; what a rule or a register brought is looked at here.
  const pairs = pairFaults(programme.fields, touched(step, found, computed, would), would)
  const gates = [...pairs, ...shutGates(step, would, setting.linked ?? {})]
  if (gates.length > 0) return { refused: gates }
  const to = destination(step, before, would, setting.linked)
  const empty = emptyTimes(programme, to, would)
  if (empty.length > 0) return { refused: empty }
  const warned = setting.heed
    ? [...days, ...fresh(doubts, values, known), ...warnings(programme, before, values, setting.calendar)]
    : []
  const despite = move.despite?.trim()
  if (warned.length > 0 && !despite) return { refused: warned }

  const event: CaseEvent & { kind: 'step' } = {
    kind: 'step',
    seq: (before?.seq ?? 0) + 1,
    at: setting.at,
    on: setting.today,
    by: setting.by,
    version: before?.version ?? programme.version,
    step: move.step,
    to,
    values: { ...step.sets, ...values, ...found, ...kept },
    ...(Object.keys(computed).length > 0 ? { computed } : {}),
    ...(move.note ? { note: move.note } : warned.length > 0 && despite ? { note: despite } : {}),
    ...(warned.length > 0 ? { warned: warned.map(({ field, says }) => ({ field, says })) } : {}),
  }
  try {
    return { event, after: apply(programme, before, event, setting.calendar, setting.born) }
  } catch (error) {
    if (error instanceof CalendarUnknown) return { refused: [{ says: error.says }] }
    throw error
  }
}

const goneBy = (name: string, { fields }: Programme): Refusal => {
  const label = fields[name]?.label ?? t(name, name)
  return { field: name, says: t(`「${label.zh}」不能早於今天。`, `“${label.en}” cannot be earlier than today.`) }
}

/** A number that the case held already was looked at when it was given. */
const fresh = (doubts: readonly Problem[], values: Record<string, unknown>, known: Record<string, unknown>) =>
  doubts.filter(({ field }) => {
    const [name = ''] = field.split('.')
    return !same(values[name], known[name])
  })

const touched = (
  step: AnyStep,
  found: Record<string, unknown>,
  computed: Record<string, Receipt>,
  would: Record<string, unknown>,
) =>
  Object.fromEntries(
    [...Object.keys(found), ...Object.keys(computed), ...Object.keys(step.sets ?? {})].map((name) => [
      name,
      would[name],
    ]),
  )

/** The steps somebody in this role could try now; gates may still refuse them. */
export function stepsFor(programme: Programme, before: Case | undefined, actor: Actor, linked?: Linked): string[] {
  return Object.entries(programme.steps)
    .filter(([name, step]) => reasonsNotTo(programme, before, name, step, { by: actor, linked }).length === 0)
    .map(([name]) => name)
}

function reasonsNotTo(
  programme: Programme,
  before: Case | undefined,
  name: string,
  step: AnyStep,
  { by, linked }: { by: Actor; linked?: Linked | undefined },
): Refusal[] {
  const from = listed(step.from)
  if (!before)
    return from.includes('start') && listed(step.by).includes(by.role)
      ? []
      : [{ says: t('案件不能由此開始。', 'A case cannot begin with this.') }]
  if (from.includes('start') || !from.includes(before.state))
    return [
      {
        says: t(
          '案件目前的狀態不能辦理這個步驟，請重新整理後再看。',
          'The case is no longer at a point where this can be done. Reload to see where it stands.',
        ),
      },
    ]
  if (!listed(step.by).includes(by.role))
    return [{ says: t('您的職務不能辦理這個步驟。', 'Your role cannot do this.') }]
  if (!holds(step.when, before.values, linked))
    return [{ says: t('這個案件不適用這個步驟。', 'This does not apply to this case.') }]
  if (gaveBound(programme, before, name, by.id))
    return [
      {
        says: t(
          `「${step.does.zh}」須由另一人辦理：受款人、帳戶或金額是您填寫或更正的，請登打者以外的人辦理。`,
          `“${step.does.en}” takes another person: you gave or corrected the payee, the account or the amount.`,
        ),
      },
    ]
  return listed(step.notBy).flatMap((other) => {
    const theirs = programme.steps[other]
    if (!theirs || before.done[other]?.by !== by.id) return []
    return [
      {
        says: t(
          `「${step.does.zh}」須由「${theirs.does.zh}」以外的人辦理。`,
          `“${step.does.en}” must be done by somebody other than whoever did “${theirs.does.en}”.`,
        ),
      },
    ]
  })
}

/**
 * What the case would hold besides what is given, before the step is told what no case can know: taken over from register
 * entries, and of these computed fields those whose facts are there. What is given has not been read yet, so a rule that trips
 * over it says nothing here; the step itself will.
 */
export function foreseen(
  step: AnyStep,
  fields: readonly string[],
  given: Record<string, unknown>,
  setting: Pick<Setting, 'today' | 'linked'>,
): Record<string, unknown> {
  const would: Record<string, unknown> = { ...given, ...taken(step, setting.linked ?? {}, given) }
  for (const [name, rule] of Object.entries(step.computes ?? {})) {
    if (!fields.includes(name)) continue
    try {
      would[name] = decide(rule, factsFor(rule, { ...would, today: setting.today }, setting.linked)).value
    } catch {
      delete would[name]
    }
  }
  return would
}

/** What the step copies from the register entries that the case names, and that its rows name each for itself. */
function taken(step: AnyStep, linked: Linked, values: Record<string, unknown>): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  for (const [name, path] of Object.entries(step.takes ?? {})) {
    const [ours = '', part] = name.split('.')
    if (part === undefined) {
      const value = valueAt(path, {}, linked)
      if (value !== undefined) found[name] = value
      continue
    }
    const [, names = '', ...further] = path.split('.')
    const rows = found[ours] ?? values[ours]
    if (!Array.isArray(rows)) continue
    found[ours] = rows.map((row: Record<string, unknown>) => {
      const { [part]: _, ...others } = row
      const entry = linked[`${ours}.${names}`]?.[String(others[names])] as Record<string, unknown> | undefined
      const value = entry && valueAt(further.join('.'), entry)
      return value === undefined ? others : { ...others, [part]: value }
    })
  }
  return found
}

/** A rule may read what an entry says; its receipt keeps what that was. */
const factsFor = ({ reads }: Rule, values: Record<string, unknown>, linked?: Linked): Record<string, unknown> => ({
  ...values,
  ...Object.fromEntries(
    Object.keys(reads).flatMap((path) => (path.includes('.') ? [[path, valueAt(path, values, linked)]] : [])),
  ),
})

function computedBy(
  programme: Programme,
  step: AnyStep,
  would: Record<string, unknown>,
  today: string,
  { linked, entrants = {} }: Pick<Setting, 'linked' | 'entrants'>,
): Record<string, Receipt> {
  const computed: Record<string, Receipt> = {}
  const unranked = new Map(Object.entries(step.ranks ?? {}))
  const inOrder = (into: string) => {
    const ranks = unranked.get(into)
    if (!ranks || !unranked.delete(into)) return
    computed[into] = rankedBy(programme, into, ranks, { ...would, today }, entrants[into])
    would[into] = computed[into].value
  }
  for (const [name, rule] of Object.entries(step.computes ?? {})) {
    Object.keys(rule.reads).forEach(inOrder)
    const receipt = decide(rule, factsFor(rule, { ...would, today }, linked))
    // A rule that finds nothing to decide leaves neither a value nor a receipt.
    if (receipt.value === undefined) continue
    computed[name] = receipt
    would[name] = receipt.value
  }
  ;[...unranked.keys()].forEach(inOrder)
  return computed
}

function destination(step: AnyStep, before: Case | undefined, would: Record<string, unknown>, linked?: Linked): string {
  if (typeof step.to !== 'string') {
    const branch = step.to.find((one) => holds(one.when, would, linked))
    if (!branch) throw new Error(`No branch of “${step.does.en}” fits, though the last should always.`)
    return branch.to
  }
  if (step.to !== 'same') return step.to
  if (!before) throw new Error(`“${step.does.en}” begins a case and so must lead somewhere.`)
  return before.state
}

/** Why a step is refused, as one line for logs and tests. */
export const refusalLine = (refusal: Refusal): string =>
  `${refusal.field ? `${refusal.field}: ` : ''}${refusal.says.en}${refusal.cites ? ` (${cited(refusal.cites).en})` : ''}`
