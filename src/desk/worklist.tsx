// The worklist: what is mine, due, late, nobody's; and finding a case.
import { say, showDay, t } from '#engine'
import { dropView, may, namesOf, savedViews, saveView } from '#auth/index.ts'
import { needsPurpose, programmesIn } from '#store'
import { isIdentity, soughtIn } from '#store/read/sought.ts'
import type { Row, View } from '#store/types.ts'
import {
  ClockTag,
  DataTable,
  daysLeft,
  Empty,
  ErrorSummary,
  Field,
  Form,
  Pager,
  Refilled,
  Tabs,
  Tag,
} from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { stateLabel } from '#web/case-words.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { familyOptions } from '#web/families.tsx'
import { begun, refusedPage, show } from '#web/frames/desk.tsx'
import { unitChosen } from '#web/unit.ts'
import { ChooseUnit } from './choose-unit.tsx'
import { toSign } from './report/prepared.tsx'
import { keeping } from '#web/typed.ts'

const VIEWS: [View, ReturnType<typeof t>][] = [
  ['mine', t('我的', 'Mine')],
  ['today', t('今天登錄', 'Entered today')],
  ['section', t('本科全部', 'Section')],
  ['due', t('三日內到期', 'Due in three days')],
  ['overdue', t('逾期', 'Overdue')],
  ['unassigned', t('未分派', 'Unassigned')],
  ['standing', t('登錄中', 'Standing')],
  ['closed', t('已結案', 'Closed')],
]

