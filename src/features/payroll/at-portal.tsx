// The portal's door to the payroll check: for employers, whose result is found by its address alone.
import { t } from '#engine'
import { payrollRoutes } from './routes.tsx'
import { TITLE } from './words.ts'
import { notFoundPage, show } from '#web/frames/portal.tsx'

const BASE = '/calculators/payroll'
const LIST = { label: t('勞動權益試算', 'Calculators'), href: '/calculators' }

export const payroll = payrollRoutes({
  base: BASE,
  owner: () => undefined,
  missing: notFoundPage,
  show: (c, { title, body, status = 200, within = false }) =>
    show(c, { title, body, status, crumbs: within ? [LIST, { label: TITLE, href: BASE }] : [LIST] }),
})
