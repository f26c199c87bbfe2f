// The page of one step, or of a correction: only what it asks, with what is already known filled in.
import { asRead, type CaseEvent, kindOf, type Problem, say, showDay, t, type Text, typedInto } from '#engine'
import { may } from '#auth/index.ts'
import { Despite, ErrorSummary, Field, FieldInputs, Form } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { answersOf } from '#web/entry-answers.ts'
import { entriesFor, entriesNamed, fieldsOfRegisters } from '#web/entries.ts'
import { stepWords } from '#web/step-words.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { unclearIn } from '#web/unclear.ts'
import { unspoken } from '#web/spoken.tsx'
import type { Typed } from '#store/types.ts'
import { missingPage, refusedPage, show } from '#web/frames/desk.tsx'
import { tokenFor, typedIn } from '#web/typed.ts'
import { Renewed, Unsent } from '../unsent-words.tsx'
import { isWriting, Preview, PreviewButton } from '../writing.tsx'
import { AtHand } from './at-hand.tsx'
import { Clocks } from './beside.tsx'
import { Conditions } from './conditions.tsx'
import { correctable } from './correcting.ts'
import { Lately } from './lately.tsx'
import { LetterPreviewButton, LetterPreviews } from './letter-preview.tsx'
import { SomebodyWasFaster } from './notices.tsx'
import { type Opened, opened } from './opened.ts'
import { UnclearNotice } from './unknown.tsx'

export async function stepPage(c: Ctx) {
  const found = await opened(c, 'step')
  if (!found) return missingPage(c)
  const step = c.req.param('step')
  const definition = found.programme.steps[step ?? '']
  if (definition?.screen) return c.redirect(`/desk/${definition.screen}?case=${found.one.id}`, 303)
  const typed = await typedIn(c, formOf(found, step))
  const known = step ? unspoken(definition, found.one.values) : found.one.values
  if (!typed) return form(c, found, step, known, [])
  const reason = typeof typed.values._reason === 'string' ? typed.values._reason : ''
  return form(c, found, step, { ...known, ...emptied(found, step), ...typed.values }, [], { reason, typed })
}

/** Of boxes, rows and papers that were all taken off a form nothing is kept: they are not to come back from what is known. */
const emptied = (found: Opened, step: string | undefined): Record<string, unknown> =>
  Object.fromEntries(
    asked(found, step).flatMap((name) => {
      const field = found.programme.fields[name]
      return field && kindOf(field).vanishes ? [[name, []]] : []
    }),
  )

const asked = (found: Opened, step: string | undefined): readonly string[] =>
  step ? (found.programme.steps[step]?.asks ?? []) : correctable(found)

/** The name a form of the case is kept under while it is typed. */
export const formOf = ({ one }: Opened, step: string | undefined) => `case/${one.id}/${step ?? 'correct'}`