export async function worklistPage(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true)
    return c.redirect(may(c.get('person'), 'administer-accounts') === true ? '/desk/accounts' : '/desk/rights', 303)
  const lang = c.get('lang')
  const reach = deskSession(c)
  const unit = unitChosen(c, reach)
  const programme = house(c).programmes.find((one) => one.id === c.req.query('programme'))?.id
  const after = c.req.query('after')
  const person = c.get('person')
  // Whoever has a unit begins with it; their own cases, and a programme they ask for, are shown wherever they belong.
  const wide = unit.own && programme === undefined ? await house(c).store.counts(reach, today(c)) : undefined
  const narrow = await house(c).store.counts(unit.own && programme ? reach : unit.session, today(c), programme)
  const counts = wide ? { ...narrow, mine: wide.mine, today: wide.today } : narrow
  // Whoever owns no case begins with what they have entered themselves, and who enters nothing with what the section has.
  const enters = may(person, 'step') === true
  const begins = counts.mine > 0 || after ? 'mine' : enters ? 'today' : 'section'
  const view = VIEWS.find(([name]) => name === c.req.query('view'))?.[0] ?? begins
  const session = unit.own && (programme || view === 'mine' || view === 'today') ? reach : unit.session
  const [saved, list] = await Promise.all([
    savedViews(house(c).db, house(c).bureau.id, person.id),
    house(c).store.worklist(session, {
      view,
      today: today(c),
      at: instant(c),
      limit: 30,
      ...(programme ? { programme } : {}),
      ...(after && /^[\d-]+\/[0-9a-f-]{36}$/.test(after) ? { after } : {}),
    }),
  ])
  const owners = await ownersOf(c, list.rows)
  const query = (more: Record<string, string | undefined>) =>
    `/desk?${new URLSearchParams(Object.entries({ view, programme, unit: unit.asked || undefined, ...more }).filter((one): one is [string, string] => one[1] !== undefined)).toString()}`
  const waiting = await toSign(c)
  const saving = keeping(c, 'view', query({}))
  const within = programmesIn(reach)
  const mine = house(c).programmes.filter((one) => within.includes(one.id))
  return show(c, {
    title: t('工作清單', 'Worklist'),
    body: (
      <div class="stack">
        <div class="row between">
          <h1>{say(t('工作清單', 'Worklist'), lang)}</h1>
          <span class="soft small screen-only">
            <kbd>/</kbd> {say(t('查詢', 'find'), lang)}　<kbd>j</kbd> <kbd>k</kbd> {say(t('上下移動', 'move'), lang)}
            {'　'}
            <kbd>Enter</kbd> {say(t('開啟', 'open'), lang)}
          </span>
        </div>
        {waiting}
        <Tabs
          label={say(t('檢視', 'Views'), lang)}
          items={VIEWS.map(([name, label]) => ({
            href: query({ view: name, after: undefined }),
            label: say(label, lang),
            current: name === view,
            ...(name === 'closed' || name === 'standing' ? {} : { count: counts[name] }),
          }))}
        />
        <form class="inline" action="/desk">
          <input type="hidden" name="view" value={view} />
          <label for="only">{say(t('業務', 'Programme'), lang)}</label>
          <select id="only" name="programme" data-filter={mine.length > 12 ? '' : undefined}>
            <option value="">{say(t('全部', 'All'), lang)}</option>
            {familyOptions({ c, programmes: mine, chosen: programme })}
          </select>
          <ChooseUnit c={c} chosen={unit} />
          <button class="quiet small-button">{say(t('篩選', 'Show'), lang)}</button>
        </form>
        <details open={saving.kept?.was !== undefined}>
          <summary class="small">{say(t(`我的檢視（${saved.length}）`, `My views (${saved.length})`), lang)}</summary>
          <div class="stack">
            <ul>
              {saved.map((one) => (
                <li>
                  <form class="inline" method="post" action="/desk/views">
                    <input type="hidden" name="_csrf" value={c.get('csrf')} />
                    <a href={`/desk?${one.query}`}>{one.name}</a>
                    <button class="plainly" name="drop" value={one.name}>
                      {say(t('刪除', 'Remove'), lang)}
                      <span class="unseen">：{one.name}</span>
                    </button>
                  </form>
                </li>
              ))}
            </ul>
            <Form inline action="/desk/views" csrf={c.get('csrf')} draft={saving}>
              <input type="hidden" name="view" value={view} />
              <input type="hidden" name="programme" value={programme ?? ''} />
              <input type="hidden" name="unit" value={unit.asked} />
              <label for="view-name">{say(t('把目前檢視存為', 'Save this view as'), lang)}</label>
              <Refilled name="name">
                <input id="view-name" name="name" type="text" maxlength={30} required />
              </Refilled>
              <button class="quiet small-button">{say(t('儲存', 'Save'), lang)}</button>
            </Form>
          </div>
        </details>
        {view === 'today' && list.rows.length === 0 ? (
          <NothingToday c={c} />
        ) : (
          <Rows
            c={c}
            rows={list.rows}
            owners={owners}
            mine={view === 'mine'}
            caption={say(VIEWS.find(([name]) => name === view)?.[1] ?? t('', ''), lang)}
          />
        )}
        <Pager
          next={list.next && query({ after: list.next })}
          first={after ? query({ after: undefined }) : undefined}
          lang={lang}
        />
      </div>
    ),
  })
}

