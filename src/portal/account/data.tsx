// My data: what the bureau holds of me, until when, and which offices have looked; with a file of it to take along.
import { type Case, say, showDay, stateSeen, t, taipeiDay, which } from '#engine'
import { ownData } from '#capabilities/own-data/contract.ts'
import { citizenOf, OFFICES, toStoreSession } from '#auth/index.ts'
import { readingLog, type ReadingLine } from '#store/read/reading-log.ts'
import { DataTable, Empty, Facts, Pager } from '#ui/index.ts'
import { roleName, stateLabel } from '#web/case-words.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { ownFields, ownPart, SCHEMA } from '#web/own-part.ts'
import { purposeSaid } from '#web/reading-words.ts'
import { show } from '#web/frames/portal.tsx'
import { isCitizen } from './signing-in.tsx'
import { EMAIL, MY_ACCOUNT, MY_DATA, NAME } from './words.ts'

const HERE = '/account/data'
const SIGN_IN_FIRST = '/account/sign-in?to=%2Faccount%2Fdata'
const PAGE = 50

/** Each in the reach of that one case, and of it only the person's own fields. */
async function mine(c: Ctx, purpose: string, whole: boolean) {
  const person = c.get('person')
  const found = []
  for (const { caseId, role } of person.cases ?? []) {
    const session = toStoreSession(person, [], caseId)
    const how = { purpose, at: instant(c) }
    const bare = await house(c).store.open(session, caseId, { ...how, only: [] })
    if (!bare) continue
    const programme = house(c).store.programme(bare.programme, bare.version)
    const fields = ownFields(programme, role, bare.state)
    const open = whole ? await house(c).store.open(session, caseId, { ...how, only: fields }) : bare
    if (open) found.push({ programme, role, fields, one: open })
  }
  return found.toSorted((a, b) => b.one.openedOn.localeCompare(a.one.openedOn))
}
type Mine = Awaited<ReturnType<typeof mine>>[number]
const from = (c: Ctx) => house(c).bureau.archiveFrom ?? 'year-end'
const partOf = (c: Ctx, { programme, role, fields, one }: Mine) =>
  ownPart(
    programme,
    one as Pick<Case, keyof typeof one & keyof Case>,
    { role, fields },
    { from: from(c), lang: c.get('lang') },
  )

export async function dataFile(c: Ctx) {
  if (!isCitizen(c)) return c.redirect(SIGN_IN_FIRST, 303)
  const { context, bureau } = house(c)
  const account = await citizenOf(context, bureau.id, c.get('person').account ?? '')
  const cases = (await mine(c, 'own data', true)).map((one) => partOf(c, one))
  const file = { schema: SCHEMA, bureau: bureau.name.zh, at: instant(c), account, cases }
  return c.body(`${JSON.stringify(file, null, 2)}\n`, 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="my-data.json"',
    'cache-control': 'no-store',
  })
}

export async function dataPage(c: Ctx) {
  if (!isCitizen(c)) return c.redirect(SIGN_IN_FIRST, 303)
  const lang = c.get('lang')
  const { context, bureau, programmes } = house(c)
  const person = c.get('person')
  const before = Number(/^\d{1,15}$/.exec(c.req.query('before') ?? '')?.[0] ?? 0)
  const [account, cases, lines] = await Promise.all([
    citizenOf(context, bureau.id, person.account ?? ''),
    mine(c, 'own data', false),
    readingLog(context, toStoreSession(person, []), {
      programmes: 'all',
      cases: (person.cases ?? []).map((one) => one.caseId),
      offices: [...OFFICES.map((one) => one.role), 'system'],
      ...(before ? { before } : {}),
      limit: PAGE + 1,
    }),
  ])
  const shown = lines.slice(0, PAGE)
  // Where somebody asks for what this page cannot give: a correction, an erasure.
  const [asks] = which(programmes, ownData)
  return show(c, {
    title: MY_DATA,
    crumbs: [{ label: MY_ACCOUNT, href: '/account' }],
    body: (
      <div class="stack wide">
        <h1>{say(MY_DATA, lang)}</h1>
        <section class="stack">
          <h2>{say(t('帳號', 'Account'), lang)}</h2>
          <Facts
            items={[
              { label: say(NAME, lang), value: account?.name },
              { label: say(EMAIL, lang), value: account?.email },
              {
                label: say(t('保存至', 'Kept until'), lang),
                value: say(t('您刪除帳號為止', 'you delete the account'), lang),
              },
            ]}
          />
        </section>
        <Cases c={c} cases={cases} />
        <div class="row screen-only">
          <a class="button" href={`${HERE}.json`}>
            {say(t('下載我的資料（JSON）', 'Download my data (JSON)'), lang)}
          </a>
          {asks ? (
            <a href={`/services/${asks.id}`}>
              {say(t('請求更正、停止利用或刪除', 'Ask to correct, stop using or erase'), lang)}
            </a>
          ) : null}
        </div>
        <section class="stack">
          <h2>{say(t('誰看過', 'Who has looked'), lang)}</h2>
          <Looks c={c} lines={shown} own={new Set((person.cases ?? []).map((one) => one.caseId))} />
          <Pager
            next={lines.length > PAGE ? `${HERE}?before=${shown.at(-1)?.id}` : undefined}
            first={before ? HERE : undefined}
            lang={lang}
          />
        </section>
      </div>
    ),
  })
}

