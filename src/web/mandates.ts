// Mandates in words: how the bodies are called, and in which programmes somebody acts for them.
import { type Programme, say, t, titleOf } from '#engine'
import type { Scope } from '#auth/index.ts'
import { asWork } from '#store'
import { type Ctx, house } from './env.ts'

/** What their registers show to everybody, by the id of the entry. */
export async function bodiesCalled(c: Ctx, bodies: readonly string[]): Promise<Map<string, string>> {
  const called = new Map<string, string>()
  if (bodies.length === 0) return called
  const { store, bureau, programmes } = house(c)
  for (const programme of programmes.filter((one) => one.body))
    for (const { id, number, values } of await store.register(asWork(bureau.id, 'public'), programme.id, 'any', bodies))
      called.set(id, titleOf(programme, values) ?? number)
  return called
}

export function scopeWords(c: Ctx, scope: Scope): string {
  const lang = c.get('lang')
  if (scope === 'all') return say(t('全部業務', 'everything'), lang)
  const name = (id: string) => house(c).programmes.find((one) => one.id === id)?.name ?? t(id, id)
  return scope.map((id) => say(name(id), lang)).join(lang === 'zh' ? '、' : ', ')
}

/** The programmes in which an entry of this register can be a party. */
export const programmesOfBodies = (c: Ctx, register: string): Programme[] =>
  house(c).programmes.filter((one) =>
    Object.values(one.roles).some((role) => {
      const field = one.fields[role.body ?? '']
      return field?.kind === 'entry' && field.of === register
    }),
  )
