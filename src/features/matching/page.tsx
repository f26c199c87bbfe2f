// What fits a case, the best first: why, what is lacking and where it may be learnt, and a press that goes on with it.
import { grouped, type Lang, say, showDay, t, type Text, titleOf } from '#engine'
import type { Suggested, SuggestedRow } from '#store/matching/suggested.ts'
import { ErrorSummary, FieldValue, Tag } from '#ui/index.ts'
import { deskSession, firstSteps } from '#web/acting.ts'
import { stateLabel } from '#web/case-words.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { missingPage, show } from '#web/frames/desk.tsx'
import { type Learnt, learntFor } from './learnt.ts'
import { lackingOf, type Reason, reasonsOf, shareOf } from './words.ts'
import { type Suggesting, suggestingFor, suggestionsAt } from './which.ts'

export async function suggestionsPage(c: Ctx) {
  const session = deskSession(c)
  const id = c.req.param('id') ?? ''
  const how = { purpose: 'suggestions', at: instant(c) }
  const one = await house(c).store.open(session, id, how)
  const programme = one && house(c).store.programme(one.programme)
  const suggesting =
    one && programme && suggestingFor(c, programme, one.state).find(({ by }) => by.id === c.req.param('by'))
  if (!suggesting) return missingPage(c)
  const typed = c.req.query('about')?.trim() ?? ''
  const about = typed ? await house(c).store.caseIdOf(session, typed) : undefined
  const found = await house(c).store.suggested(
    session,
    { caseId: id, by: suggesting.by.id, ...(about ? { about } : {}) },
    how,
  )
  if (!found) return missingPage(c)
  const lang = c.get('lang')
  const problems = typed && !found.about ? [{ field: 'about', says: UNKNOWN }] : []
  const learnt = await learntFor(c, suggesting, found)
  const of = { c, id, suggesting, found, learnt }
  return show(c, {
    title: suggesting.name,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <p class="soft">
          <a href={`/desk/cases/${id}`}>{one.number}</a>
          {titleOf(programme, one.values) ? `　${titleOf(programme, one.values)}` : ''}
        </p>
        <h1>{say(suggesting.name, lang)}</h1>
        <ErrorSummary problems={problems} lang={lang} />
        <form class="inline" action={suggestionsAt(id, suggesting)}>
          <span class="asked">
            <label for="about">
              {say(t('查某一件為什麼合適或不合適（案號）', 'Ask about one by its number'), lang)}
            </label>
            <input id="about" name="about" value={typed} maxlength={40} autocomplete="off" />
          </span>
          <button class="quiet small-button">{say(t('查詢', 'Ask'), lang)}</button>
        </form>
        {found.about ? <About {...of} row={found.about} /> : null}
        {found.rows.length === 0 ? (
          <p>
            {say(
              t(
                '目前沒有合適的；條件變更或有新登記時再看。',
                'Nothing fits now. Look again when something has changed or come in.',
              ),
              lang,
            )}
          </p>
        ) : (
          <div class="stack">
            {found.rows.map((row) => (
              <One {...of} row={row} />
            ))}
          </div>
        )}
        <Rule {...of} />
      </div>
    ),
  })
}
const UNKNOWN = t('查無這個案號，或不是可以比較的案件。', 'There is no such number, or nothing to be compared with.')

type Of = {
  c: Ctx
  id: string
  suggesting: Suggesting
  found: Suggested
  learnt: ReadonlyMap<string, readonly Learnt[]>
}
type Row = Of & { row: SuggestedRow }

/** One that was asked about: whether it may be had, whether it fits, and if not, which criterion shuts it out. */
function About(of: Row) {
  const { c, suggesting, row } = of
  const lang = c.get('lang')
  const shuts = reasonsOf(suggesting, row).filter(({ tone, must }) => must && tone === 'lacks')
  const says: Text = !row.stands
    ? t('這一件現在不能推介。', 'This one cannot be had now.')
    : shuts.length > 0
      ? t('不合適，因為：', 'It does not fit, because:')
      : t('合適，如下。', 'It fits, as follows.')
  return (
    <section class="stack" aria-labelledby="asked-about">
      <h2 id="asked-about">{row.row.number}</h2>
      <p>
        {say(says, lang)}
        {shuts.length > 0 ? (
          <strong>{shuts.map((one) => say(one.says, lang)).join(lang === 'zh' ? '；' : '; ')}</strong>
        ) : null}
      </p>
      <One {...of} />
    </section>
  )
}

