// A case that its owner and whoever supervises read: to others, that it is there, why no more, and how to take it over.
import { type Problem, say, t } from '#engine'
import { may, namesOf } from '#auth/index.ts'
import { onlyItsOwner } from '#store/gate/kept.ts'
import { ErrorSummary, Form, TextInput } from '#ui/index.ts'
import { type Ctx, house, today } from '#web/env.ts'
import { show } from '#web/frames/desk.tsx'
import { keeping } from '#web/typed.ts'
import { Heading } from './heading.tsx'
import { Clocks } from './beside.tsx'
import type { Opened } from './opened.ts'
import { ownersOf } from './owners.ts'

/** @param problems why it could not be taken over */
export async function keptPage(c: Ctx, { one, programme }: Opened, problems: readonly Problem[] = []) {
  const lang = c.get('lang')
  const person = c.get('person')
  const names = await namesOf(house(c).db, house(c).bureau.id, one.owner ? [one.owner] : [])
  const takes = may(person, 'assign', programme.id) === true && ownersOf(programme, [person]).length > 0
  const problem = problems.find(({ field }) => field === '_reason')
  return show(c, {
    title: t(`案件 ${one.number}`, `Case ${one.number}`),
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="columns aside">
        <div class="stack wide">
          <Heading c={c} one={one} programme={programme} names={names} />
          <ErrorSummary problems={[...problems]} lang={lang} />
          <p>{say(onlyItsOwner, lang)}</p>
          {takes ? (
            <section class="panel">
              <h2>{say(t('接辦', 'Take it over'), lang)}</h2>
              <Form
                action={`/desk/cases/${one.id}/assign`}
                csrf={c.get('csrf')}
                draft={keeping(c, `assign/${one.id}`, `/desk/cases/${one.id}`)}
              >
                <input type="hidden" name="_owner" value={person.id} />
                <TextInput
                  name="_reason"
                  lang={lang}
                  max={500}
                  label={say(t('接辦理由', 'Why you take it over'), lang)}
                  hint={say(
                    t('記入案件經過，督導主管看得到。', 'It is kept in the history, where whoever supervises sees it.'),
                    lang,
                  )}
                  problem={problem && say(problem.says, lang)}
                />
                <div>
                  <button>{say(t('接辦', 'Take it over'), lang)}</button>
                </div>
              </Form>
            </section>
          ) : null}
        </div>
        <aside class="stack">
          <Clocks one={one} programme={programme} today={today(c)} lang={lang} />
        </aside>
      </div>
    ),
  })
}
