// The roll of a class, on the phone of whoever stands in front of it: one tick a person, one session at a time.
import { type AnyRollCall, listed, type Programme, say, showDay, t, titleOf } from '#engine'
import { rolesIn } from '#auth/index.ts'
import { naming } from '#store/places/queue.ts'
import { CheckboxGroup, ErrorSummary, Form, Notice } from '#ui/index.ts'
import { actingSession, deskSession } from '#web/acting.ts'
import { formValue } from '#web/body.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { missingPage, show } from '#web/frames/desk.tsx'
import { keeping } from '#web/typed.ts'

type Calling = { programme: Programme; step: string; roll: AnyRollCall }

/** The roll calls that a case of this programme may have taken of it by this person. */
export const rollCallsOf = (c: Ctx, of: Programme): Calling[] =>
  house(c).programmes.flatMap((programme) =>
    Object.entries(programme.steps).flatMap(([step, { rollCall: roll, by }]) => {
      const field = roll && programme.fields[roll.of]
      const mine = rolesIn(c.get('person'), programme).some((role) => listed(by).includes(role))
      return roll && mine && field?.kind === 'entry' && field.of === of.id ? [{ programme, step, roll }] : []
    }),
  )

type Called = { id: string; number: string; name: string; seq: number; has: readonly string[] }
type Roll = {
  number: string
  title: string
  id: string
  calling: Calling
  days: string[]
  day: string
  people: Called[]
}

async function rollOf(c: Ctx): Promise<Roll | undefined> {
  const id = c.req.param('id') ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined
  const session = deskSession(c)
  const how = { purpose: 'roll call', at: instant(c) }
  const entry = await house(c).store.open(session, id, how)
  const of = entry && house(c).store.programme(entry.programme, entry.version)
  const [calling] = of ? rollCallsOf(c, of) : []
  if (!entry || !of || !calling) return undefined
  const [rows = '', part = ''] = calling.roll.days.split('.')
  const held = Array.isArray(entry.values[rows]) ? (entry.values[rows] as Record<string, string>[]) : []
  const days = [...new Set(held.flatMap((row) => row[part] ?? []))].toSorted()
  const asked = c.req.query('day') ?? (await formValue(c, '_day')) ?? ''
  const day = days.includes(asked) ? asked : (days.findLast((one) => one <= today(c)) ?? days[0] ?? '')
  const states = listed(calling.programme.steps[calling.step]?.from)
  const rowsOf = await naming(
    house(c).context,
    session,
    { entry: id, programme: calling.programme.id, field: calling.roll.of, states },
    how,
  )
  const people: Called[] = []
  for (const row of rowsOf) {
    const one = await house(c).store.open(session, row.id, { ...how, only: [calling.roll.has] })
    const has = one?.values[calling.roll.has]
    if (one)
      people.push({
        id: row.id,
        number: row.number,
        name: row.title ?? row.number,
        seq: one.seq,
        has: Array.isArray(has) ? has : [],
      })
  }
  const title = titleOf(of, entry.values) ?? entry.number
  return { id, number: entry.number, title, calling, days, day, people }
}

export async function rollCallPage(c: Ctx) {
  const roll = await rollOf(c)
  return roll ? drawn(c, roll, []) : missingPage(c)
}

export async function takeRoll(c: Ctx) {
  const body = await c.req.parseBody({ all: true })
  const here = new Set([body.here ?? []].flat().map(String))
  const roll = await rollOf(c)
  if (!roll) return missingPage(c)
  const { programme, step, roll: words } = roll.calling
  const session = actingSession(c, programme, step)
  const refused: string[] = []
  if (roll.day > today(c))
    refused.push(say(t('這一堂還沒到，不能點名。', 'This session has not been held yet.'), c.get('lang')))
  for (const one of refused.length > 0 ? [] : roll.people) {
    const was = one.has.includes(roll.day)
    if (was === here.has(one.id)) continue
    const values = { [words.day]: roll.day, [words.here]: !was }
    const acted = await house(c).store.take(session, one.id, one.seq, { step, values }, { at: instant(c) })
    if ('refused' in acted)
      refused.push(`${one.name}：${acted.refused.map((each) => say(each.says, c.get('lang'))).join(' ')}`)
    if ('conflict' in acted)
      refused.push(
        `${one.name}：${say(t('剛有其他人辦理，請再看一次。', 'Somebody else has just acted; look again.'), c.get('lang'))}`,
      )
  }
  if (refused.length > 0) return drawn(c, roll, refused)
  return c.redirect(`/desk/cases/${roll.id}/roll-call?day=${roll.day}&done=1`, 303)
}

function drawn(c: Ctx, { id, number, title, calling, days, day, people }: Roll, refused: readonly string[]) {
  const lang = c.get('lang')
  const does = calling.programme.steps[calling.step]?.does ?? calling.programme.name
  const there = people.filter((one) => one.has.includes(day)).length
  return show(c, {
    title: t(`${does.zh}：${title}`, `${does.en}: ${title}`),
    ...(refused.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <p class="soft">
            <a href={`/desk/cases/${id}`}>{number}</a>　{title}
          </p>
          <h1>{say(does, lang)}</h1>
          <p>
            <time datetime={day}>{day ? showDay(day, lang) : ''}</time>
            {'　'}
            {say(t(`出席 ${there}／${people.length}`, `${there} of ${people.length} present`), lang)}
          </p>
        </div>
        {c.req.query('done') && refused.length === 0 ? (
          <Notice tone="good">
            <p>{say(t('已儲存。', 'Saved.'), lang)}</p>
          </Notice>
        ) : null}
        <ErrorSummary problems={refused.map((words) => ({ field: 'here', says: t(words, words) }))} lang={lang} />
        {days.length > 1 ? (
          <nav class="row" aria-label={say(t('堂次', 'Sessions'), lang)}>
            {days.map((one) => (
              <a href={`/desk/cases/${id}/roll-call?day=${one}`} aria-current={one === day ? 'page' : undefined}>
                {showDay(one, lang)}
              </a>
            ))}
          </nav>
        ) : null}
        {people.length === 0 ? (
          <p class="soft">{say(t('目前沒有人可以點名。', 'There is nobody to call yet.'), lang)}</p>
        ) : (
          <Form
            action={`/desk/cases/${id}/roll-call`}
            csrf={c.get('csrf')}
            draft={keeping(c, `roll/${id}/${day}`, `/desk/cases/${id}/roll-call?day=${day}`)}
          >
            <input type="hidden" name="_day" value={day} />
            <CheckboxGroup
              name="here"
              optional
              label={say(t('勾選出席者', 'Tick who is here'), lang)}
              lang={lang}
              options={people.map((one) => ({ value: one.id, label: one.name, hint: one.number }))}
              chosen={people.filter((one) => one.has.includes(day)).map((one) => one.id)}
            />
            <div>
              <button>{say(t('儲存點名', 'Save the roll'), lang)}</button>
            </div>
          </Form>
        )}
      </div>
    ),
  })
}
