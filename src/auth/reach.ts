// Accounts and sessions belong to no case: they are read and written as the system, of one bureau.
import type { Session } from '#store'

export const system = (bureau: string): Session => ({
  bureau,
  reach: 'system',
  actor: { id: 'accounts', role: 'system' },
})
export const HOUR = 3_600_000
export const iso = (ms: number): string => new Date(ms).toISOString()
