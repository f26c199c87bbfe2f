// The page of a case, for one of its sides: how it stands, what they may do, their letters, and the line of what happened.
import type { ComponentChildren } from 'preact'
import {
  colon,
  clockSentence,
  clockState,
  type CaseEvent,
  type Lang,
  hasCode,
  listed,
  nextClock,
  type Programme,
  say,
  showDay,
  stateSeen,
  t,
  taipeiTime,
  typedInto,
} from '#engine'
import { fieldsOfParty } from '#auth/index.ts'
import { standsInQueue } from '#store/places/queue.ts'
import { ClockLine, daysLeft, ErrorSummary, Facts, type Entries, FieldValue, Notice, Tag, Timeline } from '#ui/index.ts'
import { eventTitle, provenBy, roleName, stateLabel } from '#web/case-words.ts'
import { Spoken, unspoken } from '#web/spoken.tsx'
import { entriesFor, entriesNamed, NOTHING } from '#web/entries.ts'
import { type Ctx, house, today } from '#web/env.ts'
import type { OpenCase } from '#store/types.ts'
import { toldIn } from '#notices'
import { NoticeLine } from '#web/notice-line.tsx'
import { show } from '#web/frames/portal.tsx'
import { PartyLists } from '#features/lists/of-party.tsx'
import { MeetingCard } from './meeting.tsx'
import { type Mine } from './mine.ts'
import { Asked, Last, Offered, type StepOffered } from './step-forms.tsx'
import { tokenFor, typedIn } from './typed.ts'
export async function drawn(c: Ctx, found: Mine) {
  const { one, role, events, notices, session } = found
  const lang = c.get('lang')
  const programme = house(c).store.programme(one.programme, one.version)
  const { whole, nameOnly } = fieldsOfParty(programme, role, one.state)
  // What was said stands in the timeline, each word in its place.
  const spoken = new Set(Object.values(programme.steps).map((step) => step.speaks))
  const entries = await entriesNamed(c, programme, one.values, session)
  const steps = await stepForms(c, found, programme)
  const tried = steps.find(({ step }) => step === c.req.query('wrong'))
  // A step that is no longer theirs to take, since somebody was faster, has no form: why it was not taken is said all the same.
  const gone = tried || !programme.steps[c.req.query('wrong') ?? ''] ? undefined : c.req.query('wrong')
  const problems = (tried?.typed ?? (gone ? await typedIn(c, found, gone) : undefined))?.problems ?? []
  const running = one.clocks.filter((run) => !run.stoppedOn)
  const next = nextClock(one)
  const done = c.req.query('done')
  const asked = steps.some(({ definition }) => definition.answers && one.values[definition.answers] !== undefined)
  const told = asked ? undefined : toldBy(programme, role, one, events, entries, lang)
  const forms = {
    one,
    programme,
    offered: steps,
    tried: tried?.step ?? c.req.query('open'),
    problems,
    lang,
    csrf: c.get('csrf'),
  }
  const meeting = await MeetingCard({ c, found, programme, entries, offered: steps })
  const lists = await PartyLists({ c, one, role })
  const stands = one.closedOn ? undefined : await standsInQueue(house(c).context, house(c).bureau.id, one.id)
  return show(c, {
    title: t(`案件 ${one.number}`, `Case ${one.number}`),
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="columns aside">
        <div class="stack wide">
          <div class="stack tight">
            <p class="soft">{say(programme.name, lang)}</p>
            <h1>
              <span class="number">{one.number}</span>
            </h1>
            <p class="row">
              <Tag>{stateLabel(programme, stateSeen(programme, one.state), lang)}</Tag>
              <span class="soft">
                {say(t('您的身分', 'You are'), lang)}
                {colon(lang)}
                {say(roleName(programme, role), lang)}
              </span>
            </p>
          </div>
          {done && programme.steps[done] ? (
            <Notice tone="good">
              <p>
                {say(t('已完成：', 'Done: '), lang)}
                {say(programme.steps[done].does, lang)}
              </p>
            </Notice>
          ) : null}
          <ErrorSummary problems={problems} lang={lang} />
          {stands === undefined ? null : (
            <Notice title={say(t(`您是候補第 ${stands} 位`, `You are number ${stands} in the queue`), lang)}>
              <p>
                {say(
                  t(
                    '線上、臨櫃與電話是同一條隊伍，依報名先後遞補；輪到您時會通知您。',
                    'Website, counter and telephone are one queue. Whoever came first moves up first; you are told when it is your turn.',
                  ),
                  lang,
                )}
              </p>
            </Notice>
          )}
          <Asked {...forms} />
          {meeting}
          {told ? (
            <Notice>
              <p>{told}</p>
            </Notice>
          ) : next && !done && !asked ? (
            <Notice>
              <p>{say(clockSentence(programme, next), lang)}</p>
            </Notice>
          ) : null}
          <section class="stack">
            <h2>{say(t('經過', 'What has happened'), lang)}</h2>
            <Timeline
              items={events.map((event) => ({
                on: `${showDay(event.on, lang)} ${taipeiTime(event.at)}`,
                iso: event.at,
                title: say(eventTitle(programme, event), lang),
                who: whoActed(programme, event, lang),
                body: (
                  <>
                    <Spoken programme={programme} event={event} />
                    {listed(event.kind === 'step' ? programme.steps[event.step]?.sends : undefined)
                      .filter((letter) => programme.letters?.[letter]?.to.includes(role))
                      .map((letter) => (
                        <div class="row small">
                          <span>{say(programme.letters?.[letter]?.name ?? t('', ''), lang)}</span>
                          {['html', 'pdf', 'odt'].map((kind) => (
                            <a href={`/case/${one.number}/letters/${event.seq}/${letter}.${kind}`}>
                              {kind === 'html' ? say(t('閱讀', 'Read'), lang) : kind.toUpperCase()}
                              <span class="unseen"> {say(programme.letters?.[letter]?.name ?? t('', ''), lang)}</span>
                            </a>
                          ))}
                          {notices
                            .filter(
                              (sent) =>
                                sent.seq === event.seq &&
                                sent.letter === letter &&
                                sent.role === role &&
                                sent.state !== 'paper',
                            )
                            .map((sent) => (
                              <NoticeLine notice={sent} lang={lang} />
                            ))}
                        </div>
                      ))}
                  </>
                ),
              }))}
            />
          </section>
          <Offered {...forms} />
          {lists}
          <section class="stack">
            <h2>{say(t('案件內容', 'What the case says'), lang)}</h2>
            <Facts
              items={Object.entries(programme.fields).flatMap(
                ([name, field]): { label: string; value: ComponentChildren }[] => {
                  const value = one.values[name]
                  if (value === undefined || spoken.has(name)) return []
                  if (nameOnly.has(name))
                    return [
                      {
                        label: say(field.label, lang),
                        value: typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : '',
                      },
                    ]
                  return whole.has(name)
                    ? [
                        {
                          label: say(field.label, lang),
                          value: (
                            <FieldValue
                              field={field}
                              value={value}
                              lang={lang}
                              entries={entries[name] ?? []}
                              masked
                              fileHref={(hash) => `/case/${one.number}/files/${hash}`}
                            />
                          ),
                        },
                      ]
                    : []
                },
              )}
            />
          </section>
          <Last {...forms} />
        </div>
        <aside class="stack">
          <section class="panel">
            <h2>{say(t('期限', 'Deadlines'), lang)}</h2>
            {running.length === 0 ? (
              <p class="soft">{say(t('目前沒有進行中的期限。', 'No clock is running.'), lang)}</p>
            ) : (
              running.map((run) => (
                <ClockLine
                  name={say(programme.clocks[run.clock]?.name ?? t('', ''), lang)}
                  due={showDay(run.due, lang)}
                  sentence={say(clockSentence(programme, run), lang)}
                  state={clockState(programme, run, today(c))}
                  left={daysLeft(run.due, today(c), lang)}
                  lang={lang}
                />
              ))
            )}
          </section>
          {hasCode(programme.roles[role]) ? (
            <section class="panel">
              <h2>{say(t('查詢碼', 'Access code'), lang)}</h2>
              <p class="small soft">
                {say(
                  t('有人可能知道您的查詢碼時，請換一組新的。', 'If somebody else may know your code, take a new one.'),
                  lang,
                )}
              </p>
              <p>
                <a href={`/case/${one.number}/access-code`}>{say(t('換發查詢碼', 'Take a new code'), lang)}</a>
              </p>
            </section>
          ) : null}
        </aside>
      </div>
    ),
  })
}

