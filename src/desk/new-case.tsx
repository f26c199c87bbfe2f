// Entering a case at the counter: everything on one page, in the order of the paper form.
import { type Problem, type Programme, readFields, remembered, say, startsWith, t } from '#engine'
import { Despite, ErrorSummary, FieldInputs, Form } from '#ui/index.ts'
import { actingSession, firstSteps } from '#web/acting.ts'
import { despiteIn, formValue, readBody } from '#web/body.ts'
import { entriesFor } from '#web/entries.ts'
import { answersOf } from '#web/entry-answers.ts'
import { Families } from '#web/families.tsx'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { backIn, namedIn, withNamed } from '#web/named.ts'
import { randomUUID } from 'node:crypto'
import type { Line, Typed } from '#store/types.ts'
import { begun, missingPage, noteBegun, show } from '#web/frames/desk.tsx'
import { stepWords } from '#web/step-words.ts'
import { likeIn } from './like.ts'
import { whyIn } from '#features/matching/why.ts'
import { Lines, linesOf } from './log/lines.tsx'
import { heldFor, unclearIn } from '#web/unclear.ts'
import { UnclearNotice } from './case/unknown.tsx'
import { discardTyped, dropTyped, keepTyped, tokenFor, typedIn } from '#web/typed.ts'
import { Renewed, Unsent } from './unsent-words.tsx'
import { isWriting, Preview, PreviewButton, proseProblems } from './writing.tsx'

type Beginning = { programme: Programme; step: string; others: string[] }

/** The step asked for in the address, or the first this person could begin with; the others are a link away. */
function beginning(c: Ctx): Beginning | undefined {
  const programme = house(c).programmes.find((one) => one.id === c.req.param('programme'))
  const steps = programme ? firstSteps(c.get('person'), programme).map(({ step }) => step) : []
  const step = steps.find((one) => one === c.req.query('step')) ?? steps[0]
  return programme && step ? { programme, step, others: steps.filter((one) => one !== step) } : undefined
}

/** Everything this person may enter, family by family, what they entered last ahead; a word narrows it. */
export const chooseNew = (c: Ctx) =>
  show(c, {
    title: TITLE,
    body: (
      <div class="stack wide">
        <h1>{say(TITLE, c.get('lang'))}</h1>
        <Families c={c} programmes={begun(c)} action="/desk/new" href={(one) => `/desk/new/${one.id}`} />
      </div>
    ),
  })
const TITLE = t('收件與登錄', 'Enter a case')

export async function newCasePage(c: Ctx) {
  const found = beginning(c)
  if (!found) return missingPage(c)
  noteBegun(c, found.programme.id)
  const typed = await typedIn(c, formOf(found))
  const asks = found.programme.steps[found.step]?.asks ?? []
  const { fields } = found.programme
  const lines = await linesOf(c, found.programme, found.step)
  const begins = { ...startsWith(fields, asks, today(c)), ...remembered(fields, asks, lines[0]?.values ?? {}) }
  const named = namedIn(c, found.programme, asks)
  const values = typed?.values ?? {
    ...withNamed({ ...begins, ...(await whyIn(c, found.programme, found.step, named)) }, named),
    ...(await likeIn(c, found.programme, asks)),
  }
  return drawn(c, found, values, [], { typed, lines })
}
const formOf = ({ programme, step }: Beginning) => `new/${programme.id}/${step}`

export async function newCase(c: Ctx) {
  const found = beginning(c)
  if (!found) return missingPage(c)
  const { programme, step } = found
  const session = actingSession(c, programme, step)
  const sent = await readBody(c, session, programme)
  if (sent.pressed === 'discard') {
    await discardTyped(c, formOf(found))
    return c.redirect(addressOf(c, found), 303)
  }
  await keepTyped(c, formOf(found), sent.raw)
  if (sent.pressed) return drawn(c, found, sent.raw, proseProblems(programme, sent.raw))
  const { problems } = readFields(
    programme.fields,
    programme.steps[step]?.asks ?? [],
    sent.raw,
    { today: today(c), strict: false },
    { ...sent.raw, ...(await answersOf(c, programme, programme.steps[step]?.asks ?? [], sent.raw, session)) },
  )
  const held = heldFor(await unclearIn(programme, step, sent.raw), (await formValue(c, '_unknown')) === 'yes')
  const amiss = [...sent.problems, ...problems, ...held]
  if (amiss.length > 0) return drawn(c, found, sent.raw, amiss)
  const key = await formValue(c, '_key')
  const acted = await house(c).store.begin(
    session,
    programme.id,
    { step, values: sent.raw, ...(await despiteIn(c)) },
    { at: instant(c), ...(key ? { key } : {}) },
  )
  if ('refused' in acted)
    return drawn(
      c,
      found,
      sent.raw,
      acted.refused.map((one) => ({ field: '', ...one })),
    )
  if (!('done' in acted)) return missingPage(c)
  await dropTyped(c, formOf(found))
  const back = backIn(c)
  const there = back ? `/desk/cases/${back}` : `/desk/cases/${acted.done.id}?done=${step}`
  return c.redirect(programme.steps[step]?.log ? addressOf(c, found) : there, 303)
}

