// The section head's view: what presses, what comes in and goes out, where it stands. Of several units a line each; of one its programmes.
import { addDays, between, period, type Programme, say, t } from '#engine'
import { may } from '#auth/index.ts'
import { begunByMonth, wholesOf } from '#reports/index.ts'
import type { Pressing } from '#store/types.ts'
import { Tile } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, today } from '#web/env.ts'
import { refusedPage, show } from '#web/frames/desk.tsx'
import { unitChosen } from '#web/unit.ts'
import { ChooseUnit } from '../choose-unit.tsx'
import { countedOf, flowOf, ratesOf } from './counted.ts'
import { Programmes, Quiet } from './programmes.tsx'
import { Units, unitsOf } from './units.tsx'
import { Whole } from './whole.tsx'

/** A section with so few programmes sees each of them whole. */
const FEW = 6
const MONTHS = 6

export async function dashboard(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const unit = unitChosen(c, deskSession(c))
  const { session } = unit
  const { db, store, programmes } = house(c)
  const now = today(c)
  const lately = between(addDays(now, -29), now)
  const months = Array.from({ length: MONTHS }, (_, back) => monthBefore(now, MONTHS - 1 - back))
  const mine = programmes.filter((one) => session.programmes?.includes(one.id) && Object.keys(one.clocks).length > 0)
  const few = mine.length <= FEW
  const units = unitsOf(c, mine)
  const byUnit = !few && units.length > 1
  const whole = few ? mine : mine.filter((one) => one.id === c.req.query('programme'))
  // What is not shown is not counted.
  const shown = byUnit ? whole : mine
  const flows = shown.flatMap((one) => flowOf(one)?.[0] ?? [])
  const ids = whole.flatMap((one) => ratesOf(one).map(([name]) => name))
  const [pressing, begun, [last = [], ...byMonth]] = await Promise.all([
    store.pressing(session, now),
    byUnit ? begunByMonth(db, session, { from: months[0]?.from ?? now, to: now }) : undefined,
    ids.length + flows.length > 0
      ? wholesOf(db, session, mine, [{ span: lately, ids }, ...months.map((span) => ({ span, ids: flows }))])
      : [],
  ])
  const counted = countedOf(last, lately, byMonth, months)
  const open = new Map(pressing.map((one) => [one.programme, one.open]))
  const isBusy = (one: Programme) => counted.happened(one) || open.has(one.id)
  const busy = shown.filter(isBusy)
  const quiet = shown.filter((one) => !isBusy(one))
  const all = summed(pressing)
  const list = (view: string) => `/desk?${new URLSearchParams({ view, ...(unit.asked ? { unit: unit.asked } : {}) })}`
  return show(c, {
    title: t('督導儀表板', 'Dashboard'),
    body: (
      <div class="stack wide">
        <h1>{say(t('督導儀表板', 'Dashboard'), lang)}</h1>
        {unit.reached.length > 1 ? (
          <form class="inline" action="/desk/dashboard">
            <ChooseUnit c={c} chosen={unit} />
            <button class="quiet small-button">{say(t('篩選', 'Show'), lang)}</button>
          </form>
        ) : null}
        <div class="tiles">
          <Tile
            label={say(t('逾期', 'Overdue'), lang)}
            value={all.overdue}
            href={list('overdue')}
            bad={all.overdue > 0}
          />
          <Tile label={say(t('三日內到期', 'Due in three days'), lang)} value={all.due} href={list('due')} />
          <Tile label={say(t('未分派', 'Unassigned'), lang)} value={all.unassigned} href={list('unassigned')} />
          <Tile label={say(t('辦理中', 'Open'), lang)} value={all.open} href={list('section')} />
        </div>
        {begun ? (
          <Units
            c={c}
            units={units}
            months={months}
            begun={(ids, month) => ids.reduce((sum, id) => sum + (begun.get(id)?.get(month) ?? 0), 0)}
            pressing={(ids) => summed(pressing.filter(({ programme }) => ids.includes(programme)))}
          />
        ) : few ? null : (
          <Programmes c={c} programmes={busy} months={months} counted={counted} open={open} />
        )}
        {(few ? busy : whole).map((programme) => (
          <Whole c={c} programme={programme} months={months} counted={counted} />
        ))}
        {!byUnit && quiet.length > 0 ? <Quiet c={c} programmes={quiet} folded={!few} /> : null}
      </div>
    ),
  })
}

const PRESSING = ['open', 'due', 'overdue', 'unassigned'] as const
const summed = (rows: readonly Pressing[]): Omit<Pressing, 'programme'> => {
  const all = { open: 0, due: 0, overdue: 0, unassigned: 0 }
  for (const row of rows) for (const one of PRESSING) all[one] += row[one]
  return all
}

function monthBefore(day: string, back: number) {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - back
  const found = period(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`)
  if (!found) throw new Error(`There is no month ${back} before ${day}.`)
  return found
}
