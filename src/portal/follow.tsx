// Following a case: number and code in, one timeline out; a party may do there what the law lets them do.
import type { ComponentChildren } from 'preact'
import {
  colon,
  clockSentence,
  clockState,
  type CaseEvent,
  type Lang,
  hasCode,
  listed,
  needsSecond,
  nextClock,
  type Problem,
  type Programme,
  readFields,
  say,
  showDay,
  stateSeen,
  t,
  taipeiTime,
  typedInto,
  unanswered,
} from '#engine'
import { failed, fieldsOfParty, fromOf, mustWait } from '#auth/index.ts'
import { standsInQueue } from '#store/places/queue.ts'
import {
  ClockLine,
  daysLeft,
  ErrorSummary,
  Facts,
  type Entries,
  Field,
  FieldValue,
  Form,
  Notice,
  Tag,
  Timeline,
} from '#ui/index.ts'
import { sendBack, sentBack } from '#web/sent-back.ts'
import { formValue, readBody, SURE } from '#web/body.ts'
import { eventTitle, provenBy, roleName, stateLabel } from '#web/case-words.ts'
import { Spoken, unspoken } from '#web/spoken.tsx'
import { entriesFor, entriesNamed, NOTHING } from '#web/entries.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { workReader } from '#store'
import type { OpenCase } from '#store/types.ts'
import { answerFile } from '#web/files.ts'
import { numberTyped } from '#store/read/open.ts'
import { answerLetter } from '#web/letters.ts'
import { toldIn } from '#notices'
import { NoticeLine } from '#web/notice-line.tsx'
import { letIn } from './entering.ts'
import { notFoundPage, show } from '#web/frames/portal.tsx'
import { PartyLists } from '#features/lists/of-party.tsx'
import { calendarOfCase, MeetingCard } from './meeting.tsx'
import { mine, type Mine } from './mine.ts'
import { askSecond } from './second-proof.tsx'
import { anchorOf, Asked, Last, Offered, type StepOffered } from './step-forms.tsx'
import { discardTyped, dropTyped, keepSent, keepTyped, tokenFor, typedIn } from './typed.ts'

export function statusPage(c: Ctx) {
  const back = sentBack(c)
  return entrance(c, { number: back?.typed.number ?? c.req.query('number') ?? '', problems: back?.problems ?? [] })
}

function entrance(c: Ctx, { number, problems }: { number: string; problems: Problem[] }) {
  const lang = c.get('lang')
  return show(c, {
    title: t('查詢案件', 'Follow a case'),
    narrow: true,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <h1>{say(t('查詢案件', 'Follow a case'), lang)}</h1>
        <ErrorSummary problems={problems} lang={lang} />
        {c.req.query('kept') ? (
          <Notice tone="warn">
            <p>
              {say(
                t(
                  '您的登入已結束，剛才的內容還沒有送出，已替您保留。請再輸入一次查詢碼，回到案件後送出（檔案請重選）。',
                  'You were signed out before this was sent. What you typed is kept: enter your code again and send it from the case (choose files again).',
                ),
                lang,
              )}
            </p>
          </Notice>
        ) : null}
        <Form action="/status" csrf={c.get('csrf')}>
          <Field
            name="number"
            label={say(t('案號', 'Case number'), lang)}
            lang={lang}
            hint={say(t('例如 MD114-000123', 'For example MD114-000123'), lang)}
            problem={problems[0]?.field === 'number' ? say(problems[0].says, lang) : undefined}
          >
            {(of) => <input {...of} class="short" type="text" value={number} autocomplete="off" />}
          </Field>
          <Field
            name="code"
            label={say(t('查詢碼', 'Access code'), lang)}
            lang={lang}
            hint={say(t('在收件證明或通知上，共十二碼', 'On your receipt or notice, twelve characters'), lang)}
          >
            {(of) => <input {...of} class="short" type="text" autocomplete="off" />}
          </Field>
          <div>
            <button>{say(t('查看案件', 'See the case'), lang)}</button>
          </div>
        </Form>
        <p>
          <a href="/status/lost">{say(t('查詢碼遺失了', 'I have lost my access code'), lang)}</a>
        </p>
      </div>
    ),
  })
}

export async function enterCase(c: Ctx) {
  const body = await c.req.parseBody()
  const number = String(body.number ?? '')
    .trim()
    .slice(0, 40)
  if (c.get('person').kind === 'staff') return sendBack(c, [AT_THE_DESK], { number }, '/status')
  const from = `enters-from:${fromOf(c)}`
  const wait = await mustWait(house(c).db, house(c).bureau.id, [from], house(c).now())
  if (wait) return sendBack(c, [{ field: 'number', says: wait }], { number }, '/status')
  const found = await house(c).store.enter(house(c).bureau.id, number, String(body.code ?? '').slice(0, 60))
  if (!found) {
    await failed(house(c).db, house(c).bureau.id, [from], house(c).now())
    return sendBack(c, [NOT_RIGHT], { number }, '/status')
  }
  await letIn(c, found)
  return c.redirect(`/case/${numberTyped(number)}`, 303)
}

