// A time that a party is shown: it can be taken into a calendar, and the party can say that they cannot come.
import { headOf, splitPath } from '../path.ts'
import { type AnyRole, byAmount, listed, type Programme } from '../words/index.ts'

const fieldsSeen = ({ sees = [] }: AnyRole): string[] =>
  sees.flatMap((one) => (typeof one === 'string' ? [one] : [...one.fields]))

export function faultsOfMeets(programme: Programme): string[] {
  const { meets } = programme
  const parties = Object.entries(programme.roles).filter(([, role]) => role.kind === 'party')
  if (parties.length === 0) return []
  const kinds = new Set(parties.flatMap(([, role]) => fieldsSeen(role).map((name) => programme.fields[name]?.kind)))
  // Whoever waits for a place in a class comes on its days; whoever waits for a prize comes nowhere.
  const held = Object.values(programme.holds ?? {}).some(
    (hold) => hold.parts || hold.during?.length === 3 || (byAmount(hold) && hold.waits && kinds.has('series')),
  )
  const shown = kinds.has('time')
  if (!meets) return held || shown ? ['parties are shown a time, and `meets` does not say when they are to come.'] : []
  const unknown = [meets.on, meets.at, ...('part' in meets.hours ? [meets.hours.part] : meets.hours)]
    .filter((path): path is string => path !== undefined && !programme.fields[headOf(path)])
    .map((name) => `\`meets\` names ${name}, which is no field.`)
  const [day] = splitPath(meets.on)
  const silent = parties.flatMap(([role, of]) => {
    const asked = Object.values(programme.steps).some(
      (step) => listed(step.by).includes(role) && (step.asks ?? []).includes(day),
    )
    if (!asked && !fieldsSeen(of).includes(day)) return []
    return meets.in
      .filter(
        (state) =>
          !meets.unable.some((name) => {
            const step = programme.steps[name]
            return step && listed(step.by).includes(role) && listed(step.from).includes(state)
          }),
      )
      .map((state) => `in ${state} the ${role} cannot say that they cannot come (\`meets.unable\`).`)
  })
  return [...unknown, ...silent]
}
