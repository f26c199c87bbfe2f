// When and where somebody is to come: at the top of their case, and as a file for their own calendar, which names nobody.
import { meetingOf, type Meeting, type Programme, say, showDay, splitPath, t } from '#engine'
import { fieldsOfParty } from '#auth/index.ts'
import { toCalendar } from '#papers/index.ts'
import type { Session } from '#store/types.ts'
import { type Entries, Facts } from '#ui/index.ts'
import { addressOf } from '#web/address.ts'
import { entriesNamed } from '#web/entries.ts'
import { type Ctx, house, today } from '#web/env.ts'
import type { Mine } from './mine.ts'
import { listsOf } from '#features/published/lists.ts'
import { notFoundPage } from '#web/frames/portal.tsx'
import { anchorOf, type StepOffered } from './step-forms.tsx'

/** The time, where this side is shown it. */
function shown({ one, role }: Mine, programme: Programme): Meeting | undefined {
  const meeting = meetingOf(programme, one)
  return meeting && fieldsOfParty(programme, role, one.state).whole.has(programme.meets?.on ?? '') ? meeting : undefined
}
const placeIn = (programme: Programme, one: Mine['one'], entries: Entries): string | undefined => {
  const at = programme.meets?.at
  return at === undefined ? undefined : entries[at]?.find(({ value }) => value === one.values[at])?.label
}

type CardProps = { c: Ctx; found: Mine; programme: Programme; entries: Entries; offered: readonly StepOffered[] }
export async function MeetingCard({ c, found, programme, entries, offered }: CardProps) {
  const { one } = found
  const lang = c.get('lang')
  const unable = offered.filter(({ step }) => programme.meets?.unable.includes(step))
  const meeting = shown(found, programme)
  const listed = meeting ? undefined : await calendarOfEntry(c, found, programme)
  if (!(meeting?.holds && meeting.day >= today(c)) && !listed) return null
  const place = placeIn(programme, one, entries)
  return (
    <section class="panel stack tight" aria-labelledby="meeting">
      <h2 id="meeting">{say(t('時間與地點', 'When and where'), lang)}</h2>
      {meeting ? (
        <Facts
          close
          items={[
            { label: say(t('日期', 'Day'), lang), value: showDay(meeting.day, lang) },
            { label: say(t('時間', 'Time'), lang), value: `${meeting.from}–${meeting.to}` },
            ...(place ? [{ label: say(t('地點', 'Place'), lang), value: place }] : []),
          ]}
        />
      ) : null}
      <p class="row screen-only">
        <a class="button quiet" href={listed ?? `/case/${one.number}/calendar.ics`}>
          {say(t('加到我的行事曆', 'Add to my calendar'), lang)}
        </a>
        {unable.map(({ step, definition }) => (
          <a href={`?open=${step}#${anchorOf(step)}`}>{say(definition.does, lang)}</a>
        ))}
      </p>
    </section>
  )
}

/** Of a class the days are published: the entry's own calendar has them all. */
async function calendarOfEntry(c: Ctx, { one }: Mine, { meets, fields }: Programme): Promise<string | undefined> {
  const [head] = splitPath(meets?.on ?? '')
  const [field, id] = [fields[head], one.values[head]]
  if (!meets?.in.includes(one.state) || field?.kind !== 'entry' || typeof id !== 'string') return undefined
  const everybody: Session = { bureau: house(c).bureau.id, reach: 'system', actor: { id: 'public', role: 'system' } }
  const list = listsOf(house(c).programmes).find((each) => each.programme.id === field.of && each.list.dates)?.list
  const [entry] = list ? await house(c).store.register(everybody, field.of, 'any', [id]) : []
  if (!list || !entry) return undefined
  const standing = await house(c).store.standingEntry(house(c).bureau.id, list.path, entry.number, today(c))
  return standing?.entry ? `/open/${list.path}/${entry.number}.ics` : undefined
}

export async function calendarOfCase(c: Ctx, found: Mine | undefined) {
  const programme = found && house(c).store.programme(found.one.programme, found.one.version)
  const meeting = found && programme && shown(found, programme)
  if (!found || !programme || !meeting) return notFoundPage(c)
  const { one, events, session } = found
  const lang = c.get('lang')
  const origin = addressOf(house(c), c)
  const place = placeIn(programme, one, await entriesNamed(c, programme, one.values, session))
  const file = toCalendar(say(house(c).bureau.name, lang), [
    {
      uid: `${one.number}@${new URL(origin).hostname}`,
      ...meeting,
      title: `${say(programme.name, lang)} ${one.number}`,
      ...(place ? { place } : {}),
      words: say(house(c).bureau.name, lang),
      url: `${origin}/case/${one.number}`,
      changedAt: events.at(-1)?.at ?? `${one.openedOn}T00:00:00Z`,
      sequence: one.seq,
      cancelled: !meeting.holds,
    },
  ])
  return c.body(file, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${one.number}.ics"`,
    'cache-control': 'no-store',
  })
}
