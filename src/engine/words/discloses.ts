// A word: what of its cases a programme may tell another body, under an agreement that names it, and of whom.
import type { Fields } from '../field.ts'
import { t, type Text } from '../text.ts'
import type { Loose } from './loose.ts'
import type { Programme } from './programme.ts'

/**
 * The most that an agreement on the exchange of data may tell of a case: of the person or organisation of one party, and never more
 * than that party is shown in the state the case is in. What is not named here leaves the house in no exchange.
 * @example discloses: { of: 'applicant', facts: ['state', 'paidTotal'] }
 */
export type Discloses<F = Fields, R extends string = string> = {
  /** The party who is asked about, by the number of the person or organisation it is. */
  of: R
  /** Fields of the case, or `state`: where it stands, as the party sees it. */
  facts: readonly ((keyof F & string) | typeof STANDS_AT)[]
}
export const STANDS_AT = 'state'

export type AnyDiscloses = Loose<Discloses>

/** A fact of the house as an agreement names it: `occupational-accident-consolation.paidTotal`. */
export const factsOf = ({ id, discloses }: Pick<Programme, 'id' | 'discloses'>): string[] =>
  (discloses?.facts ?? []).map((fact) => `${id}.${fact}`)
/** What it is called: by its programme and its name there. */
export function factName({ name, fields }: Pick<Programme, 'name' | 'fields'>, fact: string): Text {
  const called = fact === STANDS_AT ? t('案件狀態', 'where it stands') : (fields[fact]?.label ?? t(fact, fact))
  return t(`${name.zh}：${called.zh}`, `${name.en}: ${called.en}`)
}
/** Programme and fact. */
export const partsOfFact = (named: string): [programme: string, fact: string] => {
  const at = named.indexOf('.')
  return [named.slice(0, at), named.slice(at + 1)]
}