/** Begun from the list of an entry, it goes on naming that entry, and back to its page. */
function addressOf(c: Ctx, { programme, step }: Beginning): string {
  const back = backIn(c)
  const named = back ? namedIn(c, programme, programme.steps[step]?.asks ?? []) : {}
  return `/desk/new/${programme.id}?${new URLSearchParams({ step, ...named, ...(back ? { back } : {}) })}`
}

async function drawn(
  c: Ctx,
  { programme, step, others }: Beginning,
  values: Record<string, unknown>,
  problems: readonly Problem[],
  { typed, lines }: { typed?: Typed | undefined; lines?: readonly Line[] } = {},
) {
  const lang = c.get('lang')
  const definition = programme.steps[step]
  const back = backIn(c)
  const address = addressOf(c, { programme, step, others })
  const names = definition?.asks ?? []
  const choosing = await entriesFor(c, programme, names, actingSession(c, programme, step), values)
  const answers = await answersOf(c, programme, names, values, actingSession(c, programme, step))
  const unclear = await unclearIn(programme, step, values)
  const logged = definition?.log ? (lines ?? (await linesOf(c, programme, step))) : []
  const beside = logged.length > 0 ? await Lines({ c, programme, step, lines: logged }) : null
  return show(c, {
    title: definition?.does ?? programme.name,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class={isWriting(programme, names) ? 'columns halves' : beside ? 'columns aside' : undefined}>
        <div class="stack wide">
          <div class="stack tight">
            <p class="soft">{say(programme.name, lang)}</p>
            <h1>{say(definition?.does ?? programme.name, lang)}</h1>
            {others.length > 0 ? (
              <p class="row">
                <span class="soft">{say(t('或：', 'Or:'), lang)}</span>
                {others.map((one) => (
                  <a href={`/desk/new/${programme.id}?step=${one}`}>
                    {say(programme.steps[one]?.does ?? t(one, one), lang)}
                  </a>
                ))}
              </p>
            ) : null}
          </div>
          {definition?.help ? <p>{say(definition.help, lang)}</p> : null}
          {stepWords(programme, step).map((one) => (
            <p class="soft">{say(one, lang)}</p>
          ))}
          <ErrorSummary problems={problems} lang={lang} />
          <Renewed c={c} />
          <Form action={address} csrf={c.get('csrf')} files enters draft={{ to: '/desk/drafts', page: address }}>
            <input type="hidden" name="_key" value={randomUUID()} />
            <UnclearNotice found={unclear} lang={lang} asks />
            <input type="hidden" name="_draft" value={tokenFor(c, formOf({ programme, step, others }))} />
            <FieldInputs
              fields={programme.fields}
              names={names}
              values={{ ...values, ...answers }}
              problems={problems}
              lang={lang}
              {...choosing}
              loose
              focus={definition?.log === true && problems.length === 0}
            />
            <Despite problems={problems} lang={lang} value={String(values._despite ?? '')} />
            <div class="row">
              <button>{say(t('登錄', 'Register'), lang)}</button>
              <PreviewButton programme={programme} names={names} lang={lang} />
              <a href={back ? `/desk/cases/${back}` : '/desk'}>{say(t('取消', 'Cancel'), lang)}</a>
            </div>
            <Unsent c={c} typed={typed} />
          </Form>
        </div>
        {beside ? <aside class="stack">{beside}</aside> : null}
        {isWriting(programme, names) ? (
          <aside class="stack">
            <Preview programme={programme} names={names} values={values} lang={lang} />
          </aside>
        ) : null}
      </div>
    ),
  })
}
