// Formulas and entered figures within their programme: each id once, dimensions and values that are there.
import { valuesOf } from '../dimension-values.ts'
import { figureIds } from '../figure-word.ts'
import type { Programme } from '../words/index.ts'
import { mend } from './house/names.ts'

export function faultsOfFormulas(programme: Programme): string[] {
  const faults: string[] = []
  const ids = figureIds(programme)
  for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at)))
    faults.push(`the figure “${id}” is said twice, among measures, formulas and entered. Call one of them otherwise.`)
  for (const [name, { years, among, by = [], share }] of Object.entries(programme.formulas ?? {})) {
    const where = `the formula ${name}`
    for (const dimension of [...by.flat(), ...Object.keys(among ?? {})])
      if (!programme.dimensions[dimension])
        faults.push(
          `${where} is by “${dimension}”, which is no dimension. ${mend(dimension, Object.keys(programme.dimensions))}`,
        )
    for (const [dimension, values = []] of Object.entries(among ?? {})) {
      for (const value of values)
        if (programme.dimensions[dimension] && !valuesOf(programme, dimension).includes(value))
          faults.push(`${where} names “${value}”, which is no ${programme.dimensions[dimension]?.name.en}.`)
      if (share && !by.some((one) => one.includes(dimension)))
        faults.push(`${where} is a share of each ${dimension} and not split by it. Say it in \`by\`.`)
    }
    if (share && Object.keys(among ?? {}).length !== 1)
      faults.push(`${where} is a share among several dimensions. Name one.`)
    if (years !== undefined && !(Number.isInteger(years) && years >= 1 && years <= 10))
      faults.push(`${where} is a mean of ${years} years. Say 1 to 10.`)
  }
  return faults
}
