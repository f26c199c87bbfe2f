// What somebody gave, in whatever shape it came back with the form, as the boxes want it. Nothing here may throw.
import type { Kept } from '../form/index.ts'

export const words = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value ? [value] : [])

export const yesOrNo = (value: unknown) =>
  value === true || value === 'yes' ? 'yes' : value === false || value === 'no' ? 'no' : ''

export function partOf(value: unknown, part: string): string {
  return typeof value === 'object' && value !== null ? words((value as Record<string, unknown>)[part]) : ''
}

/** A row to begin with, even before anything is given. */
export function rowsOf(value: unknown): Record<string, unknown>[] {
  const given = listOf(value).map((row) =>
    typeof row === 'object' && row !== null ? (row as Record<string, unknown>) : {},
  )
  return given.length > 0 ? given : [{}]
}

/** Files already kept: as the engine holds them, or as the form sent them back. What is neither is nobody's file. */
export function kept(value: unknown): Kept[] {
  return listOf(value).flatMap((one): Kept[] => {
    const file = typeof one === 'string' ? parsed(one) : one
    if (typeof file !== 'object' || file === null || !('name' in file) || !('bytes' in file)) return []
    return typeof file.name === 'string' && typeof file.bytes === 'number'
      ? [{ ...file, name: file.name, bytes: file.bytes }]
      : []
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
