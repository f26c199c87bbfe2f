// My cases: what I filed or entered, what I have not sent yet, and the door for adding one by number and code.
import { nextClock, type Problem, say, showDay, stateSeen, t, taipeiDay, type Text } from '#engine'
import { addCase, citizenOf, dropCase, failedToEnter, mayEnterCase, toStoreSession } from '#auth/index.ts'
import { DataTable, Empty, ErrorSummary, Form, Notice, Tag, TextInput } from '#ui/index.ts'
import type { OpenCase } from '#store/types.ts'
import { casesActedIn } from '#web/bodies.ts'
import { bodiesCalled } from '#web/mandates.ts'
import { roleName, stateLabel } from '#web/case-words.ts'
import { sendBack, sentBack } from '#web/sent-back.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { show } from '#web/frames/portal.tsx'
import { BODIES } from '../screens/for-bodies.tsx'
import { isCitizen } from './signing-in.tsx'
import { MY_ACCOUNT, MY_CASES, SIGN_OUT } from './words.ts'

export const myCasesPage = async (c: Ctx) =>
  isCitizen(c)
    ? drawn(c, sentBack(c)?.problems ?? [], sentBack(c)?.typed.number ?? '')
    : c.redirect('/account/sign-in?to=%2Fmy-cases', 303)

const SHOWN = 50

type Listed = { one: OpenCase; role: string; body?: string }
/** Each is opened in the reach of that one case: the list can show nothing that the case itself would not. */
async function opened(c: Ctx, parts: readonly { caseId: string; role: string; body?: string }[]): Promise<Listed[]> {
  const person = c.get('person')
  const found = await Promise.all(
    parts.map(async ({ caseId, role, body }) => {
      const session = toStoreSession({ ...person, cases: [{ caseId, role }] }, [], caseId)
      const one = await house(c).store.open(session, caseId, { only: [], purpose: 'my cases', at: instant(c) })
      return one ? [{ one, role, ...(body ? { body } : {}) }] : []
    }),
  )
  return found.flat().toSorted((a, b) => b.one.openedOn.localeCompare(a.one.openedOn))
}

async function drawn(c: Ctx, problems: Problem[], number: string) {
  const lang = c.get('lang')
  const { account = '', cases: known = [], bodies = [] } = c.get('person')
  const { store, context, bureau } = house(c)
  const [cases, theirs, called, drafts, citizen] = await Promise.all([
    opened(c, known.slice(0, SHOWN)),
    casesActedIn(c, SHOWN).then((parts) => opened(c, parts)),
    bodiesCalled(
      c,
      bodies.map((one) => one.body),
    ),
    store.draftsOf(bureau.id, account, instant(c)),
    citizenOf(context, bureau.id, account),
  ])
  const programmeOf = (id: string) => house(c).programmes.find((one) => one.id === id)
  return show(c, {
    title: MY_CASES,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <h1>{say(MY_CASES, lang)}</h1>
          <div class="row between">
            <p class="soft">{citizen?.name}</p>
            <div class="row">
              <a href="/account/bodies">{say(BODIES, lang)}</a>
              <a href="/account">{say(MY_ACCOUNT, lang)}</a>
              <form class="inline" method="post" action="/account/sign-out">
                <input type="hidden" name="_csrf" value={c.get('csrf')} />
                <button class="plainly">{say(SIGN_OUT, lang)}</button>
              </form>
            </div>
          </div>
        </div>
        {c.req.query('saved') ? (
          <Notice tone="good">
            <p>{say(t('草稿已儲存在您的帳號，保存三十天。', 'Kept with your account, for thirty days.'), lang)}</p>
          </Notice>
        ) : null}
        <ErrorSummary problems={problems} lang={lang} />
        {cases.length === 0 ? (
          <Empty title={say(t('這裡還沒有案件', 'There is no case here yet'), lang)}>
            <p>
              {say(
                t(
                  '登入後送出的申請會自動列在這裡；先前的案件可用案號和查詢碼加入。',
                  'What you file while signed in comes here by itself; add an earlier case by its number and code.',
                ),
                lang,
              )}
            </p>
            <p>
              <a class="button" href="/">
                {say(t('看可以辦什麼', 'See what you can apply for'), lang)}
              </a>
            </p>
          </Empty>
        ) : (
          <Cases c={c} caption={MY_CASES} cases={cases} mayDrop />
        )}
        {known.length > SHOWN ? (
          <p class="soft">
            {say(t(`只列出最近加入的 ${SHOWN} 件。`, `Only the ${SHOWN} added last are listed.`), lang)}
          </p>
        ) : null}
        {bodies.length > 0 ? (
          <section class="stack">
            <div class="row between">
              <h2>{say(BODIES, lang)}</h2>
              <a href="/account/bodies">{say(t('可辦理的範圍與期限', 'In what, and until when'), lang)}</a>
            </div>
            <p>{[...new Set(called.values())].join(lang === 'zh' ? '、' : ', ')}</p>
            {theirs.length > 0 ? (
              <Cases c={c} caption={t('代表單位的案件', 'Cases of these bodies')} cases={theirs} called={called} />
            ) : (
              <p class="soft">{say(t('這些單位還沒有案件。', 'These bodies have no case yet.'), lang)}</p>
            )}
          </section>
        ) : null}
        {drafts.length > 0 ? (
          <section class="stack">
            <h2>{say(t('還沒送出的申請', 'Not sent yet'), lang)}</h2>
            <ul>
              {drafts.map((draft) => {
                const programme = programmeOf(draft.programme)
                return programme?.portal ? (
                  <li>
                    <a href={`/apply/${draft.programme}/${Math.min(draft.page, programme.portal.pages.length)}`}>
                      {say(programme.name, lang)}
                    </a>
                    <span class="soft small">
                      {'　'}
                      {say(t('儲存於', 'saved'), lang)} {showDay(taipeiDay(draft.updatedAt), lang)}
                    </span>
                    <form class="inline" method="post" action="/my-cases/discard">
                      <input type="hidden" name="_csrf" value={c.get('csrf')} />
                      <button class="plainly" name="draft" value={draft.programme}>
                        {say(t('捨棄草稿', 'Throw away'), lang)}
                        <span class="unseen">：{say(programme.name, lang)}</span>
                      </button>
                    </form>
                  </li>
                ) : null
              })}
            </ul>
          </section>
        ) : null}
        <section class="panel" aria-labelledby="add">
          <h2 id="add">{say(t('加入一個案件', 'Add a case'), lang)}</h2>
          <Form action="/my-cases" csrf={c.get('csrf')}>
            <TextInput
              name="number"
              label={say(t('案號', 'Case number'), lang)}
              lang={lang}
              short
              value={number}
              problem={problems[0] && say(problems[0].says, lang)}
            />
            <TextInput
              name="code"
              label={say(t('查詢碼', 'Access code'), lang)}
              lang={lang}
              short
              hint={say(t('在收件證明或通知上，共十二碼', 'On your receipt or notice, twelve characters'), lang)}
            />
            <div>
              <button class="quiet">{say(t('加入', 'Add'), lang)}</button>
            </div>
          </Form>
        </section>
      </div>
    ),
  })
}

