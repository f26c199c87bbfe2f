// What may be told to another body: of a party who is somebody, nothing sealed or of special kind, nothing typed freely, each once.
import { isPersonal, sensitivityOf } from '../field.ts'
import { kindOf } from '../kinds/index.ts'
import { needToKnow, type Programme, STANDS_AT } from '../words/index.ts'

export function faultsOfDiscloses(programme: Programme): string[] {
  const { discloses, fields, roles } = programme
  if (!discloses) return []
  const is = fields[roles[discloses.of]?.is ?? '']
  return [
    ...(is?.kind === 'person' || is?.kind === 'organisation'
      ? []
      : [`discloses of ${discloses.of}, who is no person and no organisation with a number. Name a party that is.`]),
    ...(needToKnow(programme)
      ? ['discloses what the office next door may not know (`reads: owner`). Say one of them and not the other.']
      : []),
    ...(fields[STANDS_AT]
      ? [`discloses, and has a field called ${STANDS_AT}, which is where a case stands. Call the field otherwise.`]
      : []),
    ...discloses.facts.flatMap((fact, at) => [
      ...(discloses.facts.indexOf(fact) < at ? [`discloses ${fact} twice.`] : []),
      ...(fact === STANDS_AT ? [] : ofField(programme, fact)),
    ]),
  ]
}

/** Kinds of which a cell of a table says all there is. */
const IN_A_CELL = ['choice', 'choices', 'yesNo', 'date', 'whole', 'money', 'decimal', 'time', 'text']

function ofField({ fields }: Programme, fact: string): string[] {
  const field = fields[fact]
  if (!field) return [`discloses ${fact}, which it has not.`]
  if (!IN_A_CELL.includes(field.kind))
    return [`discloses ${fact}, which does not fit into a cell (${field.kind}). Name what does.`]
  const kind = sensitivityOf(field)
  if (kind === 'special' || kind === 'sealed') return [`discloses ${fact}, which is ${kind} and leaves in no exchange.`]
  return kindOf(field).typedFreely(field) && (isPersonal(field) || kind !== 'open')
    ? [`discloses ${fact}, in which somebody may have written anything. Name a fact that is chosen or reckoned.`]
    : []
}
