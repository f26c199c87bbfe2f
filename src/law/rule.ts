// A rule of law: an engine rule with the day that decides, the readings that are contested, and an answer a person can read.
import {
  type Citation,
  decide,
  type Fields,
  holds,
  type LooseCondition,
  overdueIn,
  type Problem,
  type Reason,
  type Receipt,
  type Rule,
  say,
  t,
  type Text,
  type Used,
  type Values,
} from '#engine'

/** A point on which sources disagree: which field names the reading, why there is more than one, and where it matters at all. */
export type Contested = Record<string, { unless: string; why: Text; matters?: LooseCondition }>
/**
 * A fact that follows from the others unless somebody says otherwise: what it is and why, or nothing where they do not settle it;
 * then it is asked, in these words.
 */
export type Follows = Record<
  string,
  {
    needs: readonly string[]
    from(known: Record<string, unknown>): { value: string; because: Reason } | undefined
    asks: Text
  }
>
export type LawRule<F extends Fields = Fields, V extends object = object> = Rule<F, V> & {
  /** The field whose day chooses the version of the law. */
  decidedBy?: string
  contested?: Contested
  follows?: Follows
  /** What cannot be so together, beside the fact to look at again. */
  faults?(known: Record<string, unknown>): Problem[]
  /** The result in one sentence, first. */
  answer(value: V, inputs: Values<F>): Text
  /** What the result does not decide. */
  notices?: readonly Text[]
}
export type AnyRule = LawRule<Fields, Record<string, unknown>>

/**
 * Declares a rule of law. What it reads are fields, so the calculator, the API and the case ask the same questions.
 * @example lawRule({ name: t('預告期間', 'Notice'), cites: LSA('§16 I'), reads: { hireDate, lastDay }, of: …, answer: … })
 */
export const lawRule = <const F extends Fields, V extends object>(definition: LawRule<F, V>): AnyRule =>
  definition as unknown as AnyRule

/** One step of a receipt: the article, and what follows from it in both languages. */
export const step = (cites: Citation, zh: string, en: string): Reason => ({ cites, says: t(zh, en) })

export type Assumption = { option: string; question: Text; reading: Text; why: Text }
export type Outcome = Receipt<Record<string, unknown>> & {
  answer: Text
  /** Readings taken where sources disagree. */
  assumptions: Assumption[]
  /** What the other readings would give, each with its reading. */
  otherwise: { option: string; reading: Text; answer: Text; value: Record<string, unknown> }[]
  notices: readonly Text[]
  /** Set where a figure used is past its review date on the day of asking. */
  overdue: Used[]
  /** Set where the deciding day lies after what is known: these figures are answered as the law stands. */
  asItStands: Used[]
}

/**
 * Runs a rule of law: the value, why, and what the other readings would give.
 * @param today the day of asking, ISO; it never changes the value, only what is marked as overdue for review
 * @throws NotInForce where the deciding day lies before the law or after what is announced; MissingFacts where a fact is absent
 */
export function rule(of: AnyRule, given: Record<string, unknown>, today: string): Outcome {
  const followed = followedBy(of, given)
  const inputs = { ...Object.fromEntries(followed.map(({ name, value }) => [name, value])), ...given }
  const contested = Object.entries(of.contested ?? {}).filter(([, { matters }]) => holds(matters, inputs))
  const chosen = { ...Object.fromEntries(contested.map(([option, { unless }]) => [option, unless])), ...inputs }
  const receipt = decide(of, chosen)
  const assumptions: Assumption[] = []
  const otherwise: Outcome['otherwise'] = []
  for (const [option, { why }] of contested) {
    const field = of.reads[option]
    const taken = String(receipt.inputs[option])
    if (field?.kind !== 'choice' || receipt.inputs[option] === undefined) continue
    const readings = field.options as Record<string, Text>
    assumptions.push({ option, question: field.label, reading: readings[taken] ?? t(taken, taken), why })
    for (const [other, reading] of Object.entries(readings)) {
      if (other === taken) continue
      const { value } = decide(of, { ...chosen, [option]: other })
      if (JSON.stringify(value) !== JSON.stringify(receipt.value))
        otherwise.push({ option, reading, value, answer: of.answer(value, { ...inputsOf(receipt), [option]: other }) })
    }
  }
  const asItStands = receipt.used.filter((one) => one.asItStands)
  const settled = followed.map(({ name, value, because }) =>
    inputs[name] === value ? because : otherwiseThan(of, name, because),
  )
  return {
    ...receipt,
    because: [...settled, ...receipt.because],
    answer: of.answer(receipt.value, inputsOf(receipt)),
    assumptions,
    otherwise,
    notices: [...asItStands.map(onlyAsItStands), ...(of.notices ?? [])],
    overdue: overdueIn(receipt, today),
    asItStands,
  }
}

/** What follows from these facts, whether it was said or not. */
export const followedBy = (of: AnyRule, known: Record<string, unknown>) =>
  Object.entries(of.follows ?? {}).flatMap(([name, { from }]) => {
    const found = from(known)
    return found ? [{ name, ...found }] : []
  })
const otherwiseThan = (of: AnyRule, name: string, { cites, says }: Reason): Reason => {
  const label = of.reads[name]?.label ?? t(name, name)
  return {
    cites,
    says: t(
      `${says.zh}；您另選了「${label.zh}」，依您所選計算。`,
      `${says.en} You chose otherwise for “${label.en}”, and it is worked out as you chose.`,
    ),
  }
}

const inputsOf = (receipt: Receipt) => receipt.inputs as Values<Fields>

const onlyAsItStands = ({ parameter, knownUntil }: Used): Text =>
  t(
    `依現行規定計算：「${parameter.zh}」查證至 ${knownUntil}，之後如有修法，結果可能不同。`,
    `By the law as it stands: “${parameter.en}” was read up to ${knownUntil}; a later change of the law may change the result.`,
  )

/** Computes a stored receipt again from its inputs. The same value for ever, or the law's code has changed under it. */
export const replay = (of: AnyRule, receipt: Pick<Receipt, 'inputs'>): Record<string, unknown> =>
  decide(of, receipt.inputs).value

/** One line for logs and the command line. */
export const inOneLine = (outcome: Outcome): string => say(outcome.answer, 'zh')
