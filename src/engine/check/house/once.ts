// What only one programme may be called: ids, names, capitals, measures, tables, addresses. And steps of the clock that nothing takes.
import { figureIds } from '../../figure-word.ts'
import { listed, otherOf, type Programme } from '../../words/index.ts'
import type { Names } from './names.ts'

type Owned = { what: string; of(programme: Programme): readonly string[]; mend: string }
const OWNED: readonly Owned[] = [
  {
    what: 'contract',
    of: ({ is = [] }) => is.flatMap((one) => (one.sole ? [one.id] : [])),
    mend: 'There is one such programme in the house: take it out of `is` of the other.',
  },
  { what: 'id', of: ({ id }) => [id], mend: 'Call it as its folder is called.' },
  { what: 'code', of: ({ code }) => [code], mend: 'Give its case numbers other capitals.' },
  { what: 'name', of: ({ name }) => [name.zh, name.en], mend: 'Name it in both languages.' },
  { what: 'purpose', of: ({ purpose }) => [purpose.zh], mend: 'Say what this one is for.' },
  {
    what: 'figure',
    of: (programme) => [...new Set(figureIds(programme))],
    mend: 'The report would print only one of them: give it an id of its own.',
  },
  { what: 'table', of: ({ tables }) => Object.keys(tables), mend: 'Give the table an id of its own.' },
  {
    what: 'public address',
    of: ({ publishes = {} }) => Object.values(publishes).map(({ path }) => path),
    mend: 'Only one of them would be found there: give its list a `path` of its own.',
  },
]

export function usedOnce(names: Names, programmes: readonly Programme[]): void {
  for (const { what, of, mend } of OWNED) {
    const first = new Map<string, Programme>()
    for (const programme of programmes)
      for (const word of new Set(of(programme))) {
        const other = first.get(word)
        if (other) names.blame(programme, `has the ${what} “${word}”, which ${names.fileOf(other)} has already.`, mend)
        else first.set(word, programme)
      }
  }
  for (const programme of programmes) {
    const lists = Object.values(programme.publishes ?? {}).map(({ path }) => path)
    for (const path of new Set(lists.filter((each, at) => lists.indexOf(each) !== at)))
      names.blame(programme, `has two lists at the public address “${path}”.`, 'Give one of them a `path` of its own.')
  }
}

/** A step only of the clock is taken by a clock, a queue, or another case; otherwise it never happens. */
export function idleSteps(names: Names, programmes: readonly Programme[]): void {
  const made = new Set(
    programmes.flatMap((programme) => [
      ...Object.values(programme.clocks).map((clock) => `${programme.id} ${clock.act}`),
      ...Object.values(programme.holds ?? {}).map((hold) => `${programme.id} ${hold.waits?.takes}`),
      ...Object.values(programme.steps).flatMap(({ then }) =>
        listed(then).map((one) => `${otherOf(one).programme} ${otherOf(one).step}`),
      ),
    ]),
  )
  for (const programme of programmes)
    for (const [name, step] of Object.entries(programme.steps))
      if (listed(step.by).includes('clock') && !made.has(`${programme.id} ${name}`))
        names.blame(
          programme,
          `the clock may take “${name}”, and nothing makes it.`,
          'Name it as the `act` of a clock, the `step` of a queue, or in the `then` of another case.',
        )
}

/** Cases that begin each other without end. */
export function begunInCircles(names: Names, programmes: readonly Programme[]): void {
  const stepsOf = new Map(programmes.map((programme) => [programme.id, programme.steps]))
  for (const programme of programmes)
    for (const name of Object.keys(programme.steps)) {
      const way = [`${programme.id}/${name}`]
      for (let at = 0; at < way.length; at++) {
        const [id = '', step = ''] = (way[at] ?? '').split('/')
        for (const { begins, when, for: rows, unlessThere } of listed(stepsOf.get(id)?.[step]?.then)) {
          // What begins only under a condition, for the rows there are, or where there is none yet, comes to an end.
          const next = when || rows || unlessThere ? undefined : begins
          if (next === way[0])
            names.blame(
              programme,
              `the step “${name}” begins cases that begin it again, without end.`,
              'Say `when`, or `unlessThere`.',
            )
          else if (next && !way.includes(next)) way.push(next)
        }
      }
    }
}
