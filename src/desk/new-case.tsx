// Entering a case at the counter: everything on one page, in the order of the paper form.
import { type Problem, type Programme, readFields, say, t } from '#engine'
import { ErrorSummary, FieldInputs, Form } from '#ui/index.ts'
import { actingSession, openSteps } from '#web/acting.ts'
import { formValue, readBody } from '#web/body.ts'
import { entriesFor } from '#web/entries.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { namedIn } from '#web/named.ts'
import { randomUUID } from 'node:crypto'
import { missingPage, show } from './frame.tsx'
import { isWriting, Preview, PreviewButton, proseProblems } from './writing.tsx'

type Beginning = { programme: Programme; step: string; others: readonly string[] }
/** The way of beginning that the address names, or the first; the others are offered beside it. */
function beginning(c: Ctx): Beginning | undefined {
  const programme = house(c).programmes.find((one) => one.id === c.req.param('programme'))
  const steps = programme ? openSteps(c.get('person'), programme, undefined).map((one) => one.step) : []
  const step = steps.find((one) => one === c.req.query('step')) ?? steps[0]
  return programme && step ? { programme, step, others: steps.filter((one) => one !== step) } : undefined
}

export async function newCasePage(c: Ctx) {
  const found = beginning(c)
  return found
    ? drawn(
        c,
        found,
        {
          appliedOn: today(c),
          workers: 1,
          language: 'zh',
          interpreter: 'no',
          channel: 'counter',
          source: 'counter',
          ...namedIn(c, found.programme, found.programme.steps[found.step]?.asks ?? []),
        },
        [],
      )
    : missingPage(c)
}

export async function newCase(c: Ctx) {
  const found = beginning(c)
  if (!found) return missingPage(c)
  const { programme, step } = found
  const session = actingSession(c, programme, step)
  const sent = await readBody(c, session)
  if (sent.pressed) return drawn(c, found, sent.raw, proseProblems(programme, sent.raw))
  const { problems } = readFields(
    programme.fields,
    programme.steps[step]?.asks ?? [],
    sent.raw,
    { today: today(c), strict: false },
    sent.raw,
  )
  if (sent.problems.length + problems.length > 0) return drawn(c, found, sent.raw, [...sent.problems, ...problems])
  const key = await formValue(c, '_key')
  const acted = await house(c).store.begin(
    session,
    programme.id,
    { step, values: sent.raw },
    { at: instant(c), ...(key ? { key } : {}) },
  )
  if ('refused' in acted)
    return drawn(
      c,
      found,
      sent.raw,
      acted.refused.map((one) => ({ field: one.field ?? '', says: one.says })),
    )
  return 'done' in acted ? c.redirect(`/desk/cases/${acted.done.id}?done=${step}`, 303) : missingPage(c)
}

async function drawn(
  c: Ctx,
  { programme, step, others }: Beginning,
  values: Record<string, unknown>,
  problems: readonly Problem[],
) {
  const lang = c.get('lang')
  const definition = programme.steps[step]
  const names = definition?.asks ?? []
  const entries = await entriesFor(c, programme, definition?.asks ?? [], actingSession(c, programme, step))
  return show(c, {
    title: definition?.does ?? programme.name,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class={isWriting(programme, names) ? 'columns halves' : undefined}>
        <div class="stack wide">
          <div class="stack tight">
            <p class="soft">{say(programme.name, lang)}</p>
            <h1>{say(definition?.does ?? programme.name, lang)}</h1>
          </div>
          {definition?.help ? <p>{say(definition.help, lang)}</p> : null}
          {others.length > 0 ? (
            <p class="row small">
              {others.map((other) => (
                <a href={`/desk/new/${programme.id}?step=${other}`}>
                  {say(programme.steps[other]?.does ?? programme.name, lang)}
                </a>
              ))}
            </p>
          ) : null}
          <ErrorSummary problems={problems} lang={lang} />
          <Form action={`/desk/new/${programme.id}?step=${step}`} csrf={c.get('csrf')} files>
            <input type="hidden" name="_key" value={randomUUID()} />
            <FieldInputs
              fields={programme.fields}
              names={names}
              values={values}
              problems={problems}
              lang={lang}
              entries={entries}
              loose
            />
            <div class="row">
              <button>{say(t('登錄', 'Register'), lang)}</button>
              <PreviewButton programme={programme} names={names} lang={lang} />
              <a href="/desk">{say(t('取消', 'Cancel'), lang)}</a>
            </div>
          </Form>
        </div>
        {isWriting(programme, names) ? (
          <aside class="stack">
            <Preview programme={programme} names={names} values={values} lang={lang} />
          </aside>
        ) : null}
      </div>
    ),
  })
}
