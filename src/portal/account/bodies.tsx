// The bodies I act for: which, in what, until when; the door for a code that came by post; and the way out.
import { type Lang, type Problem, say, showDay, t } from '#engine'
import { endMandate, failedToEnter, type Mandate, mandatesOf, mayEnterCase, useMandateCode } from '#auth/index.ts'
import { DataTable, Empty, ErrorSummary, Form, Notice, TextInput } from '#ui/index.ts'
import { bodiesCalled, scopeWords } from '#web/mandates.ts'
import { sendBack, sentBack } from '#web/sent-back.ts'
import { type Ctx, house } from '#web/env.ts'
import { show } from '#web/frames/portal.tsx'
import { BODIES } from '../screens/for-bodies.tsx'
import { isCitizen } from './signing-in.tsx'
import { MY_CASES } from './words.ts'

const SIGN_IN = '/account/sign-in'

export async function bodiesPage(c: Ctx) {
  const { account } = c.get('person')
  if (!isCitizen(c) || !account) return c.redirect(SIGN_IN, 303)
  const held = await mandatesOf(house(c).db, house(c).bureau.id, account, house(c).now())
  return drawn(
    c,
    held,
    await bodiesCalled(
      c,
      held.map((one) => one.body),
    ),
    sentBack(c)?.problems ?? [],
  )
}

function drawn(c: Ctx, held: readonly Mandate[], called: ReadonlyMap<string, string>, problems: readonly Problem[]) {
  const lang = c.get('lang')
  return show(c, {
    title: BODIES,
    crumbs: [{ label: MY_CASES, href: '/my-cases' }],
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <h1>{say(BODIES, lang)}</h1>
        <ErrorSummary problems={problems} lang={lang} />
        {c.req.query('given') ? (
          <Notice tone="good">
            <p>
              {say(
                t('代表碼正確，您現在可以代表這個單位。', 'The code is right: you may now act for this body.'),
                lang,
              )}
            </p>
          </Notice>
        ) : null}
        {held.length === 0 ? (
          <Empty title={say(t('您目前沒有代表任何單位', 'You act for no body at present'), lang)}>
            <p>
              {say(
                t(
                  '請本局把代表碼寄到單位的登記地址，或帶證件與委任文件到臨櫃辦理。',
                  'Ask us to post a code to the registered address of the body, or come to our counter with a letter of the body.',
                ),
                lang,
              )}
            </p>
          </Empty>
        ) : (
          <Held held={held} called={called} c={c} lang={lang} />
        )}
        <section class="panel" aria-labelledby="code">
          <h2 id="code">{say(t('輸入代表碼', 'Enter a code'), lang)}</h2>
          <Form action="/account/bodies" csrf={c.get('csrf')}>
            <TextInput
              name="code"
              label={say(t('代表碼', 'Code'), lang)}
              lang={lang}
              short
              hint={say(
                t(
                  '在寄到單位登記地址的信上，共十六碼，只能用一次',
                  'In the letter to the registered address: sixteen characters, good once',
                ),
                lang,
              )}
              problem={problems[0] && say(problems[0].says, lang)}
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

type Props = { held: readonly Mandate[]; called: ReadonlyMap<string, string>; c: Ctx; lang: Lang }
const Held = ({ held, called, c, lang }: Props) => (
  <DataTable
    hiddenCaption
    caption={say(BODIES, lang)}
    columns={[
      { label: say(t('單位', 'Body'), lang), wraps: true },
      { label: say(t('可辦理', 'In what'), lang), wraps: true },
      { label: say(t('期限', 'Until'), lang) },
      { label: say(t('結束', 'End'), lang) },
    ]}
    rows={held.map((one) => [
      called.get(one.body) ?? '－',
      scopeWords(c, one.programmes),
      one.until ? showDay(one.until, lang) : say(t('不限', 'no end'), lang),
      <form class="inline" method="post" action="/account/bodies/end">
        <input type="hidden" name="_csrf" value={c.get('csrf')} />
        <button class="plainly" name="mandate" value={one.id}>
          {say(t('不再代表', 'Act no longer'), lang)}
          <span class="unseen">：{called.get(one.body)}</span>
        </button>
      </form>,
    ])}
  />
)

export async function mandateCodePost(c: Ctx) {
  const { account } = c.get('person')
  if (!isCitizen(c) || !account) return c.redirect(SIGN_IN, 303)
  const { context, bureau, now } = house(c)
  const wait = await mayEnterCase(context, bureau.id, account, now())
  if (wait) return sendBack(c, [{ field: 'code', says: wait }], {})
  const code = String((await c.req.parseBody()).code ?? '')
  if (await useMandateCode(context, bureau.id, account, code, now())) return c.redirect('/account/bodies?given=1', 303)
  await failedToEnter(context, bureau.id, account, now())
  const says = t(
    '代表碼不正確、已用過或超過三十天。請對照信上的代表碼，或請本局再寄一次。',
    'The code is not right, was used already, or is older than thirty days. Compare it with the letter, or ask us for another.',
  )
  return sendBack(c, [{ field: 'code', says }], {})
}

export async function mandateEndPost(c: Ctx) {
  const { account } = c.get('person')
  if (!isCitizen(c) || !account) return c.redirect(SIGN_IN, 303)
  const id = String((await c.req.parseBody()).mandate ?? '').slice(0, 60)
  await endMandate(house(c).db, house(c).bureau.id, id, { actor: account, account }, house(c).now())
  return c.redirect('/account/bodies', 303)
}
