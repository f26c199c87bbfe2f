// A lost access code: a new one goes to the e-mail on file, and nobody learns whether it is.
import { hasCode, type Problem, type Programme, say, sensitivityOf, t, tongueOf } from '#engine'
import { emailTyped, failed, fromOf, mustWait, onFile, sendCode } from '#auth/index.ts'
import { asWork } from '#store'
import { ErrorSummary, Form, Notice, TextInput } from '#ui/index.ts'
import { sendBack, sentBack } from '#web/sent-back.ts'
import { addressOf } from '#web/address.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { show } from '#web/frames/portal.tsx'

const TITLE = t('查詢碼遺失', 'A lost access code')
type Asked = { number: string; email: string }

export const lostPage = (c: Ctx) =>
  c.req.query('asked')
    ? asked(c)
    : drawn(c, { number: c.req.query('number') ?? '', email: '', ...sentBack(c)?.typed }, sentBack(c)?.problems ?? [])

export async function lostPost(c: Ctx) {
  const body = await c.req.parseBody()
  const given = { number: String(body.number ?? '').slice(0, 40), email: emailTyped(String(body.email ?? '')) }
  const problems: Problem[] = [
    ...(given.number.trim() ? [] : [{ field: 'number', says: t('請填案號。', 'Enter the case number.') }]),
    ...(/^[^\s@]+@(?:[^\s@.]+\.)+[^\s@.]+$/.test(given.email)
      ? []
      : [
          {
            field: 'email',
            says: t(
              '請填案卷所留的電子郵件，例如 name@example.tw。',
              'Enter the e-mail you gave, such as name@example.tw.',
            ),
          },
        ]),
  ]
  if (problems.length > 0) return sendBack(c, problems, given)
  const { db, bureau, now } = house(c)
  const who = [`asks-code:${given.number.toUpperCase()}`, `asks-from:${fromOf(c)}`]
  const wait = await mustWait(db, bureau.id, who, now())
  if (wait) return sendBack(c, [{ field: 'number', says: wait }], given)
  // Each letter asked for counts, found or not: nobody's mailbox is flooded, and nothing is learnt from the waits.
  await failed(db, bureau.id, who, now())
  await send(c, given)
  return c.redirect('/status/lost?asked=1', 303)
}

/** Of the parties of the case, those whose address it is; never one under seal. */
async function send(c: Ctx, { number, email }: Asked): Promise<void> {
  const { store, context, bureau, now } = house(c)
  const post = asWork(bureau.id, 'post')
  const id = await store.caseIdOf(post, number)
  const one = id && (await store.open(post, id, { purpose: 'lost code', at: instant(c) }))
  if (!one) return
  const programme = store.programme(one.programme, one.version)
  for (const role of reachable(programme)) {
    const file = await onFile(context, bureau.id, one, programme, role, { proves: true })
    if (!file.email || emailTyped(file.email) !== email) continue
    const acted = await store.renewCode(
      { ...post, actor: { id: 'post', role } },
      one.id,
      { role, given: 'e-mail' },
      { at: instant(c) },
    )
    const at = addressOf(house(c), c)
    if ('done' in acted && acted.code)
      await sendCode(
        context,
        bureau.id,
        { email: file.email },
        { number: one.number, code: acted.code, lang: tongueOf(programme, role, one.values), at },
        now(),
      )
  }
}

const reachable = (programme: Programme): string[] =>
  Object.entries(programme.roles).flatMap(([name, role]) => {
    const field = role.is ? programme.fields[role.is] : undefined
    return hasCode(role) && field && sensitivityOf(field) !== 'sealed' ? [name] : []
  })

function drawn(c: Ctx, given: Asked, problems: readonly Problem[]) {
  const lang = c.get('lang')
  const problem = (field: string) => {
    const mine = problems.find((one) => one.field === field)
    return mine && say(mine.says, lang)
  }
  return show(c, {
    title: TITLE,
    narrow: true,
    crumbs: [{ label: t('查詢案件', 'Follow a case'), href: '/status' }],
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <h1>{say(TITLE, lang)}</h1>
        <ErrorSummary problems={problems} lang={lang} />
        <p>
          {say(
            t(
              '填寫案號與申請時所留的電子郵件，我們會寄一組新的查詢碼過去，舊的同時失效。',
              'Enter the case number and the e-mail you gave when you applied. We send a new code there, and the old one dies.',
            ),
            lang,
          )}
        </p>
        <Form action="/status/lost" csrf={c.get('csrf')}>
          <TextInput
            name="number"
            label={say(t('案號', 'Case number'), lang)}
            lang={lang}
            short
            value={given.number}
            problem={problem('number')}
          />
          <TextInput
            name="email"
            label={say(t('電子郵件', 'E-mail'), lang)}
            lang={lang}
            shape="email"
            value={given.email}
            problem={problem('email')}
            autocomplete="email"
          />
          <div>
            <button>{say(t('寄送新的查詢碼', 'Send a new code'), lang)}</button>
          </div>
        </Form>
        <Otherwise c={c} />
      </div>
    ),
  })
}

function asked(c: Ctx) {
  const lang = c.get('lang')
  return show(c, {
    title: TITLE,
    narrow: true,
    crumbs: [{ label: t('查詢案件', 'Follow a case'), href: '/status' }],
    body: (
      <div class="stack wide">
        <h1>{say(TITLE, lang)}</h1>
        <Notice title={say(t('已收到您的請求', 'We have your request'), lang)}>
          <p>
            {say(
              t(
                '案號與電子郵件如果與案卷相符，新的查詢碼已經寄出，請看電子郵件，再用新的查詢碼查詢案件。為保護當事人，這裡不顯示是否相符。',
                'If number and e-mail are those of the case, a new code is on its way: read your mail and follow the case with it. To protect the parties we do not say here whether they are.',
              ),
              lang,
            )}
          </p>
          {house(c).demo && house(c).channels.length === 0 ? (
            <p>{say(t('示範環境不寄信。', 'No mail is sent in this demonstration.'), lang)}</p>
          ) : null}
        </Notice>
        <p>
          <a class="button" href="/status">
            {say(t('查詢案件', 'Follow a case'), lang)}
          </a>
        </p>
        <Otherwise c={c} />
      </div>
    ),
  })
}

export function Otherwise({ c }: { c: Ctx }) {
  const lang = c.get('lang')
  const { bureau } = house(c)
  return (
    <section class="panel">
      <h2>{say(t('沒有留電子郵件', 'No e-mail on file'), lang)}</h2>
      <p>
        {say(
          t(
            `請帶身分證件到${bureau.address.zh}辦理，或來電 ${bureau.phone}，由我們郵寄到您申請時所留的地址。不具名的檢舉無法補發。`,
            `Come to ${bureau.address.en} with your identity card, or call ${bureau.phone}: we post it to the address you gave. For a report without a name no code can be given again.`,
          ),
          lang,
        )}
      </p>
    </section>
  )
}
