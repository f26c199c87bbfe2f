// One step for many cases of a list: what it asks is given once, the cases are ticked. Of days, the ticks say who was there on each.
import { listed, type Problem, readFields, say, showDay, stepDone, t, type Text, textsAt } from '#engine'
import type { Row } from '#store/types.ts'
import { CheckboxGroup, ErrorSummary, FieldInputs, Form, Notice, Pager } from '#ui/index.ts'
import { actingSession, deskSession } from '#web/acting.ts'
import { formValue, readBody } from '#web/body.ts'
import { entriesFor } from '#web/entries.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { missingPage, show } from '#web/frames/desk.tsx'
import { keeping } from '#web/typed.ts'
import { questionOf } from './asked.ts'
import { doneFor, mayDo } from './doing.ts'
import { listAt, type ListAt } from './page.tsx'

/** Ticked on one sheet; a longer list has further sheets. */
const EACH = 100
type Person = { row: Row; has: readonly string[] }
type Sheet = ListAt & {
  does: Text
  step: string
  days: string[]
  day: string
  people: Person[]
  after: string
  next?: string
}

async function sheetOf(c: Ctx): Promise<Sheet | undefined> {
  const on = await listAt(c, 'list')
  const does = on && mayDo(c, on.listing)
  const step = on && stepDone(on.listing.list)
  if (!on || !does || !step) return undefined
  const { listing, id, values } = on
  const ticking = typeof listing.list.does === 'object' ? listing.list.does : undefined
  const days = ticking ? [...new Set(textsAt(ticking.each, values))].toSorted() : []
  const asked = c.req.query('day') ?? (await formValue(c, '_day')) ?? ''
  const day = days.includes(asked) ? asked : (days.findLast((one) => one <= today(c)) ?? days[0] ?? '')
  const after = c.req.query('after') ?? (await formValue(c, '_after')) ?? ''
  const page = await house(c).store.naming(
    deskSession(c),
    questionOf(
      listing,
      id,
      { by: {}, ...(after ? { after } : {}) },
      {
        limit: EACH,
        states: listed(listing.of.steps[step]?.from),
        shows: ticking ? [ticking.ticked] : [],
      },
    ),
    { purpose: 'list', at: instant(c) },
  )
  const people = page.rows.map(({ row, values: theirs }) => {
    const has = ticking && theirs[ticking.ticked]
    return { row, has: Array.isArray(has) ? has.map(String) : [] }
  })
  return { ...on, does, step, days, day, people, after, ...(page.next ? { next: page.next } : {}) }
}

export async function tickPage(c: Ctx) {
  const sheet = await sheetOf(c)
  return sheet ? drawn(c, sheet) : missingPage(c)
}

export async function tickPost(c: Ctx) {
  const body = await c.req.parseBody({ all: true })
  const ticked = new Set([body.rows ?? []].flat().map(String))
  const sheet = await sheetOf(c)
  if (!sheet) return missingPage(c)
  const { listing, step, people, day } = sheet
  const ticking = typeof listing.list.does === 'object' ? listing.list.does : undefined
  if (ticking) {
    if (day > today(c)) return drawn(c, sheet, [{ field: 'rows', says: NOT_YET }])
    const differ = people.filter(({ row, has }) => has.includes(day) !== ticked.has(row.id))
    return answered(
      c,
      sheet,
      differ.map(({ row }) => ({
        row,
        values: { [ticking.as]: day, [ticking.ticks]: ticked.has(row.id) },
      })),
    )
  }
  const sent = await readBody(c, actingSession(c, listing.of, step), listing.of)
  const asks = listing.of.steps[step]?.asks ?? []
  const { problems } = readFields(listing.of.fields, asks, sent.raw, { today: today(c), strict: false }, sent.raw)
  const none: Problem[] = ticked.size === 0 ? [{ field: 'rows', says: NOBODY }] : []
  const amiss = [...sent.problems, ...problems, ...none]
  if (amiss.length > 0) return drawn(c, sheet, amiss, sent.raw, ticked)
  const chosen = people.filter(({ row }) => ticked.has(row.id))
  return answered(
    c,
    sheet,
    chosen.map(({ row }) => ({ row, values: sent.raw })),
    sent.raw,
  )
}