type Props = {
  c: Ctx
  caption: Text
  cases: readonly Listed[]
  /** Whose each is, of the cases of bodies. */
  called?: ReadonlyMap<string, string>
  mayDrop?: boolean
}
function Cases({ c, caption, cases, called, mayDrop = false }: Props) {
  const lang = c.get('lang')
  const { store } = house(c)
  return (
    <DataTable
      walk={mayDrop}
      hiddenCaption
      caption={say(caption, lang)}
      columns={[
        { label: say(t('案號', 'Number'), lang) },
        { label: say(t('事項', 'Matter'), lang), wraps: true },
        { label: say(called ? t('單位', 'Body') : t('您的身分', 'You are'), lang), ...(called ? { wraps: true } : {}) },
        { label: say(t('進度', 'Where it stands'), lang) },
        { label: say(t('下一個期限', 'Next date'), lang) },
        ...(mayDrop ? [{ label: say(t('清單', 'List'), lang) }] : []),
      ]}
      rows={cases.map(({ one, role, body }) => {
        const programme = store.programme(one.programme, one.version)
        const next = nextClock(one)
        return [
          <a class="number" href={`/case/${one.number}`}>
            {one.number}
          </a>,
          say(programme.name, lang),
          called ? (called.get(body ?? '') ?? '－') : say(roleName(programme, role), lang),
          <Tag tone={one.closedOn ? 'over' : undefined}>
            {stateLabel(programme, stateSeen(programme, one.state), lang)}
          </Tag>,
          next ? <span class="number">{showDay(next.due, lang)}</span> : '－',
          ...(mayDrop
            ? [
                <form class="inline" method="post" action="/my-cases/remove">
                  <input type="hidden" name="_csrf" value={c.get('csrf')} />
                  <button class="plainly" name="case" value={one.id}>
                    {say(t('移出清單', 'Take off'), lang)}
                    <span class="unseen">：{one.number}</span>
                  </button>
                </form>,
              ]
            : []),
        ]
      })}
    />
  )
}

const field = async (c: Ctx, name: string, most = 60) => String((await c.req.parseBody())[name] ?? '').slice(0, most)

export async function addPost(c: Ctx) {
  const { account } = c.get('person')
  if (!isCitizen(c) || !account) return c.redirect('/account/sign-in', 303)
  const { store, context, bureau, now } = house(c)
  const number = (await field(c, 'number', 40)).trim()
  const wait = await mayEnterCase(context, bureau.id, account, now())
  if (wait) return sendBack(c, [{ field: 'number', says: wait }], { number })
  const found = await store.enter(bureau.id, number, await field(c, 'code'))
  if (!found) {
    await failedToEnter(context, bureau.id, account, now())
    const says = t(
      '案號或查詢碼不正確，請對照收件證明再輸入一次。',
      'The number or the code is not right. Compare them with your receipt.',
    )
    return sendBack(c, [{ field: 'number', says }], { number })
  }
  if (store.programme(found.programme).portal?.unlinked) {
    const says = t(
      '這類案件為保護您的身分，不與帳號連結；請由「查詢案件」以案號及查詢碼查看。',
      'To protect you, cases of this kind are not tied to an account. Follow it by number and code instead.',
    )
    return sendBack(c, [{ field: 'number', says }], { number })
  }
  await addCase(context, bureau.id, account, found, now())
  return c.redirect('/my-cases', 303)
}

export async function removePost(c: Ctx) {
  const { account } = c.get('person')
  if (!isCitizen(c) || !account) return c.redirect('/account/sign-in', 303)
  await dropCase(house(c).context, house(c).bureau.id, account, await field(c, 'case'))
  return c.redirect('/my-cases', 303)
}

export async function discardPost(c: Ctx) {
  const { account } = c.get('person')
  if (!isCitizen(c) || !account) return c.redirect('/account/sign-in', 303)
  const { store, bureau } = house(c)
  const asked = await field(c, 'draft', 100)
  const drafts = await store.draftsOf(bureau.id, account, instant(c))
  for (const draft of drafts.filter((one) => one.programme === asked)) await store.dropDraft(bureau.id, draft.code)
  return c.redirect('/my-cases', 303)
}
