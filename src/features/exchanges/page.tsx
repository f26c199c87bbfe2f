// A list of another body at the desk: gone over row by row before anything is told, answered by a second person.
import { factName, grouped, type Lang, say, showDay, t, type Text } from '#engine'
import { exchanged } from '#capabilities/exchange/contract.ts'
import { DataTable, ErrorSummary, Facts, FieldValue, Form, Notice, Pager, Tabs, Tag, type Tone } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { entriesNamed } from '#web/entries.ts'
import { type Ctx, house } from '#web/env.ts'
import { missingPage, show } from '#web/frames/desk.tsx'
import type { ToldOf } from '#store/gate/disclosed.ts'
import {
  type Agreement,
  agreementOf,
  countsOf,
  exchangeOf,
  factNamed,
  type GoneOver,
  goneOver,
  isTheirs,
  stepHere,
} from './gone-over.ts'

const PAGE = 100
type Found = NonNullable<Awaited<ReturnType<typeof exchangeOf>>>
type Row = GoneOver['rows'][number]

export const TITLE = t('資料交換名冊', 'A list under an agreement')
export const ENDED = t('協議已終止或期滿，不能查復。', 'The agreement has ended: nothing is told under it.')
export async function exchangePage(c: Ctx) {
  const id = c.req.query('case')
  if (!id) return c.redirect('/desk', 303)
  return drawn(c, id)
}

export async function drawn(c: Ctx, id: string, problems: readonly { field: string; says: Text }[] = []) {
  const found = await exchangeOf(c, id)
  if (!found) return missingPage(c)
  const { one } = found
  if (!stepHere(one.state)) return c.redirect(`/desk/cases/${one.id}`, 303)
  const lang = c.get('lang')
  const agreement = await agreementOf(c, one)
  const over = agreement ? await goneOver(c, one, agreement, false) : { problem: ENDED }
  const wrong = 'problem' in over ? [{ field: '', says: over.problem }, ...problems] : problems
  return show(c, {
    title: TITLE,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <p class="screen-only">
          <a href={`/desk/cases/${one.id}`}>{say(t(`回案件 ${one.number}`, `Back to ${one.number}`), lang)}</a>
        </p>
        <h1>{say(TITLE, lang)}</h1>
        <ErrorSummary problems={wrong} lang={lang} />
        <About found={found} agreement={agreement} entries={await entriesOf(c, found)} c={c} />
        {'problem' in over || !agreement ? null : <Over c={c} found={found} over={over} />}
      </div>
    ),
  })
}

const entriesOf = (c: Ctx, { one, programme }: Found) => entriesNamed(c, programme, one.values, deskSession(c))

function About({
  c,
  found: { one, programme },
  agreement,
  entries,
}: {
  c: Ctx
  found: Found
  agreement: Agreement | undefined
  entries: Awaited<ReturnType<typeof entriesOf>>
}) {
  const lang = c.get('lang')
  const { body, letterNo, receivedOn, dueOn } = exchanged.field
  const told = [body, letterNo, receivedOn, dueOn].flatMap((name) => {
    const field = programme.fields[name]
    return field && one.values[name] !== undefined
      ? [
          {
            label: say(field.label, lang),
            value: <FieldValue field={field} value={one.values[name]} lang={lang} entries={entries[name] ?? []} />,
          },
        ]
      : []
  })
  return (
    <Facts
      items={[
        ...told,
        ...(agreement
          ? [
              { label: say(t('特定目的', 'Purpose'), lang), value: agreement.purpose },
              { label: say(t('法律依據', 'Legal basis'), lang), value: agreement.basis },
              { label: say(t('有效至', 'In force until'), lang), value: showDay(agreement.until, lang) },
              {
                label: say(t('提供之資料', 'What is told'), lang),
                value: agreement.facts
                  .map((fact) => say(factNamed(house(c).programmes, fact), lang))
                  .join(lang === 'zh' ? '、' : '; '),
              },
            ]
          : []),
      ]}
    />
  )
}

