// A party's way in for a program: the code comes with the answer to a filing, and opens the case again as a header.
import type { MiddlewareHandler } from 'hono'
import { t } from '#engine'
import { failed, fromOf, mustWait } from '#auth/index.ts'
import { asWork } from '#store'
import type { Session } from '#store/types.ts'
import { type Ctx, type Env, house } from '#web/env.ts'
import { problem } from './problem.ts'

/** What a filing answers besides the case: only the code it was filed with, so that a repeated request learns no later one. */
export async function accessOf(c: Ctx, one: { id: string; number: string; programme: string }, { actor }: Session) {
  const role = house(c).store.programme(one.programme).roles[actor.role]
  if (role?.kind !== 'party') return {}
  const post = asWork(house(c).bureau.id, 'post')
  const given = (await house(c).store.codesGiven(post, one.id)).find((each) => each.role === actor.role)
  if (given?.version !== 1 || given.given !== 'filing') return {}
  const code = await house(c).store.accessCode(post, one.id, actor.role)
  return { access: { number: one.number, code, role: actor.role } }
}

/** `X-Case-Code` with the case number in the path: for this one request whoever sends it is that party. */
export const byCode: MiddlewareHandler<Env> = async (c, next) => {
  const code = c.req.header('x-case-code')
  if (code === undefined) return next()
  const { db, bureau, now, store } = house(c)
  if (c.get('person').kind === 'staff')
    return problem(c, 403, t('機關人員不能以當事人的查詢碼辦理。', 'Staff do not act with a party’s code.'))
  const from = [`enters-from:${fromOf(c)}`]
  const wait = await mustWait(db, bureau.id, from, now())
  if (wait) return problem(c, 429, wait)
  const found = await store.enter(bureau.id, c.req.param('id') ?? '', code.slice(0, 60))
  if (!found) {
    await failed(db, bureau.id, from, now())
    return problem(c, 401, t('案號或查詢碼不正確。', 'The case number or the access code is not right.'))
  }
  const { atDesk } = c.get('person')
  c.set('person', {
    id: `party-${found.caseId.slice(0, 8)}-${found.role}`,
    name: '',
    kind: 'citizen',
    bureau: bureau.id,
    roles: [],
    cases: [{ caseId: found.caseId, role: found.role, code: found.code }],
    ...(atDesk ? { atDesk } : {}),
  })
  return next()
}
