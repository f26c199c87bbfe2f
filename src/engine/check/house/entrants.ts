// Who is put in order: cases that are there and name this one, by facts of theirs that are nobody's own.
import { isSealed } from '../../field.ts'
import { type AnyRanks, listed, ofCases, type Programme } from '../../words/index.ts'
import { misfit } from './fits.ts'
import type { Names } from './names.ts'
import { entriesOf } from './then.ts'

export function entrants(names: Names, programme: Programme, step: string, into: string, ranks: AnyRanks): void {
  const of = ofCases(ranks)
  if (!of) return
  const where = `the order ${into} made by ${step}`
  const target = names.programme(programme, where, of.programme)
  if (!target) return
  names.known(programme, where, [of.naming], 'field there that names this case', entriesOf(target, programme))
  names.known(programme, where, listed(of.in), `state of ${target.id}`, Object.keys(target.states))
  const rows = programme.fields[into]
  const parts = rows?.kind === 'many' ? rows.of : {}
  for (const [fact] of ranks.picks.flatMap(({ by = [] }) => by)) {
    const [theirs, ours] = [target.fields[fact], parts[fact]]
    if (!names.known(programme, where, [fact], `fact of ${target.id}`, Object.keys(target.fields)) || !theirs) continue
    const wrong = ours && misfit(theirs, ours)
    if (wrong) names.blame(programme, `${where} goes by ${fact} of ${target.id}, which ${wrong.says}.`, wrong.mend)
    if (isSealed(theirs) || !['whole', 'money', 'decimal', 'date'].includes(theirs.kind))
      names.blame(
        programme,
        `${where} goes by ${fact} of ${target.id}, which is ${isSealed(theirs) ? 'somebody’s own' : 'no number and no day'}.`,
        'Go by a number or a day that may be shown.',
      )
  }
}
