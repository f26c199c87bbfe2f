// A rule decides one value from named facts and leaves a receipt: inputs, dated figures, articles, steps in words.
import type { Citation } from './citation.ts'
import { holds } from './condition.ts'
import { type Used, usedBy } from './dated.ts'
import type { Fields, Values } from './field.ts'
import { t, type Text } from './text.ts'

export type Reason = { cites: Citation; says: Text }
export type Decision<V> = { value: V; because: readonly Reason[] }
export type Receipt<V = unknown> = {
  rule: Text
  cites: Citation
  inputs: Record<string, unknown>
  used: Used[]
  because: readonly Reason[]
  value: V
}
export type Rule<F extends Fields = Fields, V = unknown> = {
  name: Text
  cites: Citation
  reads: F
  /** Fields of `reads` the rule can do without. */
  spares?: readonly string[]
  of(values: Values<F>): Decision<V>
}

/**
 * Declares a rule. The facts it reads are fields, so the form that asks, the calculator and the case share them.
 * @example rule({ name: t('慰問金額', 'Amount'), cites: scheme('第4點'), reads: { grade }, of: (c) => ({ value: 10_000, because: [] }) })
 */
export function rule<const F extends Fields, V>(definition: Rule<F, V>): Rule<F, V> {
  return definition
}

export class MissingFacts extends Error {
  readonly missing: string[]
  /** What a reader is told. */
  readonly says: Text
  constructor(name: Text, missing: string[], fields: Fields = {}) {
    super(`The rule ${name.en} cannot run: ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not known yet.`)
    this.missing = missing
    const labels = missing.map((one) => fields[one]?.label ?? t(one, one))
    this.says = t(
      `還不能計算「${name.zh}」，缺少：${labels.map(({ zh }) => zh).join('、')}。`,
      `“${name.en}” cannot be worked out yet; it lacks: ${labels.map(({ en }) => en).join(', ')}.`,
    )
  }
}

/** Runs a rule on a case's values. Throws MissingFacts where a fact it reads is not there yet. */
export function decide<V>(rule: Rule<Fields, V>, values: Record<string, unknown>): Receipt<V> {
  const names = Object.keys(rule.reads)
  const missing = names.filter((name) => values[name] === undefined && !isOptional(rule, name, values))
  if (missing.length > 0) throw new MissingFacts(rule.name, missing, rule.reads)
  const inputs = Object.fromEntries(
    names.filter((name) => values[name] !== undefined).map((name) => [name, values[name]]),
  )
  const { result, used } = usedBy(() => rule.of(inputs as Values<Fields>))
  return { rule: rule.name, cites: rule.cites, inputs, used, because: result.because, value: result.value }
}

function isOptional(rule: Rule, name: string, values: Record<string, unknown>): boolean {
  const field = rule.reads[name]
  return Boolean(field?.optional || rule.spares?.includes(name) || (field?.when && !holds(field.when, values)))
}
