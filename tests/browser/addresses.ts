// Every address of the house, from its own routes: a page of each programme, of each state its cases are in, of each step open there.
import { type AnyList, hasCode, listed, type Programme, sensitivityOf, stepDone } from '#engine'
import { DEMO_STAFF } from '#auth/index.ts'
import { calculators } from '#features/calculators/list/index.ts'
import { listsOf } from '#features/published/lists.ts'
import { letByParts } from '#features/bookings/free-times.tsx'
import { sql, withSession } from '#store'
import { system, type TestHouse } from '../a-house.ts'

/** `as`: the account signed in at the desk; `code`: of the party who follows the case. */
export type Address = { path: string; as?: string; code?: Promise<string> }
/** `holds`: the fields that have been given a value. */
type Row = { id: string; number: string; programme: string; state: string; holds: string[] }
type Entered = { list: string; number: string; key: string | null }
export type Known = { house: TestHouse; cases: Row[]; entered: Entered[]; reports: Reports }
/** By id: one that is signed, and as it was prepared. */
type Reports = { frozen: string; prepared: string }

/** One case for each programme and state, the latest; and what stands in the lists open to everyone, one of each. */
export async function known(house: TestHouse, reports: Reports): Promise<Known> {
  const { cases, entered } = await withSession(house.db, system, async (tx) => ({
    cases: await sql<Omit<Row, 'holds'>>`select distinct on (programme, state) id, number, programme, state from cases
      order by programme, state, opened_on desc, id`.execute(tx),
    entered: await sql<Entered>`select distinct on (list) list, number, key from published where stands
      order by list, key nulls last, on_day desc`.execute(tx),
  }))
  const opened = await Promise.all(
    cases.rows.map(async (row) => {
      const found = await house.store.open(system, row.id, { purpose: 'test', at: house.at })
      return { ...row, holds: Object.keys(found?.values ?? {}) }
    }),
  )
  return { house, cases: opened, entered: entered.rows, reports }
}

const programmesOf = ({ house }: Known) => house.programmes
const offered = (of: Known) => programmesOf(of).filter((one) => one.portal)
const applied = (of: Known) => offered(of).filter((one) => one.portal?.apply)
const each = (paths: readonly string[], as?: string): Address[] => paths.map((path) => (as ? { path, as } : { path }))
const HEAD = 'demo-head-0'
const head = (...paths: string[]) => each(paths, HEAD)

/** Somebody of the demonstration who may take the step; the head looks where it is nobody's at the desk. */
const taker = (programme: Programme, step: string): string =>
  DEMO_STAFF.find((one) =>
    one.roles.some(
      ({ role }) => programme.roles[role]?.kind === 'staff' && listed(programme.steps[step]?.by ?? []).includes(role),
    ),
  )?.id ?? HEAD
const stepsIn = (programme: Programme, state: string): string[] =>
  Object.entries(programme.steps).flatMap(([name, step]) => (listed(step.from).includes(state) ? [name] : []))

/** The lists on the pages of the cases there are. */
const listsIn = ({ house, cases }: Known): { path: string; list: AnyList }[] =>
  cases.flatMap(({ id, programme }) =>
    Object.entries(house.programmes.find((one) => one.id === programme)?.lists ?? {}).map(([name, list]) => ({
      path: `/desk/cases/${id}/lists/${name}`,
      list,
    })),
  )