function Cases({ c, cases }: { c: Ctx; cases: readonly Mine[] }) {
  const lang = c.get('lang')
  return (
    <section class="stack">
      <h2>{say(t('案件', 'Cases'), lang)}</h2>
      {cases.length === 0 ? (
        <Empty title={say(t('這個帳號沒有案件', 'There is no case with this account'), lang)}>
          <p>
            {say(
              t(
                '先前的案件可在「我的案件」用案號和查詢碼加入。',
                'Add an earlier case under “My cases” by its number and code.',
              ),
              lang,
            )}
          </p>
        </Empty>
      ) : (
        <DataTable
          slips
          hiddenCaption
          caption={say(t('案件', 'Cases'), lang)}
          columns={[
            { label: say(t('案號', 'Number'), lang) },
            { label: say(t('事項', 'Matter'), lang), wraps: true },
            { label: say(t('您的身分', 'You are'), lang) },
            { label: say(t('進度', 'Where it stands'), lang) },
            { label: say(t('保存至', 'Kept until'), lang) },
          ]}
          rows={cases.map((one) => {
            const { keptUntil } = partOf(c, one)
            return [
              <a class="number" href={`/case/${one.one.number}`}>
                {one.one.number}
              </a>,
              say(one.programme.name, lang),
              say(roleName(one.programme, one.role), lang),
              stateLabel(one.programme, stateSeen(one.programme, one.one.state), lang),
              keptUntil
                ? showDay(keptUntil, lang)
                : say(
                    t(
                      `辦理中；結案後 ${one.programme.keep.years} 年`,
                      `open; ${one.programme.keep.years} years after closing`,
                    ),
                    lang,
                  ),
            ]
          })}
        />
      )}
    </section>
  )
}

type LooksProps = { c: Ctx; lines: readonly ReadingLine[]; own: ReadonlySet<string> }
/** By office: who of it is the house's own affair. Of a page on which several people stood, only this person's own cases. */
function Looks({ c, lines, own }: LooksProps) {
  const lang = c.get('lang')
  if (lines.length === 0) return <Empty title={say(t('還沒有人調閱', 'Nobody has looked yet'), lang)} />
  return (
    <DataTable
      slips
      hiddenCaption
      caption={say(t('誰看過', 'Who has looked'), lang)}
      columns={[
        { label: say(t('日期', 'Day'), lang) },
        { label: say(t('職務', 'Office'), lang) },
        { label: say(t('案號', 'Case'), lang) },
        { label: say(t('目的', 'What for'), lang), wraps: true },
      ]}
      rows={lines.map((line) => [
        <span class="number">{showDay(taipeiDay(line.at), lang)}</span>,
        say(OFFICES.find((one) => one.role === line.role)?.name ?? t('系統作業', 'The house itself'), lang),
        line.cases.flatMap((one) => (own.has(one.id) ? [one.number] : [])).join('、') || '－',
        purposeSaid(line.purpose, lang),
      ])}
    />
  )
}
