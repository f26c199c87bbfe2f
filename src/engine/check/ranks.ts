// What is put in order: into rows that say the place and the lot, by a seed that a second person gives.
import { fieldIn } from '../field.ts'
import { listed, ofCases, type Programme } from '../words/index.ts'

export function faultsOfRanks(programme: Programme): string[] {
  const { fields } = programme
  return Object.entries(programme.steps).flatMap(([name, step]) =>
    Object.entries(step.ranks ?? {}).flatMap(([into, ranks]) => {
      const where = `the order ${into} made by ${name}`
      const faults: string[] = []
      const rows = fields[into]
      const parts = rows?.kind === 'many' ? rows.of : {}
      if (parts.place?.kind !== 'whole' || parts.lot?.kind !== 'text')
        faults.push(`${where} goes into no rows with a whole number \`place\` and a text \`lot\`. Give it such rows.`)
      const seed = fieldIn(fields, ranks.seed)
      if (seed?.kind !== 'text' || !step.asks?.includes(ranks.seed))
        faults.push(
          `${where} draws by ${ranks.seed}, which is no text that ${name} asks. Ask the seed in the same step.`,
        )
      if (listed(step.notBy).length === 0)
        faults.push(
          `${where} takes its seed from whoever comes. Say in \`notBy\` who must not give it: who fixed the entrants.`,
        )
      if (!ofCases(ranks) && ranks.called === undefined)
        faults.push(`${where} does not say what an entrant is called. Name the part in \`called\`.`)
      for (const { by = [], upTo } of ranks.picks) {
        if (upTo !== undefined && fieldIn(fields, upTo)?.kind !== 'whole')
          faults.push(`${where} goes up to ${upTo}, which is no whole number of the case.`)
        for (const [fact] of by)
          if (!parts[fact])
            faults.push(
              `${where} goes by ${fact}, which its rows do not say. Give them a part ${fact}, so that the order can be seen.`,
            )
      }
      return faults
    }),
  )
}