/** The day begins with what one may enter, and where the others' cases are. */
function NothingToday({ c }: { c: Ctx }) {
  const lang = c.get('lang')
  const begins = begun(c)
  return (
    <Empty title={say(t('您今天還沒有登錄', 'You have entered nothing today yet'), lang)}>
      {begins.length > 0 ? (
        <>
          <p>{say(t('收件與登錄：', 'Enter:'), lang)}</p>
          <ul>
            {begins.slice(0, 8).map((one) => (
              <li>
                <a href={`/desk/new/${one.id}`}>{say(one.name, lang)}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        <a href="/desk?view=section">{say(t('看本科全部案件', 'See all cases of the section'), lang)}</a>
      </p>
    </Empty>
  )
}

/** The names of everybody who owns one of these cases. */
export const ownersOf = (c: Ctx, rows: readonly Row[]): Promise<Map<string, string>> =>
  namesOf(
    house(c).db,
    house(c).bureau.id,
    rows.flatMap((row) => row.owner ?? []),
  )

/** `mine`: all belong to whoever looks, which need not be said on each line. */
type RowsProps = { c: Ctx; rows: Row[]; owners: Map<string, string>; caption: string; mine?: boolean }
export function Rows({ c, rows, owners, caption, mine = false }: RowsProps) {
  const lang = c.get('lang')
  const now = today(c)
  if (rows.length === 0)
    return (
      <Empty title={say(t('這裡目前沒有案件', 'There is nothing here'), lang)}>
        <p>{say(t('可以改看其他檢視，或用上方的查詢。', 'Look at another view, or use the search above.'), lang)}</p>
      </Empty>
    )
  return (
    <DataTable
      walk
      hiddenCaption
      caption={caption}
      columns={[
        { label: say(t('案號', 'Number'), lang) },
        { label: say(t('當事人', 'Parties'), lang), wraps: true },
        { label: say(t('業務', 'Programme'), lang), wraps: true },
        { label: say(t('狀態', 'State'), lang) },
        { label: say(t('下一個期限', 'Next date'), lang), wraps: true },
        ...(mine ? [] : [{ label: say(t('承辦人', 'Owner'), lang), wraps: true }]),
      ]}
      rows={rows.map((row) => {
        const programme = house(c).programmes.find((one) => one.id === row.programme)
        const state = row.next
          ? row.next.paused
            ? 'paused'
            : row.next.due < now
              ? 'overdue'
              : Date.parse(row.next.due) - Date.parse(now) <= 3 * 86_400_000
                ? 'soon'
                : 'running'
          : undefined
        return [
          <div class="stack tight">
            <a class="walk number" href={`/desk/cases/${row.id}`}>
              {row.number}
            </a>
            <span class="soft small number">
              {say(t('收件', 'Opened'), lang)} {lang === 'zh' ? showDay(row.openedOn, lang) : row.openedOn}
            </span>
          </div>,
          row.title ?? '－',
          programme ? say(programme.name, lang) : row.programme,
          programme ? (
            <Tag tone={row.closedOn ? 'over' : undefined}>{stateLabel(programme, row.state, lang)}</Tag>
          ) : (
            row.state
          ),
          row.next ? (
            <div class="stack tight">
              <span>
                {programme ? say(programme.clocks[row.next.clock]?.name ?? t('', ''), lang) : ''}
                {'　'}
                <span class="number">{showDay(row.next.due, lang)}</span>
              </span>
              {row.next.alone ? (
                <span class="soft small">{say(t('由系統辦理', 'The system does it'), lang)}</span>
              ) : (
                <span class="row">
                  <ClockTag state={state ?? 'running'} lang={lang} />
                  <span class="soft small">{row.next.paused ? '' : daysLeft(row.next.due, now, lang)}</span>
                </span>
              )}
            </div>
          ) : row.closedOn ? (
            <span class="soft">
              {showDay(row.closedOn, lang)} {say(t('結案', 'closed'), lang)}
            </span>
          ) : (
            '－'
          ),
          ...(mine
            ? []
            : [
                row.owner ? (
                  (owners.get(row.owner) ?? row.owner)
                ) : (
                  <span class="soft">{say(t('未分派', 'nobody'), lang)}</span>
                ),
              ]),
        ]
      })}
    />
  )
}

export async function keepView(c: Ctx) {
  const body = await c.req.parseBody()
  const text = (name: string) => (typeof body[name] === 'string' ? body[name].replace(/\p{Cc}/gu, '').trim() : '')
  const { id } = c.get('person')
  const { db, bureau } = house(c)
  if (text('drop')) await dropView(db, bureau.id, id, text('drop'))
  const name = [...text('name')].slice(0, 30).join('')
  const view = VIEWS.find(([each]) => each === text('view'))?.[0] ?? 'mine'
  const programme = house(c).programmes.find((one) => one.id === text('programme'))?.id
  const asked = text('unit')
  const unit = asked === 'all' || Object.hasOwn(bureau.units, asked) ? asked : ''
  const query = new URLSearchParams({ view, ...(programme ? { programme } : {}), ...(unit ? { unit } : {}) }).toString()
  if (name) await saveView(db, bureau.id, id, { name, query })
  return c.redirect(name ? `/desk?${query}` : '/desk', 303)
}

const pageHref = (words: string, purpose: string, page: number) =>
  `/desk/find?${new URLSearchParams({ q: words, ...(purpose ? { purpose } : {}), page: String(page) })}`

export async function findPage(c: Ctx) {
  const lang = c.get('lang')
  const reads = may(c.get('person'), 'read')
  if (reads !== true) return refusedPage(c, reads.because)
  const words = (c.req.query('q') ?? '').trim().slice(0, 100)
  const purpose = (c.req.query('purpose') ?? '').trim().slice(0, 200)
  const page = Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1)
  const identity = soughtIn(words.normalize('NFKC'), house(c).programmes).identities.some(isIdentity)
  if (identity) {
    const allowed = may(c.get('person'), 'find-by-identity')
    if (allowed !== true) return refusedPage(c, allowed.because)
  }
  const found = words
    ? await house(c).store.find(deskSession(c), words, { at: instant(c), page, ...(purpose ? { purpose } : {}) })
    : undefined
  const [only] = found?.rows ?? []
  if (found?.by === 'number' && only && found.rows.length === 1) return c.redirect(`/desk/cases/${only.id}`, 303)
  const ask = identity && !purpose
  const short = [...words].length === 1
  return show(c, {
    title: t('查詢案件', 'Find a case'),
    query: words,
    ...(ask ? { status: 422 as const } : {}),
    body: (
      <div class="stack">
        <h1>{say(t('查詢案件', 'Find a case'), lang)}</h1>
        {ask ? (
          <form action="/desk/find" class="panel">
            <ErrorSummary problems={[{ field: 'purpose', says: needsPurpose }]} lang={lang} />
            <input type="hidden" name="q" value={words} />
            <Field
              name="purpose"
              label={say(t('查詢目的', 'What for'), lang)}
              lang={lang}
              hint={say(t('查詢目的會留存於調閱紀錄。', 'It is kept in the reading log.'), lang)}
              problem={say(needsPurpose, lang)}
            >
              {(of) => <input {...of} type="text" maxlength={200} />}
            </Field>
            <div>
              <button>{say(t('查詢', 'Find'), lang)}</button>
            </div>
          </form>
        ) : short ? (
          <Empty title={say(t('請輸入兩個字以上', 'Type two characters or more'), lang)}>
            <p>{say(t('一個字會找到太多案件，例如打「林測」。', 'One character finds too much.'), lang)}</p>
          </Empty>
        ) : found ? (
          <>
            <p>
              {say(
                found.more || page > 1
                  ? t(
                      `「${words}」第 ${(page - 1) * 30 + 1} 至 ${(page - 1) * 30 + found.rows.length} 件${found.more ? '，還有更多' : ''}`,
                      `“${words}”: ${(page - 1) * 30 + 1} to ${(page - 1) * 30 + found.rows.length}${found.more ? ', and more' : ''}`,
                    )
                  : t(`「${words}」找到 ${found.rows.length} 件`, `${found.rows.length} found for “${words}”`),
                lang,
              )}
            </p>
            <Rows c={c} rows={found.rows} owners={await ownersOf(c, found.rows)} caption={words} />
            <nav class="row" aria-label={say(t('頁次', 'Pages'), lang)}>
              {page > 1 ? (
                <a href={pageHref(words, purpose, page - 1)}>{say(t('上一頁', 'Previous page'), lang)}</a>
              ) : null}
              {found.more ? (
                <a href={pageHref(words, purpose, page + 1)}>{say(t('下一頁', 'Next page'), lang)}</a>
              ) : null}
            </nav>
          </>
        ) : (
          <Empty
            title={say(
              t('輸入案號、姓名、事業單位或證號', 'Enter a case number, a name, a business or an identity number'),
              lang,
            )}
          >
            <p>
              {say(
                t(
                  '兩個字就能查，例如「示範」；電話、115-37 這樣的案號也可以，幾個詞用空格隔開就是都要符合。',
                  'Two characters are enough; so is a telephone or a number like 115-37. Several words must all fit.',
                ),
                lang,
              )}
            </p>
          </Empty>
        )}
      </div>
    ),
  })
}
