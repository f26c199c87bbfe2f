// What a programme says it is: every field, state and step a contract needs is there, as it needs them.
import type { Field, Fields } from '../field.ts'
import { type AnyContract, listed, type Programme } from '../words/index.ts'

export function faultsOfContracts(programme: Programme): string[] {
  const is = programme.is ?? []
  return [
    ...is.flatMap((contract, at) => [
      ...(is.findIndex((one) => one.id === contract.id) < at ? [`says twice that it is ${contract.id}.`] : []),
      ...needed(contract, programme).map(
        (fault) => `says that it is ${contract.id}, but ${fault}. Spread what brings it, or do not say so in \`is\`.`,
      ),
    ]),
    ...screens(programme),
  ]
}

function needed({ fields, state, step, second, pays }: AnyContract, programme: Programme): string[] {
  return [
    ...(pays && !programme.pays ? ['does not say how money goes (`pays`)'] : []),
    ...fieldsNeeded('', fields, programme.fields),
    ...Object.keys(state).flatMap((name) => (programme.states[name] ? [] : [`has no state ${name}`])),
    ...Object.keys(step).flatMap((name) => (programme.steps[name] ? [] : [`has no step ${name}`])),
    ...second.flatMap((name) =>
      programme.steps[name] && listed(programme.steps[name].notBy).length === 0
        ? [`the step ${name} may be taken by the same person as the one before (\`notBy\`)`]
        : [],
    ),
  ]
}

function fieldsNeeded(within: string, wanted: Fields, there: Fields): string[] {
  return Object.entries(wanted).flatMap(([name, field]) => {
    const own = there[name]
    const called = `${within}${name}`
    if (!own) return [`has no field ${called} (${field.kind})`]
    if (own.kind !== field.kind) return [`its field ${called} is ${own.kind} and not ${field.kind}`]
    if (field.kind === 'many' && own.kind === 'many') return fieldsNeeded(`${called}.`, field.of, own.of)
    const lacking = optionsOf(field).filter((option) => !optionsOf(own).includes(option))
    return lacking.length > 0 ? [`its field ${called} has no option ${lacking.join(', ')}`] : []
  })
}
const optionsOf = (field: Field): string[] => ('options' in field ? Object.keys(field.options) : [])

/** A step taken on a screen of its own needs whoever draws that screen. */
function screens({ is = [], steps }: Programme): string[] {
  return Object.entries(steps).flatMap(([name, { screen }]) =>
    screen === undefined || is.some((one) => one.screen === screen && one.step[name])
      ? []
      : [`the step ${name} is taken at /desk/${screen}, and nothing in \`is\` says that this page knows it.`],
  )
}
