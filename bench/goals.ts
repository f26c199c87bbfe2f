// What is wanted of the house, beside what was measured: a line each, met or not. Whatever was not measured in a run is said not to be.

/** Everything measured in a run, by a name that says it. */
export type Measured = Record<string, number>

type Goal = {
  says: string
  /** Of what was measured; nothing where it was not. */
  of: (measured: Measured) => number | undefined
  atLeast?: number
  atMost?: number
}

const ratio = (over: string, under: string) => (measured: Measured) => {
  const [a, b] = [measured[over], measured[under]]
  return a === undefined || b === undefined || b === 0 ? undefined : a / b
}
/** Against the floor of the same stage, so that what else the machine did meanwhile falls out. */
const grows = (what: string, yard: string, from: string, to: string) => (measured: Measured) => {
  const at = (stage: string) => ratio(`${stage} ${what}`, `${stage} ${yard}`)(measured)
  const [before, after] = [at(from), at(to)]
  return before === undefined || after === undefined ? undefined : after / before
}
const PEERS = ['Directus', 'Payload']
const OPERATIONS: Record<string, number> = { filing: 2, step: 3, read: 3, list: 3 }

/**
 * @param stages `cases/open` in the order they were measured
 * @param tables names of what was measured of a table beside the same in SQL
 */
export function goalsOf(stages: readonly string[], tables: readonly string[]): Goal[] {
  const first = stages[0] ?? ''
  const last = stages.at(-1) ?? ''
  const [cases] = first.split('/')
  const many = stages.find((one) => one !== first && one.startsWith(`${cases}/`))
  return [
    ...stages.flatMap((stage) =>
      PEERS.flatMap((peer) =>
        Object.entries(OPERATIONS).map(([operation, atLeast]) => ({
          says: `${operation} a second, ours ÷ ${peer}, ${stage}`,
          of: ratio(`${stage} ${operation} ours per second`, `${stage} ${operation} ${peer} per second`),
          atLeast,
        })),
      ),
    ),
    ...(many
      ? [{ says: `list, ${many} ÷ ${first}`, of: grows('list ours p50', 'list floor p50', first, many), atMost: 1.2 }]
      : []),
    ...(many && last !== many
      ? [{ says: `list, ${last} ÷ ${many}`, of: grows('list ours p50', 'list floor p50', many, last), atMost: 1.2 }]
      : []),
    ...['dashboard', 'report of a finished half-year'].flatMap((page) => [
      { says: `${page}, p50 in ms, ${last}`, of: (measured: Measured) => measured[`${last} ${page} p50`], atMost: 50 },
      {
        says: `${page} a second over sixteen connections, ${last}`,
        of: (measured: Measured) => measured[`${last} ${page} per second`],
        atLeast: 100,
      },
    ]),
    {
      says: `report of the running half-year, p50 in ms, ${last}`,
      of: (measured) => measured[`${last} report of the running half-year p50`],
      atMost: 300,
    },
    ...(last === first ? [] : ['find at the desk', 'search of everything published']).map((page) => ({
      says: `${page}, ${last} ÷ ${first}`,
      of: grows(`${page} p50`, `${page} yard`, first, last),
      atMost: 1.5,
    })),
    ...tables.map((table) => ({
      says: `table ${table}`,
      of: (measured: Measured) => measured[table],
      atMost: 1.2,
    })),
  ]
}

export function printGoals(goals: readonly Goal[], measured: Measured): void {
  console.log(`\n${'goal'.padEnd(78)}${'wanted'.padStart(10)}${'measured'.padStart(10)}`)
  for (const { says, of, atLeast, atMost } of goals) {
    const value = of(measured)
    const met =
      value !== undefined && (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost)
    const wanted = atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`
    console.log(
      `${says.padEnd(78)}${wanted.padStart(10)}${(value === undefined ? '–' : value.toFixed(2)).padStart(10)}  ${value === undefined ? 'not measured' : met ? 'met' : 'not met'}`,
    )
  }
}
