// The section head's view: what presses, what comes in and goes out, where it stands.
import {
  addDays,
  type AnyMeasure,
  between,
  colon,
  grouped,
  listed,
  period,
  type Programme,
  say,
  stateEnds,
  t,
  type Text,
} from '#engine'
import type { ComponentChildren } from 'preact'
import { may } from '#auth/index.ts'
import { isFlow, wholesOf } from '#reports/index.ts'
import { Bars, DataTable, Tile } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, today } from '#web/env.ts'
import { refusedPage, show } from '#web/frames/desk.tsx'
import { door } from '#web/asked-figures.ts'
import { byFamily, type Family } from '#web/families.tsx'
import { unitChosen, unitFor } from '#web/unit.ts'
import { ChooseUnit } from './choose-unit.tsx'

/** What has ended stays counted for good, such as every violator ever listed: a figure for the report, not for every look at the day. */
const accumulates = (programme: Programme, measure: AnyMeasure): boolean =>
  measure.since !== undefined ||
  measure.days !== undefined ||
  listed(measure.stock).some((state) => stateEnds(programme.states[state]))

export async function dashboard(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const unit = unitChosen(c, deskSession(c))
  const { session } = unit
  const now = today(c)
  const mine = house(c).programmes.filter(
    (one) => session.programmes?.includes(one.id) && Object.keys(one.clocks).length > 0,
  )
  const months = Array.from({ length: 6 }, (_, back) => monthBefore(now, 5 - back))
  const flow = (programme: Programme) => Object.entries(programme.measures).find(([, measure]) => isFlow(measure))
  const flows = mine.flatMap((programme) => flow(programme)?.[0] ?? [])
  const rates = (programme: Programme) => [
    ...Object.entries(programme.measures).filter(([, measure]) => !accumulates(programme, measure)),
    // Reckoned from what is counted here: of other programmes this page may not see everything.
    ...Object.entries(programme.formulas ?? {}).filter(
      ([, { part, of }]) => part && of && programme.measures[part] && programme.measures[of],
    ),
  ]
  const lately = between(addDays(now, -29), now)
  // A section with a few programmes sees each whole; more than that are a line each under their families, and one opens.
  const few = mine.length <= FEW
  const opened = mine.filter((one) => one.id === c.req.query('programme'))
  const looked = few ? mine : opened
  const standing = (programme: Programme) =>
    Object.entries(programme.measures).find(([, measure]) => measure.stock && !accumulates(programme, measure))?.[0]
  const ids = mine.flatMap((one) => (looked.includes(one) ? rates(one).map(([name]) => name) : (standing(one) ?? [])))
  const [counts, [lately30 = [], ...byMonth]] = await Promise.all([
    house(c).store.counts(session, now),
    wholesOf(house(c).db, session, mine, [{ span: lately, ids }, ...months.map((span) => ({ span, ids: flows }))]),
  ])
  const [last30, ...monthwise] = [lately30, ...byMonth].map((found) => new Map(found.map((one) => [one.measure, one])))
  const monthly = (programme: Programme) => monthwise.map((found) => found.get(flow(programme)?.[0] ?? '')?.value ?? 0)
  const happened = new Set(lately30.flatMap(({ programme, value }) => ((value ?? 0) > 0 ? [programme] : [])))
  const counted = (programme: Programme) => happened.has(programme.id) || monthly(programme).some((value) => value > 0)
  const [busy, quiet] = [mine.filter(counted), mine.filter((one) => !counted(one))]
  const lineOf = (programme: Programme): Line => {
    const [, measure] = flow(programme) ?? []
    return {
      ...(measure ? { name: measure.name } : {}),
      values: measure ? monthly(programme) : months.map(() => undefined),
      stands: last30?.get(standing(programme) ?? '')?.value,
    }
  }
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
            value={counts.overdue}
            href={list('overdue')}
            bad={counts.overdue > 0}
          />
          <Tile label={say(t('三日內到期', 'Due in three days'), lang)} value={counts.due} href={list('due')} />
          <Tile label={say(t('未分派', 'Unassigned'), lang)} value={counts.unassigned} href={list('unassigned')} />
          <Tile label={say(t('辦理中', 'Open'), lang)} value={counts.section} href={list('section')} />
        </div>
        {few ? null : <Overview c={c} families={byFamily(c, busy)} months={months} of={lineOf} />}
        {(few ? busy : opened).map((programme) => {
          const shown = flow(programme)
          return (
            <section class="stack" id={programme.id}>
              <h2>{say(programme.name, lang)}</h2>
              <p class="soft">{say(unitFor(c, programme).name, lang)}</p>
              <div class="columns halves">
                <div class="panel">
                  {shown ? (
                    <>
                      <h3>{say(shown[1].name, lang)}</h3>
                      <Bars
                        title={say(shown[1].name, lang)}
                        labels={months.map((month) => say(month.label, lang))}
                        series={[
                          {
                            label: say(shown[1].name, lang),
                            values: monthly(programme),
                          },
                        ]}
                      />
                    </>
                  ) : null}
                </div>
                <DataTable
                  caption={say(
                    t(`${programme.name.zh}：最近三十日`, `${programme.name.en}: the last thirty days`),
                    lang,
                  )}
                  columns={[
                    { label: say(t('項目', 'Measure'), lang) },
                    { label: say(t('數值', 'Value'), lang), number: true },
                  ]}
                  rows={rates(programme).map(([name, measure]) => {
                    const figure = last30?.get(name)
                    const value = figure?.value ?? null
                    return [
                      say(measure.name, lang),
                      figure && value !== null ? (
                        <a href={door(figure, lately)}>
                          {grouped(value)}
                          {measure.unit === 'percent' ? '%' : ''}
                        </a>
                      ) : (
                        '－'
                      ),
                    ]
                  })}
                />
              </div>
            </section>
          )
        })}
        {quiet.length > 0 ? (
          <QuietSection c={c} programmes={quiet.length} folded={!few}>
            {byFamily(c, quiet).map((family) => (
              <p>
                {few ? null : (
                  <span class="soft">
                    {say(family.name, lang)}
                    {colon(lang)}
                  </span>
                )}
                {family.programmes.map((one, nth) => (
                  <>
                    {nth > 0 ? '、' : ''}
                    <a href={`/desk/programmes/${one.id}`}>{say(one.name, lang)}</a>
                  </>
                ))}
              </p>
            ))}
          </QuietSection>
        ) : null}
      </div>
    ),
  })
}

