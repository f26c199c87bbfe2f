// Need-to-know: said of staff, with somebody who supervises, and of cases from before as of those of today.
import { needToKnow, type Programme } from '../words/index.ts'

export function faultsOfReads(programme: Programme): string[] {
  const roles = Object.entries(programme.roles)
  const faults = roles.flatMap(([name, { kind, reads }]) =>
    reads === undefined || (kind === 'staff' && reads === 'owner')
      ? []
      : [`the role ${name} says \`reads: '${reads}'\`. Only staff say it, and only \`reads: 'owner'\`.`],
  )
  if (needToKnow(programme) && !roles.some(([, { kind, reads }]) => kind === 'staff' && reads === undefined))
    faults.push(
      'each staff role reads only its own cases, so that nobody supervises them. Leave `reads` out for the head.',
    )
  for (const before of programme.earlier ?? [])
    for (const [name, { reads }] of roles)
      if (before.roles[name] && before.roles[name].reads !== reads)
        faults.push(
          `the role ${name} reads other cases in version ${before.version}. Who reads is the same for all that run: write \`reads\` alike in \`earlier\`.`,
        )
  return faults
}