async function answered(c: Ctx, sheet: Sheet, rows: Parameters<typeof doneFor>[2], raw: Record<string, unknown> = {}) {
  const refused = await doneFor(c, sheet.listing, rows)
  // What was done is done: the sheet is drawn as it now stands, with what was refused above it.
  if (refused.length > 0) return drawn(c, (await sheetOf(c)) ?? sheet, refused, raw)
  return c.redirect(
    `${here(sheet)}?${new URLSearchParams({ ...(sheet.day ? { day: sheet.day } : {}), done: '1' })}`,
    303,
  )
}
const here = ({ id, listing }: Sheet) => `/desk/cases/${id}/lists/${listing.name}/do`
const NOT_YET = t('這一天還沒到，不能登錄。', 'That day has not come yet.')
const NOBODY = t('請先勾選要辦理的案件。', 'Tick the cases first.')

async function drawn(
  c: Ctx,
  sheet: Sheet,
  problems: readonly Problem[] = [],
  values: Record<string, unknown> = {},
  ticked?: ReadonlySet<string>,
) {
  const lang = c.get('lang')
  const { id, number, title, listing, does, step, days, day, people, after } = sheet
  const names = days.length > 0 || typeof listing.list.does === 'object' ? [] : (listing.of.steps[step]?.asks ?? [])
  const choosing = await entriesFor(c, listing.of, names, deskSession(c), values)
  const there = people.filter(({ has }) => has.includes(day)).length
  const address = (more: Record<string, string>) => `${here(sheet)}?${new URLSearchParams(more)}`
  return show(c, {
    title: t(`${does.zh}：${title}`, `${does.en}: ${title}`),
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <p class="soft">
            <a href={`/desk/cases/${id}`}>{number}</a>
            {title === number ? '' : `　${title}`}
          </p>
          <h1>{say(does, lang)}</h1>
          {day ? (
            <p>
              <time datetime={day}>{showDay(day, lang)}</time>
              {'　'}
              {say(t(`出席 ${there}／${people.length}`, `${there} of ${people.length} present`), lang)}
            </p>
          ) : null}
        </div>
        {c.req.query('done') && problems.length === 0 ? (
          <Notice tone="good">
            <p>{say(t('已儲存。', 'Saved.'), lang)}</p>
          </Notice>
        ) : null}
        <ErrorSummary problems={problems} lang={lang} />
        {days.length > 1 ? (
          <nav class="row" aria-label={say(t('日期', 'Days'), lang)}>
            {days.map((one) => (
              <a href={address({ day: one })} aria-current={one === day ? 'page' : undefined}>
                {showDay(one, lang)}
              </a>
            ))}
          </nav>
        ) : null}
        {people.length === 0 ? (
          <p class="soft">{say(t('目前沒有可以勾選的案件。', 'There is nothing to tick now.'), lang)}</p>
        ) : (
          <Form
            action={here(sheet)}
            csrf={c.get('csrf')}
            draft={keeping(c, `list/${id}/${listing.name}/${day}${after}`, address({ day, after }))}
          >
            <input type="hidden" name="_day" value={day} />
            <input type="hidden" name="_after" value={after} />
            <FieldInputs
              fields={listing.of.fields}
              names={names}
              values={values}
              problems={problems}
              lang={lang}
              {...choosing}
              loose
            />
            <CheckboxGroup
              name="rows"
              optional
              label={say(day ? t('勾選出席者', 'Tick who is here') : t('勾選案件', 'Tick the cases'), lang)}
              lang={lang}
              options={people.map(({ row }) => ({
                value: row.id,
                label: row.title ?? row.number,
                ...(row.title ? { hint: row.number } : {}),
              }))}
              chosen={people.flatMap(({ row, has }) => ((ticked?.has(row.id) ?? has.includes(day)) ? [row.id] : []))}
            />
            <div>
              <button>{say(does, lang)}</button>
            </div>
          </Form>
        )}
        <Pager lang={lang} next={sheet.next ? address({ day, after: sheet.next }) : undefined} />
      </div>
    ),
  })
}