const FEW = 6

type Counted = number | null | undefined
/** What is counted of it by month, and how many cases are open now. */
type Line = { name?: Text; values: readonly Counted[]; stands: Counted }
/** Without its year, so that six of them fit on paper. */
const monthAlone = (day: string): Text => {
  const month = Number(day.slice(5, 7))
  return t(`${month}月`, 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[month - 1] ?? '')
}
type OverviewProps = {
  c: Ctx
  families: readonly Family[]
  months: readonly { from: string; label: Text }[]
  of: (one: Programme) => Line
}
/** A family each, folded; in it a line for each programme with its six months. */
function Overview({ c, families, months, of }: OverviewProps) {
  const lang = c.get('lang')
  const asked = c.req.query('programme')
  const number = (value: Counted) => (typeof value === 'number' ? grouped(value) : '－')
  return (
    <div class="stack tight">
      {families.map(({ name, programmes }) => (
        <details class="panel" open={programmes.some((one) => one.id === asked)}>
          <summary>
            {say(name, lang)}
            <span class="soft small">
              {'　'}
              {say(t(`${programmes.length} 項業務有案件`, `${programmes.length} with cases`), lang)}
            </span>
          </summary>
          <DataTable
            hiddenCaption
            caption={say(name, lang)}
            columns={[
              { label: say(t('業務', 'Programme'), lang), wraps: true },
              { label: say(t('項目', 'Measure'), lang), wraps: true },
              ...months.map(({ from, label }) => ({
                label: <abbr title={say(label, lang)}>{say(monthAlone(from), lang)}</abbr>,
                number: true,
              })),
              { label: say(t('目前未結', 'Open now'), lang), number: true },
            ]}
            rows={programmes.map((one) => {
              const { name, values, stands } = of(one)
              return [
                <a href={`/desk/dashboard?programme=${one.id}#${one.id}`}>{say(one.name, lang)}</a>,
                name ? say(name, lang) : '－',
                ...values.map(number),
                number(stands),
              ]
            })}
          />
        </details>
      ))}
    </div>
  )
}

type QuietProps = { c: Ctx; programmes: number; folded: boolean; children: ComponentChildren }
function QuietSection({ c, programmes, folded, children }: QuietProps) {
  const says = say(t('最近半年沒有案件', 'Nothing in the last half-year'), c.get('lang'))
  return folded ? (
    <details class="panel">
      <summary>
        {says}
        <span class="soft small">
          {'　'}
          {say(t(`${programmes} 項業務`, `${programmes} programmes`), c.get('lang'))}
        </span>
      </summary>
      {children}
    </details>
  ) : (
    <section class="stack">
      <h2>{says}</h2>
      {children}
    </section>
  )
}

function monthBefore(day: string, back: number) {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - back
  const found = period(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`)
  if (!found) throw new Error(`There is no month ${back} before ${day}.`)
  return found
}
