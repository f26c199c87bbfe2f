// In which language a party is written to: the one they named themselves, or the one their role names a field for.
import type { Programme } from './words/index.ts'
import { type Lang, LANGS } from './text.ts'

export function tongueOf(programme: Programme, role: string, values: Record<string, unknown>): Lang {
  const { is, tongue } = programme.roles[role] ?? {}
  const party = values[is ?? '']
  const own = typeof party === 'object' && party !== null && 'language' in party ? party.language : undefined
  return [own, values[tongue ?? '']].find((one): one is Lang => LANGS.includes(one as Lang)) ?? 'zh'
}
