// What concerns other cases: those that follow from a step, those it looks at, those that wait, and where a list leads.
import { fieldIn } from '../../field.ts'
import type { Programme } from '../../words/index.ts'
import { entrants } from './entrants.ts'
import { looked } from './looks.ts'
import type { Names } from './names.ts'
import { entriesOf, followedBy, fromOf, ofClock } from './then.ts'

export function following(names: Names, programme: Programme): void {
  for (const [name, step] of Object.entries(programme.steps)) {
    followedBy(names, programme, name, step)
    for (const [field, look] of Object.entries(step.looks ?? {})) looked(names, programme, name, field, look)
    for (const [into, ranks] of Object.entries(step.ranks ?? {})) entrants(names, programme, name, into, ranks)
  }
  for (const [name, { waits }] of Object.entries(programme.holds ?? {})) {
    if (!waits) continue
    const where = `who waits for ${name}`
    names.known(programme, where, [waits.in], 'state', Object.keys(programme.states))
    if (names.known(programme, where, [waits.takes], 'step that the clock takes', ofClock(programme)))
      names.known(
        programme,
        where,
        [waits.in],
        `state in which ${waits.takes} is taken`,
        fromOf(programme, waits.takes),
      )
  }
  for (const [name, list] of Object.entries(programme.publishes ?? {})) {
    if (!list.leads) continue
    const where = `the list ${name} leads on and`
    const service = names.programme(programme, where, list.leads.programme)
    names.known(programme, where, list.leads.in, 'state', Object.keys(programme.states))
    if (!service) continue
    if (!service.portal?.apply)
      names.blame(
        programme,
        `${where} names “${service.id}”, which nobody can apply for.`,
        'Name a programme whose portal has `apply`.',
      )
    if (
      !names.known(
        programme,
        where,
        [list.leads.field],
        `field of ${service.id} that names this`,
        entriesOf(service, programme),
      )
    )
      continue
    const field = fieldIn(service.fields, list.leads.field)
    if (field?.kind === 'entry')
      names.known(programme, where, list.leads.in, `state in which ${service.id} takes an entry`, field.in)
  }
}
