// Where a step looks beyond its case: through which links, so that what lies there is held until the step is written.
import { readsOf } from './condition.ts'
import { isThrough } from './path.ts'
import { type AnyStep, listed, type Programme } from './words/index.ts'

/** The paths through a link that a step follows when it is taken. */
export const pathsThrough = ({ fields }: Pick<Programme, 'fields'>, step: AnyStep): string[] =>
  [
    ...Object.values(step.takes ?? {}),
    ...(step.gates ?? []).flatMap(({ needs }) => readsOf(needs)),
    ...(typeof step.to === 'string' ? [] : step.to.flatMap(({ when }) => readsOf(when))),
    ...Object.values(step.computes ?? {}).flatMap((rule) => Object.keys(rule.reads)),
    ...listed(step.then).flatMap(({ when, with: given }) => [...readsOf(when), ...Object.values(given ?? {})]),
  ].filter((path) => isThrough(fields, path))
