// The frame of the pages that ask for an address or a code, and what they read from a form.
import type { ComponentChildren } from 'preact'
import { type Problem, say, type Text } from '#engine'
import { ErrorSummary } from '#ui/index.ts'
import type { Ctx } from '#web/env.ts'
import { show } from '#web/frames/portal.tsx'
import { safeTo } from './signing-in.tsx'
import { SIGN_IN } from './words.ts'

export const page = (c: Ctx, title: Text, problems: Problem[], body: ComponentChildren) =>
  show(c, {
    title,
    narrow: true,
    crumbs: [{ label: SIGN_IN, href: '/account/sign-in' }],
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <h1>{say(title, c.get('lang'))}</h1>
        <ErrorSummary problems={problems} lang={c.get('lang')} />
        {body}
      </div>
    ),
  })
export const problemOf = (c: Ctx, problems: Problem[], field: string) => {
  const found = problems.find((one) => one.field === field)
  return found && say(found.says, c.get('lang'))
}
export const text = async (c: Ctx, name: string) => String((await c.req.parseBody())[name] ?? '')
/** Where somebody was going, carried along. */
export const onward = (c: Ctx) => {
  const to = safeTo(c.req.query('to'))
  return to === '/my-cases' ? '' : `?to=${encodeURIComponent(to)}`
}
