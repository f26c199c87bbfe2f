// What is free, of a thing let by parts of a day: a plain table by week or month, which needs no script and becomes slips on a phone.
import {
  addDays,
  type AnyHold,
  isDay,
  listed,
  lastOf,
  namesWhat,
  type Programme,
  rocShort,
  type Lang,
  say,
  t,
  weekday,
} from '#engine'
import { asWork, slotsOf } from '#store'
import { DataTable, Empty } from '#ui/index.ts'
import { type Ctx, house, today } from '#web/env.ts'
import { filingOf } from '#web/acting.ts'
import { notFoundPage, show } from '#web/frames/portal.tsx'

type Thing = { id: string; number: string; values: Record<string, unknown> }

/** The rule by which a programme lets something by parts of a day, where it has one. */
export const letByParts = (programme: Programme): AnyHold | undefined =>
  Object.values(programme.holds ?? {}).find((hold) => hold.parts)

const WEEKDAYS = [
  t('日', 'Sun'),
  t('一', 'Mon'),
  t('二', 'Tue'),
  t('三', 'Wed'),
  t('四', 'Thu'),
  t('五', 'Fri'),
  t('六', 'Sat'),
]
const WORDS = { free: t('可預約', 'Free'), taken: t('已借出', 'Taken'), shut: t('休館', 'Shut') }

export async function freeTimes(c: Ctx) {
  const programme = filingOf(c)
  const hold = programme && letByParts(programme)
  const field = hold && programme.fields[namesWhat(hold)[0]]
  if (!programme || !hold || field?.kind !== 'entry') return notFoundPage(c)
  const lang = c.get('lang')
  const everybody = asWork(house(c).bureau.id, 'public')
  const things: Thing[] = await house(c).store.register(everybody, field.of, field.in)
  const names = listed(field.shows).slice(0, 1)
  const nameOf = (one: Thing) => names.map((name) => String(one.values[name] ?? '')).join('') || one.number

  const asked = c.req.query('from') ?? ''
  const from = isDay(asked) && asked >= today(c) ? asked : today(c)
  const month = c.req.query('view') === 'month'
  const span = month ? 31 : 7
  const days = Array.from({ length: span }, (_, n) => addDays(from, n))
  const ownDay = dayOfEntry(programme, hold)
  const chosen = things.find((one) => one.id === c.req.query('of')) ?? things[0]
  const shown = ownDay ? things : chosen ? [chosen] : []
  const ids = shown.map((one) => one.id)
  const last = days.at(-1) ?? from
  const taken = ids.length > 0 ? await house(c).store.taken(everybody, ids, from, last) : []

  const rows = shown
    .flatMap((one) => {
      const own = ownDay ? days.filter((day) => day === one.values[ownDay]) : days
      const theirs = taken.filter((each) => each.resource === one.id)
      return own.map((day) => ({ day, one, slots: slotsOf(hold, one.values, theirs, [day]) }))
    })
    .toSorted((a, b) => a.day.localeCompare(b.day))
  const parts = smallest(hold)
  const at = (more: Record<string, string>) =>
    `/free/${programme.id}?${new URLSearchParams({ from, ...(month ? { view: 'month' } : {}), ...(chosen && !ownDay ? { of: chosen.id } : {}), ...more }).toString()}`
  const dated = (day: string) =>
    `${lang === 'zh' ? rocShort(day) : day}${lang === 'zh' ? '（' : ' ('}${say(WEEKDAYS[weekday(day)] ?? t('', ''), lang)}${lang === 'zh' ? '）' : ')'}`

  return show(c, {
    title: t(`${programme.name.zh}空檔查詢`, `${programme.name.en}: what is free`),
    crumbs: [{ label: programme.name, href: `/services/${programme.id}` }],
    body: (
      <div class="stack wide">
        <h1>{say(t(`${programme.name.zh}空檔查詢`, `${programme.name.en}: what is free`), lang)}</h1>
        {ownDay ? null : (
          <nav aria-label={say(field.label, lang)}>
            <ul class="row">
              {things.map((one) => (
                <li>
                  <a href={at({ of: one.id })} aria-current={one.id === chosen?.id ? 'true' : undefined}>
                    {nameOf(one)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {rows.length === 0 ? (
          <Empty title={say(t('這段期間沒有可預約的項目', 'There is nothing to book in this time'), lang)} />
        ) : (
          <DataTable
            slips
            caption={[ownDay || !chosen ? '' : nameOf(chosen), `${dated(from)}－${dated(last)}`]
              .filter(Boolean)
              .join('　')}
            columns={[
              { label: say(t('日期', 'Day'), lang) },
              ...parts.map(([slot, [start, end]]) => ({
                label: `${slotName(programme, hold, slot, lang)} ${start}–${end}`.trim(),
              })),
            ]}
            rows={rows.map(({ day, slots }) => [
              dated(day),
              ...parts.map(([slot]) => {
                const one = slots.find((each) => each.slot === slot)
                return one ? say(WORDS[one.is], lang) : ''
              }),
            ])}
          />
        )}
        <nav class="row" aria-label={say(t('前後期間', 'Before and after'), lang)}>
          {from > today(c) ? (
            <a href={at({ from: addDays(from, -span) })}>{say(t('前一期間', 'Earlier'), lang)}</a>
          ) : null}
          <a href={at({ from: addDays(from, span) })}>{say(t('後一期間', 'Later'), lang)}</a>
          <a href={at({ view: month ? 'week' : 'month' })}>
            {month ? say(t('改看一週', 'One week'), lang) : say(t('改看一個月', 'One month'), lang)}
          </a>
        </nav>
        <p class="row">
          <a class="button" href={`/apply/${programme.id}`}>
            {say(t('開始申請', 'Begin'), lang)}
          </a>
        </p>
      </div>
    ),
  })
}

/** The field of the entry that is its only day, where a step takes the day over from it. */
function dayOfEntry(programme: Programme, hold: AnyHold): string | undefined {
  const day = hold.during?.[0] ?? ''
  const path = Object.values(programme.steps).flatMap((step) => step.takes?.[day] ?? [])[0]
  return path === undefined ? undefined : lastOf(path)
}

/** The parts that hold no other part: a whole day is free when these are. */
function smallest(hold: AnyHold): [string, readonly [string, string]][] {
  const all = Object.entries(hold.parts ?? {})
  return all.filter(
    ([name, [from, to]]) => !all.some(([other, [start, end]]) => other !== name && start >= from && end <= to),
  )
}

function slotName(programme: Programme, hold: AnyHold, slot: string, lang: Lang): string {
  const field = programme.fields[hold.during?.[1] ?? '']
  const label = field && 'options' in field ? field.options[slot] : undefined
  // A part that is named by its own hour need not be named twice.
  return label && !/^\d/.test(label.zh) ? say(label, lang) : ''
}
