// What has happened in a case, the newest first, with the letters each step sent and what became of them.
import { type Case, type CaseEvent, type Lang, listed, type Programme, say, showDay, t, taipeiTime } from '#engine'
import type { Notice as Sent } from '#store'
import { Timeline } from '#ui/index.ts'
import { eventTitle, givenFields, roleName } from '#web/case-words.ts'
import { NoticeLine } from '#web/notice-line.tsx'
import { Spoken } from '#web/spoken.tsx'
import type { Ctx } from '#web/env.ts'
import { Again } from '../notices.tsx'

type Props = {
  c: Ctx
  one: Case
  programme: Programme
  events: readonly CaseEvent[]
  notices: readonly Sent[]
  /** Of owners, also of those who have left since. */
  names: ReadonlyMap<string, string>
  maySendAgain: boolean
  lang: Lang
}

export function History({ c, one, programme, events, notices, names, maySendAgain, lang }: Props) {
  return (
    <section class="stack">
      <h2>{say(t('經過', 'What has happened'), lang)}</h2>
      <Timeline
        items={events.toReversed().map((event) => ({
          on: `${showDay(event.on, lang)} ${taipeiTime(event.at)}`,
          iso: event.at,
          title: say(eventTitle(programme, event), lang),
          aside: event.kind !== 'step',
          who: whoActed(programme, event, lang),
          body: (
            <div class="stack tight">
              {event.kind === 'step' ? <Spoken programme={programme} event={event} /> : null}
              {event.kind === 'note' ? (
                <p>{event.words}</p>
              ) : event.kind === 'correct' ? (
                <p>
                  {say(t('理由：', 'Reason: '), lang)}
                  {event.reason}　
                  {givenFields(programme, event)
                    .map((name) => say(programme.fields[name]?.label ?? t(name, name), lang))
                    .join('、')}
                </p>
              ) : event.kind === 'assign' ? (
                <p>{names.get(event.owner) ?? event.owner}</p>
              ) : null}
              {event.kind === 'step'
                ? listed(programme.steps[event.step]?.sends).map((letter) => (
                    <div class="row small">
                      <span>{say(programme.letters?.[letter]?.name ?? t('', ''), lang)}</span>
                      {['html', 'pdf', 'odt'].map((kind) => (
                        <a href={`/desk/cases/${one.id}/letters/${event.seq}/${letter}.${kind}`}>
                          {kind === 'html' ? say(t('閱讀', 'Read'), lang) : kind.toUpperCase()}
                          <span class="unseen"> {say(programme.letters?.[letter]?.name ?? t('', ''), lang)}</span>
                        </a>
                      ))}
                      {notices
                        .filter((sent) => sent.seq === event.seq && sent.letter === letter)
                        .map((sent) => (
                          <>
                            <NoticeLine notice={sent} lang={lang} desk />
                            {maySendAgain && ['failed', 'unclear'].includes(sent.state) ? (
                              <Again c={c} caseId={one.id} id={sent.id} back="" />
                            ) : null}
                          </>
                        ))}
                    </div>
                  ))
                : null}
            </div>
          ),
        }))}
      />
    </section>
  )
}

/** A party is named by their part in the case, staff by name and part. */
function whoActed(programme: Programme, event: CaseEvent, lang: Parameters<typeof say>[1]): string {
  const role = say(roleName(programme, event.by.role), lang)
  if (programme.roles[event.by.role]?.kind === 'party' || event.by.role === 'clock') return role
  return `${event.by.name ?? event.by.id}（${role}）`
}
