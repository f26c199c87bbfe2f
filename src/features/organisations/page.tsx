// One organisation as this reader may see it: the cases of their own lines of business in which it appears, for a purpose that is logged.
import { say, showDay, t, type Text } from '#engine'
import { may, sees } from '#auth/index.ts'
import { appearances, type Appearances } from '#store'
import { DataTable, Empty, ErrorSummary, Facts, Field, Notice, Tag } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { stateLabel } from '#web/case-words.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { missingPage, refusedPage, show } from '#web/frames/desk.tsx'
import { type Entry, entryOf, registerOf } from './entry.ts'

const EACH = 20
const NEEDED = t(
  '請先填寫查閱目的；沒有目的，什麼都不能看。',
  'Say first what for: without a purpose nothing may be seen.',
)

export async function organisationPage(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const number = c.req.param('number') ?? ''
  if (!/^\d{8}$/.test(number)) return missingPage(c)
  const purpose = (c.req.query('purpose') ?? '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 200)
  if (!purpose) return asking(c, number, c.req.query('purpose') !== undefined)
  const entry = await entryOf(c, number, purpose)
  const found = await appearances(house(c).context, deskSession(c), entry?.numbers ?? [number], {
    purpose,
    at: instant(c),
    each: EACH,
  })
  const cases = seenBy(c, found).filter((one) => !entry || one.programme !== registerOf(c)?.id)
  return drawn(c, number, purpose, entry, cases)
}

/** That an organisation is party to a case is internal: whoever may not see internal values of a case does not see the row. */
function seenBy(c: Ctx, found: readonly Appearances[]): Appearances[] {
  const person = c.get('person')
  return found.flatMap(({ programme: id, found: rows, more }) => {
    const programme = house(c).programmes.find((one) => one.id === id)
    const shown = programme ? rows.filter(({ row }) => sees(person, programme, row).includes('internal')) : []
    return shown.length > 0 ? [{ programme: id, found: shown, more }] : []
  })
}

const headOf = (number: string): Text => t(`統一編號 ${number}`, `Business number ${number}`)

function asking(c: Ctx, number: string, tried: boolean) {
  const lang = c.get('lang')
  return show(c, {
    title: headOf(number),
    status: tried ? 422 : 200,
    body: (
      <div class="stack">
        <h1>{say(headOf(number), lang)}</h1>
        <form action={`/desk/organisations/${number}`} class="panel">
          {tried ? (
            <ErrorSummary problems={[{ field: 'purpose', says: NEEDED }]} lang={lang} />
          ) : (
            <p>{say(NEEDED, lang)}</p>
          )}
          <Field
            name="purpose"
            label={say(t('查閱目的', 'What for'), lang)}
            lang={lang}
            hint={say(t('查閱目的與時間會留存於調閱紀錄。', 'It is kept in the reading log with the time.'), lang)}
            {...(tried ? { problem: say(NEEDED, lang) } : {})}
          >
            {(of) => <input {...of} type="text" maxlength={200} />}
          </Field>
          <div>
            <button>{say(t('查閱', 'Look'), lang)}</button>
          </div>
        </form>
      </div>
    ),
  })
}

function drawn(c: Ctx, number: string, purpose: string, entry: Entry | undefined, found: readonly Appearances[]) {
  const lang = c.get('lang')
  return show(c, {
    title: headOf(number),
    body: (
      <div class="stack">
        <h1>{entry ? `${entry.organisation.name}　${number}` : say(headOf(number), lang)}</h1>
        <p class="soft">
          {say(
            t(
              `查閱目的：${purpose}（已留存紀錄）。以下只列您業務範圍內、您的職務可見的案件。`,
              `What for: ${purpose} (logged). Listed are only cases of your own lines of business that your role may see.`,
            ),
            lang,
          )}
        </p>
        {entry ? <Registered c={c} entry={entry} /> : null}
        {found.map((one) => (
          <Group c={c} {...one} />
        ))}
        {found.length === 0 ? (
          <Empty title={say(t('沒有您可以看的案件', 'There is no case you may see'), lang)}>
            <p>
              {say(t('這不表示其他業務沒有案件。', 'This does not say that other lines of business have none.'), lang)}
            </p>
          </Empty>
        ) : null}
        <p>
          <a href="/desk/organisations">{say(t('查詢另一個組織', 'Look up another organisation'), lang)}</a>
        </p>
      </div>
    ),
  })
}

function Registered({ c, entry }: { c: Ctx; entry: Entry }) {
  const lang = c.get('lang')
  const { organisation, former, branches } = entry
  return (
    <section class="stack">
      <h2>{say(t('名冊登錄', 'In the register'), lang)}</h2>
      {entry.merged ? (
        <Notice title={say(t('這一筆已併入另一筆', 'This entry was merged into another'), lang)}>{''}</Notice>
      ) : null}
      <Facts
        items={[
          { label: say(t('名稱', 'Name'), lang), value: <a href={`/desk/cases/${entry.id}`}>{organisation.name}</a> },
          { label: say(t('地址', 'Address'), lang), value: organisation.address ?? '－' },
          ...(entry.numbers.length > 1
            ? [{ label: say(t('合併查閱的編號', 'Numbers looked up together'), lang), value: entry.numbers.join('、') }]
            : []),
          ...former.map((was) => ({
            label: say(t(`至 ${showDay(was.until, 'zh')}`, `Until ${showDay(was.until, 'en')}`), lang),
            value: [was.name, was.businessNumber, was.address].filter(Boolean).join('　'),
          })),
          ...branches.map((branch) => ({
            label: say(t('分支機構', 'Branch'), lang),
            value: branch.organisation.businessNumber ? (
              <a href={`/desk/organisations/${branch.organisation.businessNumber}`}>{branch.organisation.name}</a>
            ) : (
              branch.organisation.name
            ),
          })),
        ]}
      />
    </section>
  )
}

function Group({ c, programme: id, found, more }: { c: Ctx } & Appearances) {
  const lang = c.get('lang')
  const programme = house(c).programmes.find((one) => one.id === id)
  if (!programme) return null
  const name = say(programme.name, lang)
  const count = more
    ? say(t(`最近 ${found.length} 件，還有更早的`, `the latest ${found.length}, with earlier ones`), lang)
    : say(t(`${found.length} 件`, `${found.length}`), lang)
  return (
    <section class="stack">
      <h2>{name}</h2>
      <DataTable
        walk
        caption={`${name}：${count}`}
        columns={[
          { label: say(t('案號', 'Number'), lang) },
          { label: say(t('在案中為', 'Appears as'), lang) },
          { label: say(t('案件', 'Case'), lang), wraps: true },
          { label: say(t('狀態', 'State'), lang) },
          { label: say(t('收件', 'Opened'), lang) },
        ]}
        rows={found.map(({ row, as }) => [
          <a class="walk number" href={`/desk/cases/${row.id}`}>
            {row.number}
          </a>,
          as.map((field) => (programme.fields[field] ? say(programme.fields[field].label, lang) : field)).join('、') ||
            '－',
          row.title ?? '－',
          <Tag tone={row.closedOn ? 'over' : undefined}>{stateLabel(programme, row.state, lang)}</Tag>,
          <span class="number">{showDay(row.openedOn, lang)}</span>,
        ])}
      />
    </section>
  )
}