function Over({ c, found, over }: { c: Ctx; found: Found; over: GoneOver }) {
  const lang = c.get('lang')
  const kind = c.req.query('kind')
  const shown = over.rows.filter((row) => !kind || kindOf(row) === kind)
  const from = Math.max(0, Number(c.req.query('from') ?? 0) || 0)
  const at = (more: Record<string, string>) =>
    `/desk/exchanges?${new URLSearchParams({ case: found.one.id, ...(kind ? { kind } : {}), ...more })}`
  return (
    <>
      {over.unused.length > 0 ? (
        <p class="soft">
          {say(
            t(
              `不使用的欄位：${over.unused.slice(0, 12).join('、')}。`,
              `Columns that are not used: ${over.unused.slice(0, 12).join(', ')}.`,
            ),
            lang,
          )}
        </p>
      ) : null}
      <Next c={c} found={found} over={over} />
      <Tabs label={say(t('依查復結果', 'By what is answered'), lang)} items={tabsOf(over, found.one.id, kind, lang)} />
      <DataTable
        slips
        hiddenCaption
        caption={say(t('逐列說明', 'Row by row'), lang)}
        columns={[
          { label: say(t('列', 'Row'), lang) },
          { label: say(t('證號', 'Number'), lang) },
          { label: say(t('姓名', 'Name'), lang) },
          { label: say(t('結果', 'Answer'), lang) },
          { label: say(t('提供或理由', 'What is told, or why not'), lang), wraps: true },
        ]}
        rows={shown.slice(from, from + PAGE).map((row) => rowOf(row, lang))}
      />
      <Pager
        lang={lang}
        first={from > 0 ? at({}) : undefined}
        next={from + PAGE < shown.length ? at({ from: String(from + PAGE) }) : undefined}
      />
    </>
  )
}

/** What the person before the screen can do with it now. */
function Next({ c, found: { one }, over }: { c: Ctx; found: Found; over: GoneOver }) {
  const lang = c.get('lang')
  const step = stepHere(one.state)
  const { told, unknown, refused } = countsOf(over)
  const counted = t(
    `查有資料 ${grouped(told)} 列、查無 ${grouped(unknown)} 列、不予查復 ${grouped(refused)} 列。`,
    `${grouped(told)} rows with an answer, ${grouped(unknown)} not known here, ${grouped(refused)} refused.`,
  )
  if (step === undefined || !isTheirs(c, one, step))
    return (
      <Notice title={say(t('請另一位承辦人確認', 'Somebody else confirms it'), lang)}>
        <p>
          {say(counted, lang)}
          {say(t('試算的人不能自己確認。', ' Whoever went over it does not confirm it.'), lang)}
        </p>
      </Notice>
    )
  return (
    <Form action={`/desk/exchanges/${one.id}/${step}`} csrf={c.get('csrf')}>
      <p>
        {say(t('這是試算，尚未提供任何資料。', 'This is a trial: nothing has been told.'), lang)} {say(counted, lang)}
      </p>
      <input type="hidden" name="_seq" value={String(one.seq)} />
      <div>
        <button>
          {say(
            step === 'propose'
              ? t('送另一人確認', 'Hand it on to be confirmed')
              : t('確認並產生查復檔', 'Confirm, and make the file of answers'),
            lang,
          )}
        </button>
      </div>
    </Form>
  )
}

type Kind = 'told' | 'unknown' | 'refused'
const KINDS: Record<Kind, { name: Text; tone?: Tone }> = {
  told: { name: t('查有資料', 'Answered'), tone: 'good' },
  unknown: { name: t('查無資料', 'Not known here') },
  refused: { name: t('不予查復', 'Refused'), tone: 'bad' },
}
const kindOf = ({ told, why }: Row): Kind => (why ? 'refused' : told.length > 0 ? 'told' : 'unknown')

const tabsOf = ({ rows }: GoneOver, id: string, current: string | undefined, lang: Lang) => [
  { label: say(t('全部', 'All'), lang), href: `/desk/exchanges?case=${id}`, current: !current, count: rows.length },
  ...(Object.keys(KINDS) as Kind[]).map((kind) => ({
    label: say(KINDS[kind].name, lang),
    href: `/desk/exchanges?case=${id}&kind=${kind}`,
    current: current === kind,
    count: rows.filter((row) => kindOf(row) === kind).length,
  })),
]

const namesOf = ({ programme, facts }: ToldOf, lang: Lang) =>
  Object.keys(facts).map((fact) => say(factName(programme, fact), lang))

const rowOf = (row: Row, lang: Lang) => {
  const { name, tone } = KINDS[kindOf(row)]
  return [
    say(t(`第 ${row.row} 列`, `Row ${row.row}`), lang),
    row.number || '－',
    row.name || '－',
    <Tag {...(tone ? { tone } : {})}>{say(name, lang)}</Tag>,
    row.why
      ? say(row.why, lang)
      : // What it says of them stands in the file alone: whoever goes over the list need not know it.
        row.told.length === 0
        ? '－'
        : [...new Set(row.told.flatMap((one) => namesOf(one, lang)))].map((one) => <div>{one}</div>),
  ]
}
