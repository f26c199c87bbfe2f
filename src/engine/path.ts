// A value at the end of a path: a field, what lies inside its value or its rows, or a field of the register entry that it names.

/** Values of the register entries a case names, by the field that names each. */
export type Linked = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** The field a path begins with, and what follows it: `course` and `['fee']` of `course.fee`. */
export const splitPath = (path: string): [head: string, ...rest: string[]] => {
  const [head = '', ...rest] = path.split('.')
  return [head, ...rest]
}
/** `course` of `course.fee`. */
export const headOf = (path: string): string => splitPath(path)[0]
/** `capacity` of `course.capacity`. */
export const lastOf = (path: string | undefined): string => path?.split('.').at(-1) ?? ''

/** Whether a path leads out of the case, into an entry that it names. */
export const isThrough = (fields: Readonly<Record<string, { kind: string }>>, path: string): boolean => {
  const [head, ...rest] = splitPath(path)
  return rest.length > 0 && fields[head]?.kind === 'entry'
}

/**
 * The value at a path, or nothing. Through rows it is that of each row. What a step has kept of an entry stands among the values under
 * its whole path; where the entry itself is at hand, it is asked.
 * @example valueAt('course.fee', { course: id }, { course: { fee: 500 } }) // 500
 * @example valueAt('sessions.day', { sessions: [{ day: '2026-03-02' }, { day: '2026-03-09' }] }) // both days
 */
export function valueAt(path: string, values: Readonly<Record<string, unknown>>, linked: Linked = {}): unknown {
  const [head, ...rest] = splitPath(path)
  const entry = rest.length > 0 ? linked[head] : undefined
  if (entry) return rest.reduce<unknown>(into, entry)
  return values[path] ?? rest.reduce<unknown>(into, values[head])
}

/** The values as each row sees them: for `sessions` with its own session in place of them all. Once, where no rows are meant. */
export const eachRow = (
  rows: string | undefined,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>>[] =>
  rows === undefined ? [values] : [values[rows] ?? []].flat().map((row) => ({ ...values, [rows]: row }))

/** Every text at a path, each by itself; what is empty is none. */
export const textsAt = (path: string, values: Readonly<Record<string, unknown>>, linked: Linked = {}): string[] =>
  texts(valueAt(path, values, linked))

function into(value: unknown, part: string): unknown {
  if (Array.isArray(value)) return value.flatMap((one) => into(one, part) ?? [])
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return Array.isArray(value) ? value.flatMap(texts) : []
}
