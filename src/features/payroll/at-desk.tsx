// The desk's door to the payroll check: for inspectors, who may put what was found into a case.
import { Hono } from 'hono'
import { may } from '#auth/index.ts'
import { payrollRoutes } from './routes.tsx'
import type { Env } from '#web/env.ts'
import { missingPage, refusedPage, show } from '#web/frames/desk.tsx'
import { attach, Attach, BASE } from './note.tsx'

export const payroll = new Hono<Env>()
payroll.use('*', async (c, next) => {
  const allowed = may(c.get('person'), 'read')
  return allowed === true ? next() : refusedPage(c, allowed.because)
})
payroll.post('/run/:run/attach', attach)
payroll.route(
  '/',
  payrollRoutes({
    base: BASE,
    owner: (c) => c.get('person').id,
    missing: missingPage,
    show: (c, { title, body, status = 200 }) => show(c, { title, body, status }),
    beside: (c, run) =>
      may(c.get('person'), 'note') === true ? (
        <Attach c={c} run={run} typed={{ number: '', purpose: '' }} problems={[]} />
      ) : null,
  }),
)
