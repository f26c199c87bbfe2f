// The case page: where it stands, what may be done, by when and why, who has done what.
import { type Problem, say, t } from '#engine'
import { may, namesOf, staffOf } from '#auth/index.ts'
import { noticesOf } from '#store'
import { placesOf } from '#store/places/queue.ts'
import { ErrorSummary } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { entriesNamed } from '#web/entries.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { unclearAnywhere } from '#web/unclear.ts'
import { missingPage, show } from '#web/frames/desk.tsx'
import { Heading } from './heading.tsx'
import { Clocks, Owner, Related, Remark, Sealed } from './beside.tsx'
import { History } from './history.tsx'
import { keptPage } from './kept.tsx'
import { Begin, beginsWith, Next, stepsHere } from './next.tsx'
import { JustDone } from './notices.tsx'
import { type Opened, opened } from './opened.ts'
import { PartyCodes } from './party-codes.tsx'
import { List } from '#features/lists/list.tsx'
import { linksIn, listsOf } from '#features/lists/which.ts'
import { suggestingFor, suggestionsAt } from '#features/matching/which.ts'
import { Receipts, Says } from './says.tsx'
import { hasSealed } from './sealed.tsx'
import { UnclearNotice } from './unknown.tsx'

/** Of a list on the page of the case itself; the whole of it has a page of its own. */
const FEW = 20

export async function casePage(c: Ctx) {
  const found = await opened(c, 'case page', { kept: true, history: true })
  if (!found) return missingPage(c)
  return found.one.kept ? keptPage(c, found) : drawn(c, found)
}

/** @param problems why the remark, or the `owner` that was sent, could not be kept */
export async function drawn(
  c: Ctx,
  { one, programme, events: read }: Opened,
  problems: readonly Problem[] = [],
  owner?: string,
) {
  const noteProblem = problems.find(({ field }) => field === '_note')?.says
  const lang = c.get('lang')
  const person = c.get('person')
  const session = deskSession(c)
  const how = { purpose: 'case page', at: instant(c) }
  const entries = await entriesNamed(c, programme, one.values, session)
  // What is listed is said by the definition in force, whenever the case began.
  const lists = listsOf(c, house(c).store.programme(programme.id))
  const [events, related, staff, notices] = await Promise.all([
    read ?? house(c).store.history(session, one.id, how),
    house(c).store.related(session, one.id, how, linksIn(lists)),
    staffOf(house(c).db, house(c).bureau.id, house(c).now(), house(c)),
    noticesOf(house(c).context, session, one.id),
  ])
  // Owners who have left since are named, too; they can only not be chosen any more.
  const names = await namesOf(house(c).db, house(c).bureau.id, [
    ...(one.owner ? [one.owner] : []),
    ...events.flatMap((event) => (event.kind === 'assign' ? [event.owner] : [])),
  ])
  const begun = lists.map(({ list, of: theirs }) => `${theirs.id}/${list.begins}`)
  const begins = beginsWith(person, house(c).programmes, programme, one).filter(({ what }) => !begun.includes(what))
  const suggesting = suggestingFor(c, programme, one.state)
  const offers = suggesting.map((of) => ({ href: suggestionsAt(one.id, of), does: of.name, what: '' }))
  const listed = await Promise.all(lists.map((listing) => List({ c, listing, on: one, asked: { by: {} }, limit: FEW })))
  const unclear = await unclearAnywhere(programme, one.values)
  const places = await placesOf(house(c).context, house(c).bureau.id, one.id)
  // A partner speaks with the parties, and never for them.
  const codes = session.reach === 'desk' ? await PartyCodes({ c, one, programme, events }) : null
  const done = c.req.query('done')
  const may_ = (act: Parameters<typeof may>[1]) => may(person, act, programme.id) === true
  const of = { one, programme, lang }
  return show(c, {
    title: t(`案件 ${one.number}`, `Case ${one.number}`),
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="columns aside">
        <div class="stack wide">
          <Heading c={c} one={one} programme={programme} names={names} />
          <ErrorSummary problems={[...problems]} lang={lang} />
          {done ? <JustDone programme={programme} step={done} id={one.id} lang={lang} /> : null}
          <UnclearNotice found={unclear} lang={lang} asks={false} />
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
          {begins.length + offers.length > 0 ? <Begin begins={[...offers, ...begins]} lang={lang} /> : null}
          <Next {...of} steps={stepsHere(programme, one)} />
          {listed}
          <Says {...of} entries={entries} person={person} mayCorrect={may_('correct')} />
          {Object.keys(one.receipts).length > 0 ? <Receipts {...of} entries={entries} today={today(c)} /> : null}
          <History
            {...of}
            c={c}
            events={events}
            entries={entries}
            notices={notices}
            names={names}
            maySendAgain={may_('note')}
          />
        </div>
        <aside class="stack">
          <Clocks {...of} today={today(c)} />
          {may_('open-sealed') && hasSealed(programme, one) ? <Sealed one={one} lang={lang} /> : null}
          {codes}
          {programme.body && may_('give-mandate') ? (
            <section class="panel">
              <h2>{say(t('代表人', 'Who acts for it'), lang)}</h2>
              <p>
                <a href={`/desk/cases/${one.id}/mandates`}>
                  {say(t('誰代表這個單位', 'Who acts for this body'), lang)}
                </a>
              </p>
            </section>
          ) : null}
          {may_('assign') ? <Owner {...of} c={c} staff={staff} problems={problems} typed={owner} /> : null}
          {may_('note') ? <Remark c={c} one={one} lang={lang} problem={noteProblem} /> : null}
          {related.length > 0 ? <Related programme={programme} related={related} lang={lang} /> : null}
        </aside>
      </div>
    ),
  })
}
