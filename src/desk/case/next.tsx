// What can be done with a case now: its steps, and what begins with it.
import { type Case, holds, isPaymentStep, type Lang, type Programme, say, t, type Text } from '#engine'
import type { Person } from '#auth/index.ts'
import type { OpenCase } from '#store/types.ts'
import { firstSteps } from '#web/acting.ts'

/** `what`: programme and step. */
export type Begins = { href: string; does: Text; what: string }
type Props = { one: Case; lang: Lang }

export function Begin({ begins, lang }: { begins: readonly Begins[]; lang: Lang }) {
  return (
    <p class="row">
      {begins.map(({ href, does }) => (
        <a href={href}>{say(does, lang)}</a>
      ))}
    </p>
  )
}

export function Next({
  one,
  programme,
  steps,
  lang,
}: Props & { programme: Programme; steps: readonly { step: string }[] }) {
  if (steps.length === 0)
    return one.closedOn ? null : (
      <p class="soft">
        {say(
          t('目前這個案件沒有您的職務可以辦理的步驟。', 'There is nothing your role can do on this case now.'),
          lang,
        )}
      </p>
    )
  return (
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
  )
}

/** A step with a screen of its own is taken there; only what leads somewhere is offered from here. */
export const stepsHere = (programme: Programme, one: OpenCase) =>
  one.tries.filter(
    ({ step }) =>
      !(programme.steps[step]?.screen && programme.steps[step]?.to === 'same') && !isPaymentStep(programme, step),
  )

/** Cases of other programmes that begin with this one as their register entry: a class of the series, somebody enrolling in it. */
export const beginsWith = (person: Person, programmes: readonly Programme[], of: Programme, one: Case): Begins[] =>
  programmes.flatMap((programme) =>
    firstSteps(person, programme).flatMap(({ step }) => {
      const field = (programme.steps[step]?.asks ?? []).find((name) => {
        const known = programme.fields[name]
        return (
          known?.kind === 'entry' &&
          known.of === of.id &&
          known.in.includes(one.state) &&
          holds(known.where, one.values) &&
          !known.optional
        )
      })
      const does = programme.steps[step]?.does
      return field && does
        ? [{ href: `/desk/new/${programme.id}?step=${step}&${field}=${one.id}`, does, what: `${programme.id}/${step}` }]
        : []
    }),
  )
