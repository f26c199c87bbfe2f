// The last acts of a case, in a line each, beside a form: who did what when, and nothing of what they wrote.
import { type CaseEvent, type Lang, type Programme, say, showDay, t, taipeiTime } from '#engine'
import { eventTitle, roleName } from '#web/case-words.ts'

const MOST = 5

type Props = { events: readonly CaseEvent[]; programme: Programme; lang: Lang }
export function Lately({ events, programme, lang }: Props) {
  if (events.length === 0) return null
  return (
    <section class="panel" aria-labelledby="lately">
      <h2 id="lately">{say(t('最近經過', 'Lately'), lang)}</h2>
      <ul class="small">
        {events
          .slice(-MOST)
          .toReversed()
          .map((event) => (
            <li>
              {say(eventTitle(programme, event), lang)}
              <span class="soft">
                {'　'}
                {showDay(event.on, lang)} {taipeiTime(event.at)}　{whoActed(programme, event, lang)}
              </span>
            </li>
          ))}
      </ul>
    </section>
  )
}

const whoActed = (programme: Programme, event: CaseEvent, lang: Lang): string => {
  const role = say(roleName(programme, event.by.role), lang)
  return programme.roles[event.by.role]?.kind === 'party' || event.by.role === 'clock' ? role : (event.by.name ?? role)
}