/** A correction's reason; text brought back from before; what others did while the form lay open. */
type Around = { reason?: string; typed?: Typed; since?: CaseEvent[] }
/** @param step none for a correction @param sent as typed, or as known */
export async function form(
  c: Ctx,
  found: Opened,
  step: string | undefined,
  sent: Record<string, unknown>,
  problems: readonly Problem[],
  { reason = '', typed, since }: Around = {},
) {
  const { one, programme } = found
  const values = typedInto(programme.fields, one.values, sent)
  const address = step ? `/desk/cases/${one.id}/steps/${step}` : `/desk/cases/${one.id}/correct`
  const lang = c.get('lang')
  const definition = step ? programme.steps[step] : undefined
  if (step && !definition) return missingPage(c)
  if (!step) {
    const allowed = may(c.get('person'), 'correct', programme.id)
    if (allowed !== true) return refusedPage(c, allowed.because)
  } else if (!one.tries.some((each) => each.step === step) && problems.length === 0 && !since)
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
  const names = asked(found, step)
  const session = deskSession(c)
  const choosing = await entriesFor(c, programme, names, session, values)
  const named = step ? await entriesNamed(c, programme, one.values, session) : {}
  const answers = await answersOf(c, programme, names, { ...one.values, ...values }, session)
  const unclear = await unclearIn(programme, step, { ...one.values, ...values })
  const title: Text = definition?.does ?? t('更正資料', 'Correct the case')
  const events = await house(c).store.history(session, one.id, { purpose: 'step', at: instant(c), only: [] })
  const letters = step ? await LetterPreviews(c, found, step, values) : null
  const { on: day, at: place } = programme.meets ?? {}
  const booked =
    day && place && names.includes(day)
      ? await house(c).store.bookings(
          { ...session, reach: 'system' },
          undefined,
          today(c),
          `${Number(today(c).slice(0, 4)) + 1}-12-31`,
        )
      : []
  // Halls and classrooms are booked too, and are no business of a hearing.
  const held = booked.flatMap((each) => {
    const room = choosing.entries[place ?? '']?.find(({ value }) => value === each.resource)
    return room ? [{ ...each, where: room.label }] : []
  })
  return show(c, {
    title,
    ...(since ? { status: 409 as const } : problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class={isWriting(programme, names) ? 'columns halves' : 'columns aside'}>
        <div class="stack wide">
          <div class="stack tight">
            <p class="soft">
              <a href={`/desk/cases/${one.id}`}>{one.number}</a>　{say(programme.name, lang)}
            </p>
            <h1>{say(title, lang)}</h1>
            {definition?.help ? <p>{say(definition.help, lang)}</p> : null}
            {stepWords(programme, step).map((one) => (
              <p class="soft">{say(one, lang)}</p>
            ))}
          </div>
          {since ? <SomebodyWasFaster programme={programme} since={since} lang={lang} /> : null}
          <ErrorSummary problems={problems} lang={lang} />
          <Conditions
            programme={programme}
            step={step}
            values={one.values}
            fieldsOf={fieldsOfRegisters(c)}
            lang={lang}
          />
          <Renewed c={c} />
          <Form
            action={address}
            csrf={c.get('csrf')}
            files
            enters
            draft={{ to: '/desk/drafts', page: address }}
            {...(letters ? { preview: 'letter-preview' } : {})}
          >
            <input type="hidden" name="_draft" value={tokenFor(c, formOf(found, step))} />
            <input type="hidden" name="_seq" value={String(one.seq)} />
            <input type="hidden" name="_key" value={`${one.id}-${one.seq}-${step ?? 'correct'}`} />
            <UnclearNotice found={unclear} lang={lang} asks />
            <FieldInputs
              fields={programme.fields}
              names={names}
              values={{ ...values, ...answers }}
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
            <Despite problems={problems} lang={lang} value={String(values._despite ?? '')} />
            <div class="row">
              <button>{say(title, lang)}</button>
              <PreviewButton programme={programme} names={names} lang={lang} />
              {letters ? <LetterPreviewButton address={address} lang={lang} /> : null}
              <a href={`/desk/cases/${one.id}`}>{say(t('取消', 'Cancel'), lang)}</a>
            </div>
            <Unsent c={c} typed={typed} />
          </Form>
          {letters}
        </div>
        <aside class="stack">
          <Preview programme={programme} names={names} values={values} lang={lang} />
          <AtHand {...{ programme, step, one, lang }} entries={named} />
          <Clocks one={one} programme={programme} today={today(c)} lang={lang} />
          <Lately events={events} programme={programme} lang={lang} />
          {held.length > 0 ? (
            <section class="panel">
              <h2>{say(t('已排定的場次', 'Hearings already arranged'), lang)}</h2>
              <ul class="small">
                {held.slice(0, 40).map((one) => (
                  <li>
                    <span class="number">
                      {showDay(one.day, lang)} {one.from}–{one.to}
                    </span>
                    {'　'}
                    {one.where}
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
  return found && asRead(say(found.says, lang), lang)
}