/** Each step this party may take, with what its form starts from and offers. */
async function stepForms(c: Ctx, found: Mine, programme: Programme): Promise<StepOffered[]> {
  const { one, role } = found
  const session = { ...found.session, actor: { ...found.session.actor, role } }
  const forms = []
  for (const { step } of one.tries) {
    const definition = programme.steps[step]
    if (!definition) continue
    const typed = await typedIn(c, found, step)
    const values = typedInto(programme.fields, one.values, { ...unspoken(definition, one.values), ...typed?.values })
    const choosing = await entriesFor(c, programme, definition.asks ?? [], session, values, typed?.looked ?? NOTHING)
    forms.push({ step, definition, values, choosing, typed, token: tokenFor(c, found, step) })
  }
  return forms
}

/** What the last letter to them tells, while the case still stands where it left it: a hearing, and not the period that it meets. */
function toldBy(
  programme: Programme,
  role: string,
  one: OpenCase,
  events: readonly CaseEvent[],
  entries: Entries,
  lang: Lang,
): string | undefined {
  const last = events.findLast((event) => event.kind === 'step')
  if (last?.kind !== 'step' || last.to !== one.state || one.closedOn) return undefined
  const letter = listed(programme.steps[last.step]?.sends)
    .map((name) => programme.letters?.[name])
    .find((each) => each?.to.includes(role) && each.tells)
  const names = Object.fromEntries(
    Object.values(entries)
      .flat()
      .map(({ value, label }) => [value, label]),
  )
  return letter?.tells && toldIn({ programme, one, on: last.on, entries: names }, letter.tells, lang)
}

/** Who it was, and how they had shown it. */
function whoActed(programme: Programme, event: CaseEvent, lang: Lang): string {
  const [role, proven] = [say(roleName(programme, event.by.role), lang), provenBy(event)]
  return proven ? `${role}（${say(proven, lang)}）` : role
}
