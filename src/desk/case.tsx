// The case page: where it stands, what may be done, by when and why, who has done what.
import { createHash } from 'node:crypto'
import {
  type Case,
  type CaseEvent,
  cited,
  clockSentence,
  clockState,
  listed,
  overdueIn,
  type Problem,
  type Programme,
  readFields,
  say,
  sensitivityOf,
  showDay,
  t,
  taipeiTime,
  type Text,
} from '#engine'
import { may, namesOf, sees, staffOf, why } from '#auth/index.ts'
import { noticesOf } from '#store'
import type { Acted } from '#store/types.ts'
import { placesOf } from '#store/queue.ts'
import {
  ClockLine,
  daysLeft,
  ErrorSummary,
  Facts,
  Field,
  FieldInputs,
  FieldValue,
  Form,
  Notice,
  Tag,
  Timeline,
} from '#ui/index.ts'
import { actingSession, deskSession, openSteps } from '#web/acting.ts'
import { formValue, readBody } from '#web/body.ts'
import { eventTitle, givenFields, roleName, stateLabel } from '#web/case-words.ts'
import { entriesFor, entriesNamed } from '#web/entries.ts'
import { Spoken, unspoken } from '#web/spoken.tsx'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { answerLetter } from '#web/letters.ts'
import { NoticeLine } from '#web/notice-line.tsx'
import { accessCodes } from './access-codes.tsx'
import { hasSealed } from './sealed.tsx'
import { correctable, differing, sentFor } from './correcting.ts'
import { missingPage, refusedPage, show } from './frame.tsx'
import { Again } from './notices.tsx'
import { ownersOf } from './owners.ts'
import { rollCallsOf } from './roll-call.tsx'
import { isWriting, Preview, PreviewButton, proseProblems } from './writing.tsx'

export type Opened = { one: Case & { withheld: string[] }; programme: Programme; seen: string[] }

export async function opened(c: Ctx, purpose: string): Promise<Opened | undefined> {
  const id = c.req.param('id') ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined
  const session = deskSession(c)
  const bare = await house(c).store.open(session, id, { sees: [], purpose, at: instant(c) })
  if (!bare) return undefined
  const programme = house(c).store.programme(bare.programme, bare.version)
  const seen: string[] = sees(c.get('person'), programme, bare)
  const one = await house(c).store.open(session, id, { sees: seen, purpose, at: instant(c) })
  return one && { one, programme, seen }
}

export async function casePage(c: Ctx) {
  const found = await opened(c, 'case page')
  return found ? drawn(c, found) : missingPage(c)
}

