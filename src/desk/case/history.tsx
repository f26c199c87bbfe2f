// What has happened in a case, the newest first, with the letters each step sent and what became of them.
import {
  colon,
  type Case,
  type CaseEvent,
  type Lang,
  listed,
  type Programme,
  say,
  showDay,
  t,
  taipeiTime,
} from '#engine'
import type { Notice as Sent } from '#store'
import type { OpenEvent } from '#store/types.ts'
import { type Entries, FieldValue, Timeline } from '#ui/index.ts'
import { eventTitle, givenFields, provenBy, roleName } from '#web/case-words.ts'
import { NoticeLine } from '#web/notice-line.tsx'
import { Spoken } from '#web/spoken.tsx'
import type { Ctx } from '#web/env.ts'
import { Again } from '../notices.tsx'
import { changedBySteps, Moved } from './moved.tsx'
import { CodeGivenLine } from './party-codes.tsx'

type Props = {
  c: Ctx
  one: Case
  programme: Programme
  events: readonly OpenEvent[]
  entries: Entries
  notices: readonly Sent[]
  /** Of owners, also of those who have left since. */
  names: ReadonlyMap<string, string>
  maySendAgain: boolean
  lang: Lang
}

export function History({ c, one, programme, events, entries, notices, names, maySendAgain, lang }: Props) {
  const changed = changedBySteps(programme, events)
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
                <p>{event.withheld?.includes('words') ? <Beyond lang={lang} /> : event.words}</p>
              ) : event.kind === 'correct' ? (
                <>
                  <p>
                    {say(t('理由：', 'Reason: '), lang)}
                    {event.withheld?.includes('reason') ? <Beyond lang={lang} /> : event.reason}
                  </p>
                  <Changes {...{ programme, event, entries, lang }} />
                </>
              ) : event.kind === 'assign' ? (
                <>
                  <p>{names.get(event.owner) ?? event.owner}</p>
                  {event.reason || event.withheld?.includes('reason') ? (
                    <p>
                      {say(t('理由：', 'Reason: '), lang)}
                      {event.reason ?? <Beyond lang={lang} />}
                    </p>
                  ) : null}
                </>
              ) : event.kind === 'code' ? (
                <CodeGivenLine event={event} lang={lang} />
              ) : null}
              <Moved programme={programme} changes={changed.get(event.seq) ?? []} entries={entries} lang={lang} />
              <Warned event={event} lang={lang} />
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

const Beyond = ({ lang }: { lang: Lang }) => (
  <span class="soft">{say(t('不在您的權限內', 'beyond your rights'), lang)}</span>
)

/** What it was and what it is now, as far as the reader sees either. */
function Changes({
  programme,
  event,
  entries,
  lang,
}: Pick<Props, 'programme' | 'entries' | 'lang'> & { event: OpenEvent }) {
  if (event.kind !== 'correct') return null
  const beyond = Object.keys(programme.fields).filter((name) => event.withheld?.includes(name))
  return (
    <ul class="small">
      {[...givenFields(programme, event), ...beyond].map((name) => {
        const field = programme.fields[name]
        if (!field) return null
        const value = (one: unknown) => (
          <FieldValue field={field} value={one} lang={lang} entries={entries[name] ?? []} />
        )
        return (
          <li>
            {say(field.label, lang)}
            {colon(lang)}
            {beyond.includes(name) ? (
              <Beyond lang={lang} />
            ) : (
              <>
                <del>{value(event.was?.[name])}</del> → {value(event.values[name])}
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Done although it was warned of; a correction's why stands in its reason. */
function Warned({ event, lang }: { event: OpenEvent; lang: Lang }) {
  if (!event.warned) return null
  return (
    <p class="small">
      {say(t('已知而仍辦理：', 'Known, and done all the same: '), lang)}
      {event.warned.map((one) => say(one.says, lang)).join(' ')}
      {event.kind === 'step' && event.note
        ? `　${say(t('理由：', 'Because: '), lang)}${event.withheld?.includes('note') ? say(t('不在您的權限內', 'beyond your rights'), lang) : event.note}`
        : ''}
    </p>
  )
}

/** A party is named by their part in the case, staff by name and part. */
function whoActed(programme: Programme, event: CaseEvent, lang: Parameters<typeof say>[1]): string {
  const role = say(roleName(programme, event.by.role), lang)
  const proven = provenBy(event)
  if (programme.roles[event.by.role]?.kind === 'party' || event.by.role === 'clock')
    return proven ? `${role}（${say(proven, lang)}）` : role
  return `${event.by.name ?? event.by.id}（${role}）`
}
