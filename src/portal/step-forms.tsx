// What a party may do in a case: what is asked of them stands open at the top, what cannot be taken back comes last and closed.
import type { Case, Lang, Problem, Programme } from '#engine'
import { nextClock, say, showDay, t, taipeiTime } from '#engine'
import type { Kept } from './typed.ts'
import { type Entries, FieldInputs, FieldValue, type Findings, Form, Keeping, Notice, onlyDoubts } from '#ui/index.ts'

export type StepOffered = {
  step: string
  definition: Programme['steps'][string]
  values: Record<string, unknown>
  choosing: { entries: Entries; finding: Findings }
  /** What they have typed and not sent. */
  typed: Kept | undefined
  token: string
}
export const anchorOf = (step: string) => `step-${step}`
type Props = {
  one: Case
  programme: Programme
  offered: readonly StepOffered[]
  /** The step that was tried and could not be taken, with why. */
  tried: string | undefined
  problems: readonly Problem[]
  lang: Lang
  csrf: string
}

/** The very words of what is missing, until when, and the form that answers it. */
export function Asked({ one, programme, offered, ...rest }: Props) {
  const asked = offered.find(({ definition }) => isAsked(one, definition))
  const field = asked && programme.fields[asked.definition.answers ?? '']
  if (!asked || !field) return null
  const next = nextClock(one)
  const { lang } = rest
  return (
    <section class="stack" id="asked">
      <Notice tone="warn" title={say(field.label, lang)}>
        <p>
          <FieldValue field={field} value={one.values[asked.definition.answers ?? '']} lang={lang} entries={[]} />
        </p>
        {next ? (
          <p>
            {say(t(`請於${showDay(next.due, 'zh')}前送出。`, `Please send it by ${showDay(next.due, 'en')}.`), lang)}
          </p>
        ) : null}
      </Notice>
      <StepForm one={one} programme={programme} offered={asked} open {...rest} />
    </section>
  )
}

/** Everything else that is open to them, but for what ends or redirects the case. */
export function Offered({ one, offered, tried, ...rest }: Props) {
  const here = offered.filter(({ definition }) => !isAsked(one, definition) && definition.proof !== 'second')
  return (
    <>
      {here.map((each) => (
        <StepForm
          one={one}
          offered={each}
          tried={tried}
          open={here.length === 1 && !each.definition.proof && !rest.programme.meets?.unable.includes(each.step)}
          {...rest}
        />
      ))}
    </>
  )
}

export function Last({ offered, ...rest }: Props) {
  const here = offered.filter(({ definition }) => definition.proof === 'second')
  if (here.length === 0) return null
  return (
    <section class="stack screen-only" aria-labelledby="last">
      <h2 id="last">{say(t('撤回或變更', 'Withdraw or change'), rest.lang)}</h2>
      <p class="soft">
        {say(
          t('按下後會再請您確認一次，確認前不會生效。', 'You are asked to confirm first; nothing happens before that.'),
          rest.lang,
        )}
      </p>
      {here.map((each) => (
        <StepForm offered={each} {...rest} />
      ))}
    </section>
  )
}

const isAsked = (one: Case, { answers }: StepOffered['definition']) =>
  answers !== undefined && one.values[answers] !== undefined

function StepForm({
  one,
  programme,
  offered: { step, definition, values, choosing, typed, token },
  tried,
  problems,
  open = false,
  lang,
  csrf,
}: Omit<Props, 'offered'> & { offered: StepOffered; open?: boolean }) {
  return (
    <details class="panel" id={anchorOf(step)} open={tried === step || typed !== undefined || open}>
      <summary>{say(definition.does, lang)}</summary>
      {definition.help ? <p>{say(definition.help, lang)}</p> : null}
      <Form
        action={`/case/${one.number}/${step}`}
        csrf={csrf}
        files
        enters
        draft={{ to: `/case/${one.number}/${step}/keep` }}
      >
        <input type="hidden" name="_draft" value={token} />
        <input type="hidden" name="_key" value={`${one.id}-${one.seq}-${step}`} />
        {tried === step && onlyDoubts(problems) ? <input type="hidden" name="_sure" value="1" /> : null}
        <FieldInputs
          fields={programme.fields}
          names={definition.asks ?? []}
          values={values}
          problems={tried === step ? problems : []}
          lang={lang}
          {...choosing}
        />
        <div class="row">
          <button class={definition.proof === 'second' ? 'quiet' : undefined}>{say(definition.does, lang)}</button>
          {typed ? (
            <button class="quiet small-button" name="_discard" value="1" formnovalidate>
              {say(t('不要了，重新填寫', 'Discard it and begin anew'), lang)}
            </button>
          ) : null}
        </div>
        <Keeping lang={lang} since={typed && taipeiTime(typed.at)} />
      </Form>
    </details>
  )
}
