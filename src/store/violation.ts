// A constraint of the database said no. This finds the sentence the programme wrote for it.
import { type Programme, type Refusal, t } from '#engine'

/** A refusal for a kept rule, `again` where only the key was taken meanwhile, nothing for an error of our own. */
export function violated(error: unknown, programmes: readonly Programme[]): Refusal | 'again' | undefined {
  const { code, constraint, detail } = (error ?? {}) as { code?: string; constraint?: string; detail?: string }
  if (constraint === 'requests_pkey') return 'again'
  if (constraint === 'booked_once') {
    const across = programmes.flatMap((programme) => Object.values(programme.across ?? {})).find((one) => one.exclusive)
    return across && { ...(across.exclusive ? { field: across.exclusive } : {}), says: across.says }
  }
  if (constraint === 'seats_enough') {
    const across = programmes.flatMap((programme) => Object.values(programme.across ?? {})).find((one) => one.seats)
    return across && { ...(across.seats ? { field: across.seats } : {}), says: across.says }
  }
  if (constraint === 'held_once') {
    const rule = /\([^,]+, ([^,]+),/.exec(detail ?? '')?.[1]
    const [id, name] = (rule ?? '').split('/')
    const across =
      programmes.find((programme) => programme.id === id)?.across?.[name ?? ''] ??
      programmes.flatMap((programme) => Object.values(programme.across ?? {})).find((one) => one.once)
    return across && { says: across.says, ...(across.cites ? { cites: across.cites } : {}) }
  }
  if (code === '40P01' || code === '40001')
    return { says: t('同時有其他人辦理，請再試一次。', 'Somebody else acted at the same moment. Please try again.') }
  return undefined
}
