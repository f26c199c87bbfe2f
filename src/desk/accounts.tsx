// Staff accounts: the list, and a new one.
import { type Problem, say, showDay, t, taipeiDay } from '#engine'
import { createAccount, staffAccounts } from '#auth/index.ts'
import { DataTable, Empty, ErrorSummary, Form, LinkButton, Pager, Tag, TextInput } from '#ui/index.ts'
import { type Ctx, house } from '#web/env.ts'
import { EMPTY, OfficeInputs, officeOf, type Typed, typed } from './account-office.tsx'
import { by, LIST, officeWords, refused, STATES } from './account-words.ts'
import { show } from '#web/frames/desk.tsx'
import { handOver } from './one-time-password.tsx'
import { keeping } from '#web/typed.ts'

export async function accountsPage(c: Ctx) {
  const no = refused(c, 'administer-accounts')
  if (no) return no
  const lang = c.get('lang')
  const words = (c.req.query('words') ?? '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 60)
  const after = (c.req.query('after') ?? '').replace(/[^a-z0-9.-]/g, '').slice(0, 60)
  const { accounts, next } = await staffAccounts(house(c).db, house(c).bureau.id, { words, after })
  const address = (more: Record<string, string>) =>
    `${LIST}?${new URLSearchParams({ ...(words ? { words } : {}), ...more }).toString()}`
  const title = t('人員帳號', 'Staff accounts')
  return show(c, {
    title,
    body: (
      <div class="stack wide">
        <div class="row between">
          <h1>{say(title, lang)}</h1>
          <LinkButton href="/desk/accounts/new">{say(t('新增帳號', 'New account'), lang)}</LinkButton>
        </div>
        <form class="inline" action={LIST}>
          <label for="words">{say(t('帳號或姓名', 'Account or name'), lang)}</label>
          <input id="words" type="search" name="words" value={words} maxlength={60} />
          <button class="quiet small-button">{say(t('查詢', 'Find'), lang)}</button>
        </form>
        {accounts.length === 0 ? (
          <Empty title={say(t('沒有符合的帳號', 'No account like that'), lang)}>
            <p>
              <a href={LIST}>{say(t('看全部帳號', 'See all accounts'), lang)}</a>
            </p>
          </Empty>
        ) : (
          <DataTable
            walk
            hiddenCaption
            caption={say(title, lang)}
            columns={[
              { label: say(t('帳號', 'Account'), lang) },
              { label: say(t('姓名', 'Name'), lang) },
              { label: say(t('職務', 'Offices'), lang), wraps: true },
              { label: say(t('第二道驗證', 'Second factor'), lang) },
              { label: say(t('狀態', 'State'), lang) },
              { label: say(t('最近登入', 'Last signed in'), lang) },
            ]}
            rows={accounts.map((one) => [
              <a href={`${LIST}/${one.id}`}>{one.id}</a>,
              one.name,
              one.roles.map((office) => say(officeWords(office), lang)).join('、') || '－',
              one.secondFactor ? say(t('已設定', 'set up'), lang) : '－',
              <Tag tone={STATES[one.state].tone}>{say(STATES[one.state].says, lang)}</Tag>,
              one.signedInAt ? <span class="number">{showDay(taipeiDay(one.signedInAt), lang)}</span> : '－',
            ])}
          />
        )}
        <Pager next={next && address({ after: next })} first={after ? address({}) : undefined} lang={lang} />
      </div>
    ),
  })
}

export const newAccountPage = (c: Ctx) => refused(c, 'administer-accounts') ?? creating(c, EMPTY, [])

function creating(c: Ctx, given: Typed, problems: Problem[]) {
  const lang = c.get('lang')
  const title = t('新增帳號', 'New account')
  const problem = (name: string) => {
    const one = problems.find((each) => each.field === name)
    return one && say(one.says, lang)
  }
  return show(c, {
    title,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <h1>{say(title, lang)}</h1>
        <ErrorSummary problems={problems} lang={lang} />
        <Form action={LIST} csrf={c.get('csrf')} draft={keeping(c, 'account', `${LIST}/new`)}>
          <TextInput
            name="id"
            label={say(t('帳號', 'Account'), lang)}
            lang={lang}
            short
            max={40}
            hint={say(
              t(
                '小寫英文與數字；用市府帳號登入的人，請填市府帳號。',
                'Small letters and digits; for somebody with a city account, its name.',
              ),
              lang,
            )}
            value={given.id}
            problem={problem('id')}
          />
          <TextInput
            name="name"
            label={say(t('姓名', 'Name'), lang)}
            lang={lang}
            short
            max={40}
            value={given.name}
            problem={problem('name')}
          />
          <OfficeInputs c={c} given={given} problems={problems} />
          <div>
            <button>{say(t('建立帳號', 'Make the account'), lang)}</button>
          </div>
        </Form>
      </div>
    ),
  })
}

export async function createPost(c: Ctx) {
  const no = refused(c, 'administer-accounts')
  if (no) return no
  const given = await typed(c)
  const asked = { id: given.id, name: given.name, office: officeOf(given) }
  const made = await createAccount(house(c).db, house(c).bureau.id, by(c), asked, house(c).now())
  return 'refused' in made ? creating(c, given, made.refused) : handOver(c, given.id.trim().toLowerCase(), made)
}