const NOT_RIGHT = {
  field: 'number',
  says: t(
    '案號或查詢碼不正確，請對照收件證明再輸入一次。',
    'The number or the code is not right. Compare them with your receipt.',
  ),
}
/** The bureau's people do not act as a party, and a party's act must not come from their sign-in. */
const AT_THE_DESK = {
  field: '',
  says: t(
    '您目前以機關人員身分登入，不能以當事人的查詢碼進入案件。請先登出；當事人請改用自己的裝置。',
    'You are signed in as staff, so a party’s code opens nothing here. Sign out first; a party should use a device of their own.',
  ),
}

export async function casePage(c: Ctx) {
  const found = await mine(c)
  return found ? drawn(c, found) : c.redirect(`/status?number=${encodeURIComponent(c.req.param('number') ?? '')}`, 303)
}

/** Whatever it was not taken for is said by the page of the case: reload, Back and another language find it, with what was typed. */
export async function takeAsParty(c: Ctx) {
  const found = await mine(c)
  if (!found) return keepAndEnter(c)
  const programme = house(c).store.programme(found.one.programme, found.one.version)
  const step = c.req.param('step') ?? ''
  const sent = await readBody(c, found.session, programme)
  const { values: given, problems } = readFields(
    programme.fields,
    programme.steps[step]?.asks ?? [],
    sent.raw,
    { today: today(c), strict: true, clears: programme.steps[step]?.clears },
    found.one.values,
  )
  const here = `/case/${found.one.number}`
  if (sent.pressed === 'discard') {
    await discardTyped(c, found, step)
    return c.redirect(`${here}?open=${step}#${anchorOf(step)}`, 303)
  }
  if (sent.pressed) {
    await keepTyped(c, found, step, sent.raw)
    return c.redirect(`${here}?open=${step}#${anchorOf(step)}`, 303)
  }
  const notTaken = async (wrong: readonly Problem[]) => {
    await keepTyped(c, found, step, sent.raw, wrong)
    return c.redirect(`${here}?wrong=${step}`, 303)
  }
  if (sent.problems.length + problems.length > 0) return notTaken([...sent.problems, ...problems])
  const empty = unanswered(programme, found.one, step, given)
  if (empty) return notTaken([{ field: '', says: empty }])
  await keepTyped(c, found, step, sent.raw)
  if (needsSecond(programme, found.one, step, found.role, given)) return askSecond(c, found, step, sent.raw)
  const acted = await house(c).store.take(
    found.session,
    found.one.id,
    found.one.seq,
    { step, values: sent.raw, ...((await formValue(c, '_sure')) ? { despite: SURE } : {}) },
    { at: instant(c) },
  )
  if ('refused' in acted) return notTaken(acted.refused.map((each) => ({ field: '', ...each })))
  await dropTyped(c, found, step)
  return c.redirect(`${here}?done=${step}`, 303)
}

/** Whose way into the case has ended meanwhile goes in again, and finds the text in its place. */
async function keepAndEnter(c: Ctx) {
  const kept = await keepSent(c)
  return c.redirect(`/status?number=${encodeURIComponent(c.req.param('number') ?? '')}${kept ? '&kept=1' : ''}`, 303)
}

async function drawn(c: Ctx, found: Mine) {
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

export async function letterOf(c: Ctx) {
  const found = await mine(c)
  if (!found) return notFoundPage(c)
  // A letter says more than its reader sees of the case: it was written to them, and is drawn as it was sent.
  const session = { ...found.session, reader: workReader('letters') }
  const how = { purpose: 'letter', at: instant(c) }
  const [one, events] = await Promise.all([
    house(c).store.open(session, found.one.id, how),
    house(c).store.history(session, found.one.id, how),
  ])
  return (one && answerLetter(c, one, events, found.role)) ?? notFoundPage(c)
}

export const caseCalendar = async (c: Ctx) => calendarOfCase(c, await mine(c))

/** A paper of the case that stands where this side may read: their own, above all. */
export async function fileOf(c: Ctx) {
  const found = await mine(c)
  const file =
    found && (await house(c).store.getFile(found.session, found.one.id, c.req.param('hash') ?? '', instant(c)))
  return file ? answerFile(c, file) : notFoundPage(c)
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