async function drawn(c: Ctx, { one, programme, seen }: Opened, conflict?: { since: CaseEvent[] }) {
  const lang = c.get('lang')
  const person = c.get('person')
  const session = deskSession(c)
  const entries = await entriesNamed(c, programme, one.values, session)
  const [events, related, staff, notices] = await Promise.all([
    house(c).store.history(session, one.id, { sees: seen, purpose: 'case page', at: instant(c) }),
    house(c).store.related(session, one.id),
    staffOf(house(c).db, house(c).bureau.id, house(c).now()),
    noticesOf(house(c).context, session, one.id),
  ])
  // Owners who have left since are named, too; they can only not be chosen any more.
  const names = await namesOf(house(c).db, house(c).bureau.id, [
    ...(one.owner ? [one.owner] : []),
    ...events.flatMap((event) => (event.kind === 'assign' ? [event.owner] : [])),
  ])
  // A step with a screen of its own is taken there; only what leads somewhere is offered from here.
  const steps = openSteps(person, programme, one).filter(
    ({ step }) => !(programme.steps[step]?.screen && programme.steps[step]?.to === 'same'),
  )
  const rolls = rollCallsOf(c, programme)
  const begins = beginsWith(c, programme, one)
  const places = await placesOf(house(c).context, house(c).bureau.id, one.id)
  const clocks = one.clocks.toSorted(
    (a, b) => Number(Boolean(a.stoppedOn)) - Number(Boolean(b.stoppedOn)) || a.due.localeCompare(b.due),
  )
  const done = c.req.query('done')
  const may_ = (act: Parameters<typeof may>[1]) => may(person, act, programme.id) === true
  return show(c, {
    title: t(`案件 ${one.number}`, `Case ${one.number}`),
    ...(conflict ? { status: 409 as const } : {}),
    body: (
      <div class="columns aside">
        <div class="stack wide">
          <div class="stack tight">
            <p class="soft">
              <a href={`/desk/programmes/${programme.id}`}>{say(programme.name, lang)}</a>
            </p>
            <div class="row between">
              <h1>
                <span class="number">{one.number}</span>
              </h1>
              <Tag tone={one.closedOn ? 'over' : undefined}>{stateLabel(programme, one.state, lang)}</Tag>
            </div>
            <p class="soft">
              {say(t('收件', 'Opened'), lang)} {showDay(one.openedOn, lang)}　{say(t('承辦人', 'Owner'), lang)}：
              {one.owner ? (names.get(one.owner) ?? one.owner) : say(t('未分派', 'nobody'), lang)}
            </p>
          </div>
          {conflict ? (
            <Notice
              tone="warn"
              title={say(t('這個案件剛有其他人辦理', 'Somebody else has just acted on this case'), lang)}
            >
              <p>
                {say(
                  t(
                    '您看到的內容已不是最新。以下是這段時間發生的事，請看過後再決定下一步。',
                    'What you saw is no longer current. This happened meanwhile; look at it before you go on.',
                  ),
                  lang,
                )}
              </p>
              <ul>
                {conflict.since.map((event) => (
                  <li>
                    {say(eventTitle(programme, event), lang)}　{event.by.name ?? event.by.id}　{taipeiTime(event.at)}
                  </li>
                ))}
              </ul>
            </Notice>
          ) : null}
          {done ? (
            <Notice tone="good">
              <p>
                {say(t('已完成：', 'Done: '), lang)}
                {say(programme.steps[done]?.does ?? t('更新', 'Updated'), lang)}
              </p>
            </Notice>
          ) : null}
          {places ? (
            <p class="row">
              <span>
                {say(
                  t(
                    `名額 ${places.places}，已取得 ${places.taken}，候補 ${places.waiting}`,
                    `${places.places} places, ${places.taken} taken, ${places.waiting} waiting`,
                  ),
                  lang,
                )}
              </span>
            </p>
          ) : null}
          {begins.length + rolls.length > 0 ? (
            <p class="row">
              {rolls.map(({ programme: of, step }) => (
                <a href={`/desk/cases/${one.id}/roll-call`}>{say(of.steps[step]?.does ?? of.name, lang)}</a>
              ))}
              {begins.map(({ href, does }) => (
                <a href={href}>{say(does, lang)}</a>
              ))}
            </p>
          ) : null}
          {steps.length > 0 ? (
            <section class="panel" aria-labelledby="next">
              <h2 id="next">{say(t('可以辦理', 'What can be done now'), lang)}</h2>
              <div class="row">
                {steps.map(({ step }, at) => (
                  <a class={at === 0 ? 'button' : 'button quiet'} href={`/desk/cases/${one.id}/steps/${step}`}>
                    {say(programme.steps[step]?.does ?? t(step, step), lang)}
                  </a>
                ))}
              </div>
            </section>
          ) : !one.closedOn ? (
            <p class="soft">
              {say(
                t('目前這個案件沒有您的職務可以辦理的步驟。', 'There is nothing your role can do on this case now.'),
                lang,
              )}
            </p>
          ) : null}
          <section class="stack">
            <div class="row between">
              <h2>{say(t('案件內容', 'The case'), lang)}</h2>
              {may_('correct') ? (
                <a href={`/desk/cases/${one.id}/correct`}>{say(t('更正資料', 'Correct'), lang)}</a>
              ) : null}
            </div>
            <Facts
              items={Object.entries(programme.fields)
                .filter(([name]) => one.values[name] !== undefined)
                .map(([name, field]) => ({
                  label: say(field.label, lang),
                  value: (
                    <FieldValue
                      field={field}
                      value={one.values[name]}
                      lang={lang}
                      entries={entries[name] ?? []}
                      fileHref={(hash) => `/desk/cases/${one.id}/files/${hash}`}
                    />
                  ),
                }))}
            />
            {one.withheld.length > 0 ? (
              <details>
                <summary class="small">
                  {say(
                    t(
                      `${one.withheld.length} 項資料不在您的權限內`,
                      `${one.withheld.length} values are beyond your rights`,
                    ),
                    lang,
                  )}
                </summary>
                <ul class="small">
                  {one.withheld.map((name) => {
                    const field = programme.fields[name]
                    return field ? (
                      <li>
                        {say(field.label, lang)}：{say(why(person, programme, one, sensitivityOf(field)), lang)}
                      </li>
                    ) : null
                  })}
                </ul>
              </details>
            ) : null}
          </section>
          {Object.keys(one.receipts).length > 0 ? (
            <section class="stack">
              <h2>{say(t('計算依據', 'Receipts'), lang)}</h2>
              {Object.entries(one.receipts).map(([name, receipt]) => (
                <details class="panel">
                  <summary>
                    {say(receipt.rule, lang)}：
                    {typeof receipt.value === 'number' ? (
                      receipt.value.toLocaleString('en')
                    ) : isRows(receipt.value) ? (
                      say(t(`${receipt.value.length} 筆`, `${receipt.value.length} rows`), lang)
                    ) : (
                      <FieldValue
                        field={programme.fields[name] ?? { kind: 'text', label: receipt.rule, max: 200 }}
                        value={receipt.value}
                        lang={lang}
                      />
                    )}
                  </summary>
                  <Facts
                    close
                    items={Object.entries(receipt.inputs).flatMap(([input, value]) => {
                      const field = programme.fields[input]
                      return field && !one.withheld.includes(input)
                        ? [
                            {
                              label: say(field.label, lang),
                              value: <FieldValue field={field} value={value} lang={lang} />,
                            },
                          ]
                        : []
                    })}
                  />
                  <ol>
                    {receipt.because.map((reason) => (
                      <li>
                        {say(reason.says, lang)}
                        <span class="soft small">（{say(cited(reason.cites), lang)}）</span>
                      </li>
                    ))}
                  </ol>
                  {receipt.used.length > 0 ? (
                    <p class="small soft">
                      {receipt.used
                        .map(
                          (used) =>
                            `${say(used.parameter, lang)}：${say(t(`自 ${used.from} 起`, `from ${used.from}`), lang)}，${say(cited(used.source), lang)}${used.knownUntil ? say(t(`，已知至 ${used.knownUntil}`, `, known until ${used.knownUntil}`), lang) : ''}`,
                        )
                        .join('；')}
                    </p>
                  ) : null}
                  {overdueIn(receipt, today(c)).length > 0 ? (
                    <Notice tone="warn">
                      <p>
                        {say(
                          t(
                            '這些規定已過查核日，請先核對是否修正：',
                            'These rules are past their review date; check whether they have changed: ',
                          ),
                          lang,
                        )}
                        {overdueIn(receipt, today(c))
                          .map((used) => `${say(used.parameter, lang)}（${used.reviewBy}）`)
                          .join('；')}
                      </p>
                    </Notice>
                  ) : null}
                </details>
              ))}
            </section>
          ) : null}
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
                                  {may_('note') && ['failed', 'unclear'].includes(sent.state) ? (
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
        </div>
        <aside class="stack">
          <section class="panel">
            <h2>{say(t('期限', 'Clocks'), lang)}</h2>
            {clocks.length === 0 ? (
              <p class="soft">{say(t('沒有期限。', 'No clock.'), lang)}</p>
            ) : (
              clocks.map((run) => (
                <ClockLine
                  name={say(programme.clocks[run.clock]?.name ?? t('', ''), lang)}
                  due={showDay(run.due, lang)}
                  sentence={say(clockSentence(programme, run), lang)}
                  state={clockState(programme, run, today(c))}
                  left={run.stoppedOn ? undefined : daysLeft(run.due, today(c), lang)}
                  lang={lang}
                />
              ))
            )}
          </section>
          {may_('open-sealed') && hasSealed(programme, one) ? (
            <section class="panel">
              <h2>{say(t('密封資料', 'Under seal'), lang)}</h2>
              <p class="small soft">
                {say(
                  t('開啟需載明理由，每次開啟都留紀錄。', 'Opening needs a reason; each opening is recorded.'),
                  lang,
                )}
              </p>
              <p>
                <a href={`/desk/cases/${one.id}/sealed`}>{say(t('開啟密封資料', 'Open the seal'), lang)}</a>
              </p>
            </section>
          ) : null}
          {await accessCodes(c, { id: one.id, programme, events, personal: seen.includes('personal') })}
          {may_('assign') ? (
            <section class="panel">
              <h2>{say(t('指派承辦人', 'Owner'), lang)}</h2>
              <Form action={`/desk/cases/${one.id}/assign`} csrf={c.get('csrf')}>
                <Field name="_owner" label={say(t('承辦人', 'Owner'), lang)} lang={lang}>
                  {(of) => (
                    <select {...of}>
                      {ownersOf(programme, staff).map((each) => (
                        <option value={each.id} selected={each.id === one.owner}>
                          {each.name}
                        </option>
                      ))}
                    </select>
                  )}
                </Field>
                <div>
                  <button class="quiet small-button">{say(t('指派', 'Name'), lang)}</button>
                </div>
              </Form>
            </section>
          ) : null}
          {may_('note') ? (
            <section class="panel">
              <h2>{say(t('內部註記', 'Internal note'), lang)}</h2>
              <Form action={`/desk/cases/${one.id}/note`} csrf={c.get('csrf')}>
                <Field
                  name="_note"
                  label={say(t('註記', 'Note'), lang)}
                  lang={lang}
                  hint={say(t('當事人看不到。', 'The parties do not see it.'), lang)}
                >
                  {(of) => <textarea {...of} rows={3} maxlength={4000} />}
                </Field>
                <div>
                  <button class="quiet small-button">{say(t('加註', 'Add'), lang)}</button>
                </div>
              </Form>
            </section>
          ) : null}
          {related.length > 0 ? (
            <section class="panel">
              <h2>{say(t('相關案件', 'Related'), lang)}</h2>
              <ul>
                {related.map(({ row, how }) => (
                  <li>
                    <a href={`/desk/cases/${row.id}`}>{row.number}</a>{' '}
                    <span class="soft small">
                      {row.title}　
                      {how === 'same-number'
                        ? say(t('同一人或單位', 'same person or business'), lang)
                        : say(programme.fields[how]?.label ?? t('連結案件', 'linked'), lang)}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </aside>
      </div>
    ),
  })
}

/** Cases of other programmes that begin with this one as their register entry: a class of the series, somebody enrolling in it. */
const beginsWith = (c: Ctx, of: Programme, one: Case): { href: string; does: Text }[] =>
  house(c).programmes.flatMap((programme) =>
    openSteps(c.get('person'), programme, undefined).flatMap(({ step }) => {
      const field = (programme.steps[step]?.asks ?? []).find((name) => {
        const known = programme.fields[name]
        return known?.kind === 'entry' && known.of === of.id && known.in.includes(one.state) && !known.optional
      })
      const does = programme.steps[step]?.does
      return field && does ? [{ href: `/desk/new/${programme.id}?step=${step}&${field}=${one.id}`, does }] : []
    }),
  )
/** Rows are shown with the case; their receipt only says how many. */
const isRows = (value: unknown): value is unknown[] => Array.isArray(value) && typeof value[0] === 'object'

/** A party is named by their part in the case, staff by name and part. */
function whoActed(programme: Programme, event: CaseEvent, lang: Parameters<typeof say>[1]): string {
  const role = say(roleName(programme, event.by.role), lang)
  if (programme.roles[event.by.role]?.kind === 'party' || event.by.role === 'clock') return role
  return `${event.by.name ?? event.by.id}（${role}）`
}

export async function stepPage(c: Ctx) {
  const found = await opened(c, 'step')
  if (!found) return missingPage(c)
  const step = c.req.param('step')
  const definition = found.programme.steps[step ?? '']
  if (definition?.screen) return c.redirect(`/desk/${definition.screen}?case=${found.one.id}`, 303)
  return form(c, found, step, unspoken(definition, found.one.values), [])
}

/** One page for one step, or for a correction: only what it asks, with what is already known filled in. */
async function form(
  c: Ctx,
  found: Opened,
  step: string | undefined,
  values: Record<string, unknown>,
  problems: readonly Problem[],
  reason = '',
) {
  const { one, programme } = found
  const lang = c.get('lang')
  const definition = step ? programme.steps[step] : undefined
  if (step && !definition) return missingPage(c)
  if (!step) {
    const allowed = may(c.get('person'), 'correct', programme.id)
    if (allowed !== true) return refusedPage(c, allowed.because)
  } else if (!openSteps(c.get('person'), programme, one).some((each) => each.step === step) && problems.length === 0)
    return show(c, {
      title: t('不能辦理', 'Not now'),
      status: 409,
      body: (
        <div class="stack">
          <h1>{say(definition?.does ?? t('', ''), lang)}</h1>
          <p>
            {say(
              t(
                '案件目前的狀態或您的職務不能辦理這個步驟。',
                'The case is not at that point, or your role cannot do this.',
              ),
              lang,
            )}
          </p>
          <p>
            <a href={`/desk/cases/${one.id}`}>{say(t('回案件', 'Back to the case'), lang)}</a>
          </p>
        </div>
      ),
    })
  const names = definition ? (definition.asks ?? []) : correctable(found)
  const session = deskSession(c)
  const choosing = await entriesFor(c, programme, names, session, values)
  const title: Text = definition?.does ?? t('更正資料', 'Correct the case')
  const booked = names.includes('hearingOn')
    ? await house(c).store.bookings(
        { ...session, reach: 'system' },
        undefined,
        today(c),
        `${Number(today(c).slice(0, 4)) + 1}-12-31`,
      )
    : []
  return show(c, {
    title,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class={isWriting(programme, names) ? 'columns halves' : 'columns aside'}>
        <div class="stack wide">
          <div class="stack tight">
            <p class="soft">
              <a href={`/desk/cases/${one.id}`}>{one.number}</a>　{say(programme.name, lang)}
            </p>
            <h1>{say(title, lang)}</h1>
            {definition?.help ? <p>{say(definition.help, lang)}</p> : null}
          </div>
          <ErrorSummary problems={problems} lang={lang} />
          {(definition?.gates ?? []).map((gate) => (
            <p class="small soft">
              {say(t('辦理條件：', 'Condition: '), lang)}
              {say(gate.says, lang)}
              {gate.cites ? `（${say(cited(gate.cites), lang)}）` : ''}
            </p>
          ))}
          <Form
            action={step ? `/desk/cases/${one.id}/steps/${step}` : `/desk/cases/${one.id}/correct`}
            csrf={c.get('csrf')}
            files
          >
            <input type="hidden" name="_seq" value={String(one.seq)} />
            <input type="hidden" name="_key" value={`${one.id}-${one.seq}-${step ?? 'correct'}`} />
            <FieldInputs
              fields={programme.fields}
              names={names}
              values={values}
              problems={problems}
              lang={lang}
              {...choosing}
              loose
              corrects={step === undefined}
            />
            {step ? null : (
              <Field
                name="_reason"
                label={say(t('更正理由', 'Reason'), lang)}
                lang={lang}
                problem={problemOf(problems, '_reason', lang)}
              >
                {(of) => <input {...of} type="text" maxlength={500} value={reason} />}
              </Field>
            )}
            <div class="row">
              <button>{say(title, lang)}</button>
              <PreviewButton programme={programme} names={names} lang={lang} />
              <a href={`/desk/cases/${one.id}`}>{say(t('取消', 'Cancel'), lang)}</a>
            </div>
          </Form>
        </div>
        <aside class="stack">
          <Preview programme={programme} names={names} values={values} lang={lang} />
          {booked.length > 0 ? (
            <section class="panel">
              <h2>{say(t('已排定的場次', 'Hearings already arranged'), lang)}</h2>
              <ul class="small">
                {booked.slice(0, 40).map((one) => (
                  <li>
                    <span class="number">
                      {showDay(one.day, lang)} {one.from}–{one.to}
                    </span>
                    　{choosing.entries.room?.find((room) => room.value === one.resource)?.label ?? ''}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </aside>
      </div>
    ),
  })
}
const problemOf = (problems: readonly Problem[], field: string, lang: Parameters<typeof say>[1]) => {
  const found = problems.find((one) => one.field === field)
  return found && say(found.says, lang)
}

export async function takeStep(c: Ctx) {
  const found = await opened(c, 'step')
  const step = c.req.param('step') ?? ''
  if (!found?.programme.steps[step]) return missingPage(c)
  const { programme, one } = found
  const session = actingSession(c, programme, step, one)
  const sent = await readBody(c, session)
  const seq = Number((await formValue(c, '_seq')) ?? one.seq)
  if (sent.pressed) return form(c, found, step, sent.raw, proseProblems(programme, sent.raw))
  const { problems } = readFields(
    programme.fields,
    programme.steps[step]?.asks ?? [],
    sent.raw,
    { today: today(c), strict: false },
    { ...one.values, ...sent.raw },
  )
  if (sent.problems.length + problems.length > 0) return form(c, found, step, sent.raw, [...sent.problems, ...problems])
  const key = await formValue(c, '_key')
  const acted = await house(c).store.take(
    session,
    one.id,
    Number.isInteger(seq) ? seq : one.seq,
    { step, values: sent.raw },
    { at: instant(c), ...(key ? { key: `${key}-${contentKey(sent.raw)}` } : {}) },
  )
  return after(c, found, acted, step, sent.raw)
}

export async function correctCase(c: Ctx) {
  const found = await opened(c, 'correction')
  if (!found) return missingPage(c)
  const { programme, one } = found
  const allowed = may(c.get('person'), 'correct', programme.id)
  if (allowed !== true) return refusedPage(c, allowed.because)
  const sent = await readBody(c, deskSession(c))
  const reason = (await formValue(c, '_reason')) ?? ''
  const given = sentFor(found, sent.raw, today(c))
  if (sent.pressed) return form(c, found, undefined, given, [], reason)
  const seq = Number((await formValue(c, '_seq')) ?? one.seq)
  if (sent.problems.length > 0) return form(c, found, undefined, given, sent.problems, reason)
  const acted = await house(c).store.correct(
    deskSession(c),
    one.id,
    Number.isInteger(seq) ? seq : one.seq,
    differing(found, given, today(c)),
    reason,
    { at: instant(c) },
  )
  return after(c, found, acted, undefined, given, reason)
}

export async function assignCase(c: Ctx) {
  const found = await opened(c, 'assign')
  if (!found) return missingPage(c)
  const allowed = may(c.get('person'), 'assign', found.programme.id)
  if (allowed !== true) return refusedPage(c, allowed.because)
  const owner = (await formValue(c, '_owner')) ?? ''
  const staff = await staffOf(house(c).db, house(c).bureau.id, house(c).now())
  const known = ownersOf(found.programme, staff).some((one) => one.id === owner)
  if (known) await house(c).store.assign(deskSession(c), found.one.id, owner, { at: instant(c) })
  return c.redirect(`/desk/cases/${found.one.id}`, 303)
}

export async function noteCase(c: Ctx) {
  const found = await opened(c, 'note')
  if (!found) return missingPage(c)
  const allowed = may(c.get('person'), 'note', found.programme.id)
  if (allowed !== true) return refusedPage(c, allowed.because)
  await house(c).store.note(deskSession(c), found.one.id, (await formValue(c, '_note')) ?? '', { at: instant(c) })
  return c.redirect(`/desk/cases/${found.one.id}`, 303)
}

async function after(
  c: Ctx,
  found: Opened,
  acted: Acted,
  step: string | undefined,
  raw: Record<string, unknown>,
  reason = '',
) {
  if ('missing' in acted) return missingPage(c)
  if ('conflict' in acted) {
    const again = await opened(c, 'conflict')
    return again ? drawn(c, again, { since: acted.since }) : missingPage(c)
  }
  if ('refused' in acted)
    return form(
      c,
      found,
      step,
      raw,
      acted.refused.map((one) => ({
        field: one.field ?? '',
        says: one.cites
          ? t(`${one.says.zh}（${cited(one.cites).zh}）`, `${one.says.en} (${cited(one.cites).en})`)
          : one.says,
      })),
      reason,
    )
  return c.redirect(`/desk/cases/${acted.done.id}?done=${step ?? 'corrected'}`, 303)
}

/** A key that changes with what was typed: mending a mistake is a new request, pressing twice is not. */
const contentKey = (raw: Record<string, unknown>): string =>
  createHash('sha256').update(JSON.stringify(raw)).digest('base64url').slice(0, 16)

export async function letterOf(c: Ctx) {
  const found = await opened(c, 'letter')
  if (!found) return missingPage(c)
  const events = await house(c).store.history(deskSession(c), found.one.id, {
    sees: found.seen,
    purpose: 'letter',
    at: instant(c),
  })
  return answerLetter(c, found.one, events, undefined) ?? missingPage(c)
}

export async function fileOf(c: Ctx) {
  const found = await opened(c, 'file')
  if (!found?.seen.includes('personal')) return missingPage(c)
  const file = await house(c).store.getFile(deskSession(c), found.one.id, c.req.param('hash') ?? '', instant(c))
  if (!file) return missingPage(c)
  return c.body(file.content as Uint8Array<ArrayBuffer>, 200, {
    'content-type': file.type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  })
}