/** The addresses of each route that answers with a page. */
export const PAGES: Record<string, (of: Known) => Address[]> = {
  '/': () => each(['/', '/nothing-here']),
  '/services': () =>
    each([
      '/services',
      '/services?topic=union',
      `/services?words=${encodeURIComponent('調解')}`,
      '/services?words=zzz',
    ]),
  '/services/:programme': (of) => each(offered(of).map(({ id }) => `/services/${id}`)),
  '/free/:programme': (of) =>
    each(applied(of).flatMap((one) => (letByParts(one) ? [`/free/${one.id}`, `/free/${one.id}?view=month`] : []))),
  '/apply/:programme': (of) => each(applied(of).map(({ id }) => `/apply/${id}`)),
  '/apply/:programme/:page{[0-9]+}': (of) =>
    each(applied(of).flatMap(({ id, portal }) => (portal?.pages ?? []).map((_, at) => `/apply/${id}/${at + 1}`))),
  '/apply/:programme/review': (of) => each(applied(of).map(({ id }) => `/apply/${id}/review`)),
  '/resume': () => each(['/resume']),
  '/calculators': () => each(['/calculators']),
  '/calculators/diary': () => each(['/calculators/diary']),
  '/calculators/:id{[a-z-]+}': () => each(calculators.map(({ id }) => `/calculators/${id}`)),
  '/calculators/payroll': () => each(['/calculators/payroll']),
  '/account/sign-in': () => each(['/account/sign-in']),
  '/account/sign-up': () => each(['/account/sign-up']),
  '/account/forgotten': () => each(['/account/forgotten']),
  '/status': () => each(['/status']),
  '/status/lost': () => each(['/status/lost']),
  '/case/:number': ({ house, cases }) =>
    cases.flatMap(({ id, number, programme }) => {
      const roles = house.programmes.find((one) => one.id === programme)?.roles ?? {}
      const [role] = Object.keys(roles).filter((name) => hasCode(roles[name]))
      return role ? [{ path: `/case/${number}`, code: house.store.accessCode(system, id, role) }] : []
    }),
  '/search': () => each(['/search', `/search?q=${encodeURIComponent('勞工')}`, '/search?q=zzz']),
  '/verify': () => each(['/verify']),
  '/verify/:code': () => each(['/verify/2345-6789-ABCD']),
  '/open': () => each(['/open']),
  '/open/:path': ({ house }) => each(listsOf(house.programmes).map(({ list }) => `/open/${list.path}`)),
  '/open/:path/of/:key': ({ entered }) =>
    each(entered.flatMap(({ list, key }) => (key ? [`/open/${list}/of/${key}`] : []))),
  '/open/:path/:number{[A-Za-z]{2,3}[0-9]{3}-[0-9]{1,6}}': ({ entered }) =>
    each(entered.map(({ list, number }) => `/open/${list}/${number}`)),
  '/figures': () => each(['/figures', '/figures?family=disputes', '/figures?words=zzz']),
  '/commitments': () => each(['/commitments']),
  '/scorecard': () => each(['/scorecard?year=2015', '/scorecard']),
  '/registers/:programme': (of) =>
    each(offered(of).flatMap(({ id, portal }) => (portal?.apply ? [] : [`/registers/${id}`]))),
  '/sitemap': () => each(['/sitemap']),
  '/privacy': () => each(['/privacy']),

  '/desk/sign-in': () => each(['/desk/sign-in']),
  '/desk/visits/app': () => each(['/desk/visits/app'], 'demo-inspector-0'),
  '/desk': () => head('/desk', '/desk?view=section', '/desk?view=overdue', '/desk?view=standing', '/desk?view=closed'),
  '/desk/find': () => head(`/desk/find?q=${encodeURIComponent('示範')}`, '/desk/find?q=zzzz'),
  '/desk/dashboard': () =>
    head(
      '/desk/dashboard',
      '/desk/dashboard?unit=labour-relations',
      '/desk/dashboard?programme=labour-dispute-mediation',
    ),
  '/desk/new': () => head('/desk/new', `/desk/new?words=${encodeURIComponent('調解')}`, '/desk/new?words=zzz'),
  '/desk/organisations': () => head('/desk/organisations'),
  '/desk/organisations/:number': () => head('/desk/organisations/00000000'),
  '/desk/new/:programme': (of) =>
    programmesOf(of).flatMap((one) =>
      stepsIn(one, 'start')
        .slice(0, 1)
        .map((step) => ({ path: `/desk/new/${one.id}`, as: taker(one, step) })),
    ),
  '/desk/cases/:id': ({ cases }) =>
    head(...cases.map(({ id }) => `/desk/cases/${id}`), '/desk/cases/00000000-0000-0000-0000-000000000000'),
  '/desk/cases/:id/steps/:step': ({ house, cases }) =>
    cases.flatMap(({ id, programme, state }) => {
      const found = house.programmes.find((one) => one.id === programme)
      return found
        ? stepsIn(found, state).map((step) => ({ path: `/desk/cases/${id}/steps/${step}`, as: taker(found, step) }))
        : []
    }),
  '/desk/cases/:id/code/:role': ({ house, cases }) =>
    cases.slice(0, 12).flatMap(({ id, programme }) => {
      const found = house.programmes.find((one) => one.id === programme)
      const [role] = Object.entries(found?.roles ?? {}).flatMap(([name, one]) => (hasCode(one) ? [name] : []))
      return found && role ? [{ path: `/desk/cases/${id}/code/${role}`, as: HEAD }] : []
    }),
  '/desk/cases/:id/mandates': ({ house, cases }) =>
    head(
      ...cases
        .filter(({ programme }) => house.programmes.some((one) => one.id === programme && one.body))
        .slice(0, 3)
        .map(({ id }) => `/desk/cases/${id}/mandates`),
    ),
  '/desk/cases/:id/correct': ({ cases }) =>
    head(...new Map(cases.map((one) => [one.programme, one])).values().map(({ id }) => `/desk/cases/${id}/correct`)),
  '/desk/cases/:id/lists/:list': (of) => listsIn(of).map(({ path }) => ({ path, as: HEAD })),
  '/desk/cases/:id/lists/:list/do': (of) =>
    listsIn(of).flatMap(({ path, list }) => {
      const step = stepDone(list)
      const theirs = of.house.programmes.find(({ id }) => id === list.of.programme)
      return step && theirs ? [{ path: `${path}/do`, as: taker(theirs, step) }] : []
    }),
  '/desk/cases/:id/suggestions/:by': ({ house, cases }) =>
    house.programmes.flatMap(({ id: by, suggests }) =>
      cases
        .filter(({ programme, state }) =>
          programme === by
            ? listed(suggests?.while).includes(state)
            : programme === suggests?.of && listed(suggests.in).includes(state),
        )
        .map(({ id }) => ({ path: `/desk/cases/${id}/suggestions/${by}`, as: HEAD })),
    ),
  '/desk/cases/:id/sealed': ({ house, cases }) => {
    const seals = house.programmes.filter((one) =>
      Object.values(one.fields).some((field) => sensitivityOf(field) === 'sealed'),
    )
    return each(
      cases
        .filter(({ programme }) => seals.some((one) => one.id === programme))
        .map(({ id }) => `/desk/cases/${id}/sealed`),
      'demo-custodian-0',
    )
  },
  '/desk/notices': () => head('/desk/notices'),
  '/desk/visits': () => each(['/desk/visits'], 'demo-inspector-0'),
  '/desk/payroll': () => each(['/desk/payroll'], 'demo-inspector-0'),
  '/desk/payments': () => each(['/desk/payments', '/desk'], 'demo-accountant-0'),
  '/desk/reports': () => head('/desk/reports', '/desk/reports?period=2025H1&years=3'),
  '/desk/reports/figure': ({ house }) =>
    head(
      ...house.programmes.flatMap(({ id, measures }) =>
        Object.keys(measures ?? {})
          .slice(0, 1)
          .map((measure) => `/desk/reports/figure?measure=${measure}&programme=${id}&from=2026-07-01&to=2026-12-31`),
      ),
    ),
  '/desk/reports/prepare': () =>
    each(['/desk/reports/prepare', '/desk/reports/prepare?from=2026-07-01&to=2026-12-31'], 'demo-statistician-0'),
  '/desk/reports/prepared/:id': ({ reports }) =>
    each([`/desk/reports/prepared/${reports.prepared}`], 'demo-director-0'),
  '/desk/reports/frozen/:id': ({ reports }) => head(`/desk/reports/frozen/${reports.frozen}`),
  '/desk/scorecard': () => head('/desk/scorecard'),
  '/desk/figures': () => each(['/desk/figures'], 'demo-statistician-0'),
  '/desk/commitments': () => head('/desk/commitments'),
  '/desk/commitments/:programme/:clock': ({ house }) =>
    head(
      ...house.programmes.flatMap(({ id, clocks }) =>
        Object.keys(clocks ?? {})
          .slice(0, 1)
          .map((clock) => `/desk/commitments/${id}/${clock}`),
      ),
    ),
  '/desk/programmes': () => head('/desk/programmes', '/desk/programmes?words=zzz'),
  '/desk/programmes/:programme': (of) => head(...programmesOf(of).map(({ id }) => `/desk/programmes/${id}`)),
  '/desk/rights': () => head('/desk/rights'),
  '/desk/calendar': () => head('/desk/calendar'),
  '/desk/account': () => head('/desk/account'),
  '/desk/account/confirm': () => head('/desk/account/confirm'),
  '/desk/account/password': () => head('/desk/account/password'),
  '/desk/account/second-factor': () => head('/desk/account/second-factor'),
  '/desk/account-log': () => each(['/desk/account-log'], 'demo-administrator-0'),
  '/desk/person': () => head('/desk/person'),
  '/desk/destruction': () => head('/desk/destruction'),
  '/desk/reading-log': () =>
    each(
      ['/desk/reading-log', '/desk/reading-log?case=nothing', '/desk/reading-log?reader=demo-head-0'],
      'demo-auditor-0',
    ),
  '/desk/accounts': () => each(['/desk/accounts', '/desk/accounts?words=nobody-like-that'], 'demo-administrator-0'),
  '/desk/accounts/new': () => each(['/desk/accounts/new'], 'demo-administrator-0'),
  '/desk/accounts/:id': () =>
    each(['/desk/accounts/demo-officer-1', '/desk/accounts/demo-administrator-0'], 'demo-administrator-0'),
}

