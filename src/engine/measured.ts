// The fields a programme's figures read. Only these are written in plain beside each entry, so they may not be personal.
import { readsOf } from './condition.ts'
import type { AnyMeasure, Programme } from './words/index.ts'

/** With how many decimals a figure of the measure is printed; as it comes where nothing says so. */
export function decimalsOf({ fields }: Programme, measure: AnyMeasure): number | undefined {
  const field = fields[measure.sum ?? '']
  return measure.mean ? measure.decimals : field?.kind === 'decimal' ? field.decimals : undefined
}

const known = new WeakMap<Programme, Set<string>>()

export function measuredFields(programme: Programme): Set<string> {
  let fields = known.get(programme)
  if (!fields) known.set(programme, (fields = new Set(find(programme))))
  return fields
}

function find(programme: Programme): string[] {
  const dimensions = Object.values(programme.dimensions).flatMap((dimension) => dimension.field ?? [])
  const measures = Object.values(programme.measures).flatMap((measure) => [
    ...(measure.sum ? [measure.sum] : []),
    ...(measure.mean ? [measure.mean] : []),
    ...(measure.distinct ? [measure.distinct] : []),
    ...readsOf(measure.where),
  ])
  return [...dimensions, ...measures]
}