function One(of: Row) {
  const { c, suggesting, found, learnt, row } = of
  const lang = c.get('lang')
  const programme = found.side === 'theirs' ? suggesting.theirs : suggesting.by
  const lacks = lackingOf(suggesting, row)
  const classes = lacks.flatMap((lack) => (learnt.get(lack.zh) ?? []).map((one) => ({ ...one, lack })))
  const next = goesOn(of)
  return (
    <section class="panel">
      <p class="row">
        <a class="walk" href={`/desk/cases/${row.row.id}`}>
          {row.row.title ? `${row.row.title}（${row.row.number}）` : row.row.number}
        </a>
        {row.points === undefined ? null : (
          <strong>
            {say(t('符合', 'Fits'), lang)} {shareOf(suggesting.suggests, found.rule.weights, row.points)}%
          </strong>
        )}
        {row.stands ? null : <Tag tone="over">{stateLabel(programme, row.row.state, lang)}</Tag>}
      </p>
      <p class="soft">
        {Object.entries(row.values).map(([name, value]) => {
          const field = programme.fields[name]
          return field ? (
            <span>
              {say(field.label, lang)} <FieldValue field={field} value={value} lang={lang} entries={[]} />
              {'　'}
            </span>
          ) : null
        })}
      </p>
      <Reasons reasons={reasonsOf(suggesting, row)} lang={lang} />
      {classes.map(({ href, title, lack }) => (
        <p>
          {say(t(`「${lack.zh}」可以在這裡學：`, `“${lack.en}” is taught here: `), lang)}
          <a href={href}>{title}</a>
        </p>
      ))}
      {next ? (
        <p>
          <a class="button quiet" href={next.href}>
            {say(next.does, lang)}
          </a>
        </p>
      ) : null}
    </section>
  )
}

const MARKS: Record<Reason['tone'], Text> = {
  fits: t('合', 'Fits'),
  lacks: t('缺', 'Lacks'),
  open: t('未知', 'Unknown'),
}
function Reasons({ reasons, lang }: { reasons: readonly Reason[]; lang: Lang }) {
  return (
    <ul>
      {reasons.map(({ tone, says }) => (
        <li>
          <Tag tone={tone === 'fits' ? 'good' : tone === 'lacks' ? 'waiting' : undefined}>{say(MARKS[tone], lang)}</Tag>{' '}
          {say(says, lang)}
        </li>
      ))}
    </ul>
  )
}

/** The first step that both are named in, for whoever may take it: the form opens with both, and with why. */
function goesOn({ c, id, suggesting: { suggests }, found, row }: Row) {
  const { begins } = suggests
  const to = house(c).store.programme(begins.programme)
  const may = firstSteps(c.get('person'), to).some(({ step }) => step === begins.step)
  const does = to.steps[begins.step]?.does
  if (!may || !does || !row.stands || row.points === undefined) return undefined
  const [us, them] = found.side === 'theirs' ? [id, row.row.id] : [row.row.id, id]
  const query = new URLSearchParams({ step: begins.step, [begins.us]: us, [begins.them]: them, back: id })
  return { href: `/desk/new/${to.id}?${query}`, does }
}

/** By which points, whose rule, and what never counts. */
function Rule({ c, suggesting: { by, suggests }, found }: Of) {
  const lang = c.get('lang')
  const { weights, fits } = suggests
  const from = weights.versions.findLast((one) => one.from <= today(c))?.from ?? ''
  const points = fits.flatMap(({ ours }) => {
    const field = by.fields[ours]
    return field && found.rule.weights[ours] ? [`${say(field.label, lang)} ${grouped(found.rule.weights[ours])}`] : []
  })
  return (
    <p class="soft">
      {say(weights.name, lang)}
      {say(t('，自', ', from '), lang)}
      {showDay(from, lang)}
      {say(t('起：', ': '), lang)}
      {points.join(lang === 'zh' ? '、' : ', ')}
      {say(
        t(
          '。性別、年齡、身心障礙、族群、國籍與對象別不影響先後；同分依案號。',
          '. Sex, age, disability, descent, nationality and group change no order; equals stand by number.',
        ),
        lang,
      )}
    </p>
  )
}
