// Measures and tables: every name resolves, nothing personal is counted in plain, every table can be drawn.
import { readsOf } from '../condition.ts'
import { fieldIn, isSealed, sensitivityOf } from '../field.ts'
import { kindOf } from '../kinds/index.ts'
import { ownValues, valuesOf } from '../dimension-values.ts'
import { figureIds, figureWord } from '../figure-word.ts'
import { measuredFields, rowsCounted } from '../measured.ts'
import { headOf, isThrough } from '../path.ts'
import { listed, type Programme, stateVoid } from '../words/index.ts'

export function faultsOfMeasures(programme: Programme): string[] {
  const faults: string[] = []
  const { states, fields, measures, dimensions, clocks, tables, portal } = programme
  const figures = Object.fromEntries(figureIds(programme).map((id) => [id, true]))
  const need = (where: string, kind: string, known: object, names: readonly string[]) => {
    for (const name of names)
      if (!(name in known) && !(kind === 'field' && isThrough(fields, name)))
        faults.push(`${where} names ${name}, which is no ${kind}.`)
  }
  for (const [name, dimension] of Object.entries(dimensions)) {
    const where = `the dimension ${name}`
    if (dimension.entry) {
      const field = fieldIn(fields, dimension.entry)
      if (!field) faults.push(`${where} names ${dimension.entry}, which is no field.`)
      if (field && field.kind !== 'entry')
        faults.push(`${where} is by ${dimension.entry}, which names no entry of a register. Say \`field\`.`)
    }
    if (dimension.field && !isThrough(fields, dimension.field)) {
      need(where, 'field', fields, [dimension.field])
      const field = fields[dimension.field]
      const named = !field || kindOf(field).splits(field) !== 'no'
      if (!named)
        faults.push(
          `${where} must be a choice or several, a yes or no, a month or a quarter, so that its values have names.`,
        )
    }
    for (const [value, reached] of Object.entries(dimension.reached ?? {})) {
      need(where, 'state', states, listed(reached))
      if (!dimension.labels?.[value]) faults.push(`${where} has no name for ${value}.`)
    }
  }
  faults.push(...faultsOfGroups(programme))
  for (const [name, measure] of Object.entries(measures)) {
    const where = `the measure ${name}`
    need(where, 'state', states, [
      ...listed(measure.count),
      ...listed(measure.at),
      ...listed(measure.stock),
      ...listed(measure.stood),
      ...listed(measure.daysFrom),
      ...listed(measure.daysTo),
    ])
    need(where, 'field', fields, [
      ...readsOf(measure.where),
      ...(measure.sum ? [headOf(measure.sum)] : []),
      ...(measure.mean ? [measure.mean] : []),
      ...(measure.distinct ? [measure.distinct] : []),
      ...(measure.days ?? []),
      ...readsOf(measure.half?.first),
      ...readsOf(measure.half?.last),
    ])
    for (const day of measure.days ?? [])
      if (fields[day] && fields[day].kind !== 'date') faults.push(`${where} counts days by ${day}, which is no date.`)
    const once = fields[measure.distinct ?? '']
    if (once && sensitivityOf(once) === 'sealed')
      faults.push(
        `${where} counts each ${measure.distinct} once, who stands under seal and is matched with nobody. Count cases.`,
      )
    if (once && kindOf(once).once === 'nothing')
      faults.push(
        `${where} counts each ${measure.distinct} once, which has no one value. Name a person, an entry, a choice or a text.`,
      )
    need(where, 'dimension', dimensions, (measure.by ?? []).flat())
    const rows = rowsCounted(programme, measure)
    const split = (measure.by ?? []).flat().flatMap((one) => dimensions[one]?.entry ?? [])
    for (const path of [...(measure.sum ? [measure.sum] : []), ...split])
      if (path.includes('.') && headOf(path) !== rows)
        faults.push(`${where} counts the rows of ${rows} and names ${path}, which lies in others. Count them apart.`)
    if (measure.onTime) need(where, 'clock', clocks, [measure.onTime])
    for (const reckoned of [measure.sum, measure.mean]) {
      const field = reckoned === undefined ? undefined : fieldIn(fields, reckoned)
      if (reckoned && !(field && kindOf(field).adds)) faults.push(`${where} adds up ${reckoned}, which is no number.`)
    }
    for (const state of [
      ...listed(measure.count),
      ...listed(measure.at),
      ...listed(measure.stock),
      ...listed(measure.stood),
    ])
      if (stateVoid(states[state])) faults.push(`${where} counts ${state}, in which a case never was.`)
  }
  for (const name of measuredFields(programme)) {
    const field = fields[name]
    if (field && isSealed(field)) faults.push(`the field ${name} is counted in plain but is personal.`)
    if (field?.kind === 'decimal' && field.decimals === undefined)
      faults.push(`the field ${name} is counted and does not say how many decimals it has.`)
  }
  for (const [name, table] of Object.entries(tables)) {
    const where = `the table ${name}`
    need(where, 'figure', figures, [
      ...table.measures,
      ...(table.shares ? [table.shares] : []),
      ...(table.before ?? []),
      ...(table.after ?? []),
      ...(table.inTenThousands ?? []),
    ])
    const columns = listed(table.columns)
    need(where, 'dimension', dimensions, [...columns, ...(table.rows === 'period' ? [] : [table.rows])])
    const split = (measure: string, wanted: readonly string[]) => {
      if (
        !(figureWord(programme, measure)?.by ?? []).some((by) => wanted.every((one) => by.includes(one))) &&
        wanted.length > 0
      )
        faults.push(`${where} needs ${measure} by ${wanted.join(' and ')}.`)
    }
    for (const measure of table.measures) split(measure, [...(table.rows === 'period' ? [] : [table.rows]), ...columns])
    for (const measure of table.after ?? []) split(measure, columns)
    for (const [outer, inner] of Object.entries(table.within ?? {}))
      for (const [dimension, value] of [[columns[0], outer], ...inner.map((one) => [columns[1], one])])
        if (dimension && value && !valuesOf(programme, dimension).includes(value))
          faults.push(`${where} names ${value}, which is no ${dimensions[dimension]?.name.en ?? dimension}.`)
  }
  if (portal) need('the portal', 'figure', figures, portal.publish ?? [])
  if (portal?.apply) need('the portal', 'step', programme.steps, [portal.apply])
  return faults
}

/** Values asked for together are values there are, and no group is called as one of them. */
function faultsOfGroups(programme: Programme): string[] {
  return Object.entries(programme.dimensions).flatMap(([name, { together = {} }]) => {
    const values = ownValues(programme, name)
    return Object.entries(together).flatMap(([group, { of }]) => [
      ...of
        .filter((value) => !values.includes(value))
        .map((value) => `the dimension ${name} puts ${value} into ${group}, which is none of its values.`),
      ...(ownValues(programme, name).includes(group)
        ? [`the dimension ${name} has a group ${group}, called as one of its values. Call it otherwise.`]
        : []),
      ...(of.length < 2
        ? [`the dimension ${name} puts fewer than two values into ${group}. Ask for the one itself.`]
        : []),
    ])
  })
}