/** Pages that stand at the end of something done first: the test named does it and looks at them. */
export const REACHED: Record<string, 'sign-in' | 'payroll' | 'payments' | 'exchanges' | 'voice' | 'person-data'> = {
  '/desk/exchanges': 'exchanges',
  '/desk/payments/find': 'payments',
  '/desk/payments/lists/:list': 'payments',
  '/desk/payments/answers/:id': 'payments',
  '/desk/destruction/:list': 'person-data',
  '/account/data': 'person-data',
  '/apply/:programme/sent': 'voice',
  '/case/:number/access-code': 'voice',
  '/case/:number/second-proof': 'voice',
  '/account': 'sign-in',
  '/account/code': 'sign-in',
  '/my-cases': 'sign-in',
  '/account/bodies': 'sign-in',
  '/desk/second-factor': 'sign-in',
  '/desk/first/password': 'sign-in',
  '/desk/first/second-factor': 'sign-in',
  '/desk/payroll/run/:run': 'payroll',
  '/desk/payroll/run/:run/people/:nth{[0-9]{1,5}}': 'payroll',
  '/calculators/payroll/run/:run': 'payroll',
  '/calculators/payroll/run/:run/people/:nth{[0-9]{1,5}}': 'payroll',
}

/** What is no page: files, feeds and answers for programs. */
export const isFile = (route: string): boolean =>
  route.startsWith('/api/') ||
  /[.](csv|ods|json|ics|atom|js|svg|webmanifest)$|:file|:hash|:kind|[/](file|bundle|healthz|livez|readyz|start|return)$/.test(
    route,
  )
