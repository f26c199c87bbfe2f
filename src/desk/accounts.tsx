// Staff accounts: the list, one account, and what an administrator may change in it.
import { type Problem, say, showDay, t, taipeiDay, type Text } from '#engine'
import {
  type Act,
  accountLog,
  changeAccount,
  type Changed,
  type Change,
  createAccount,
  may,
  namesOf,
  type Office,
  OFFICES,
  staffAccount,
  type StaffAccount,
  staffAccounts,
} from '#auth/index.ts'
import {
  CheckboxGroup,
  DataTable,
  Empty,
  ErrorSummary,
  Facts,
  Form,
  LinkButton,
  Notice,
  Pager,
  RadioGroup,
  Select,
  Tag,
  TextInput,
} from '#ui/index.ts'
import { type Ctx, house } from '#web/env.ts'
import { LogTable } from './account-log.tsx'
import { missingPage, refusedPage, show } from './frame.tsx'

const STATES: Record<StaffAccount['state'], { says: Text; tone: 'good' | 'bad' | 'over' }> = {
  active: { says: t('使用中', 'active'), tone: 'good' },
  locked: { says: t('已鎖定', 'locked'), tone: 'bad' },
  left: { says: t('已停用', 'deactivated'), tone: 'over' },
}
const CRUMB = '/desk/accounts'
const officeName = (role: string): Text => OFFICES.find((one) => one.role === role)?.name ?? t(role, role)

function refused(c: Ctx, act: Act) {
  const allowed = may(c.get('person'), act)
  return allowed === true ? undefined : refusedPage(c, allowed.because)
}
const by = (c: Ctx) => ({ actor: c.get('person').id, programmes: house(c).programmes.map((one) => one.id) })

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
    `${CRUMB}?${new URLSearchParams({ ...(words ? { words } : {}), ...more }).toString()}`
  const title = t('人員帳號', 'Staff accounts')
  return show(c, {
    title,
    body: (
      <div class="stack wide">
        <div class="row between">
          <h1>{say(title, lang)}</h1>
          <LinkButton href="/desk/accounts/new">{say(t('新增帳號', 'New account'), lang)}</LinkButton>
        </div>
        <form class="inline" action={CRUMB}>
          <label for="words">{say(t('帳號或姓名', 'Account or name'), lang)}</label>
          <input id="words" type="search" name="words" value={words} maxlength={60} />
          <button class="quiet small-button">{say(t('查詢', 'Find'), lang)}</button>
        </form>
        {accounts.length === 0 ? (
          <Empty title={say(t('沒有符合的帳號', 'No account like that'), lang)}>
            <p>
              <a href={CRUMB}>{say(t('看全部帳號', 'See all accounts'), lang)}</a>
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
              <a href={`${CRUMB}/${one.id}`}>{one.id}</a>,
              one.name,
              one.roles.map((office) => say(officeName(office.role), lang)).join('、') || '－',
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

type Typed = { id: string; name: string; role: string; scope: string; sections: string[]; programmes: string[] }
const EMPTY: Typed = { id: '', name: '', role: '', scope: 'chosen', sections: [], programmes: [] }

async function typed(c: Ctx): Promise<Typed> {
  const body = await c.req.parseBody({ all: true })
  const one = (name: string) => String([body[name] ?? ''].flat()[0] ?? '').slice(0, 200)
  const many = (name: string) =>
    [body[name] ?? []].flat().flatMap((each) => (typeof each === 'string' && each ? [each] : []))
  return {
    id: one('id'),
    name: one('name'),
    role: one('role'),
    scope: one('scope'),
    sections: many('sections'),
    programmes: many('programmes'),
  }
}

/** A section 科 is the programmes that name it as their unit; it is written out as they are today. */
function officeOf(c: Ctx, given: Typed): Office {
  if (given.scope === 'all') return { role: given.role, programmes: 'all' }
  const inSections = house(c).programmes.filter((one) => given.sections.includes(one.unit.zh))
  return { role: given.role, programmes: [...new Set([...inSections.map((one) => one.id), ...given.programmes])] }
}

function OfficeInputs({ c, given, problems }: { c: Ctx; given: Typed; problems: readonly Problem[] }) {
  const lang = c.get('lang')
  const problem = (name: string) => {
    const one = problems.find((each) => each.field === name)
    return one && say(one.says, lang)
  }
  const units = new Map(house(c).programmes.map((one) => [one.unit.zh, one.unit]))
  return (
    <>
      <Select
        name="role"
        label={say(t('職務', 'Office'), lang)}
        lang={lang}
        chosen={given.role}
        options={OFFICES.map((one) => ({ value: one.role, label: say(one.name, lang) }))}
        problem={problem('role')}
      />
      <RadioGroup
        name="scope"
        label={say(t('業務範圍', 'For which programmes'), lang)}
        lang={lang}
        chosen={given.scope}
        options={[
          { value: 'chosen', label: say(t('下列科室或業務', 'The sections and programmes below'), lang) },
          { value: 'all', label: say(t('全部業務', 'All programmes'), lang) },
        ]}
        problem={problem('scope')}
      />
      <CheckboxGroup
        name="sections"
        label={say(t('科室', 'Sections'), lang)}
        lang={lang}
        optional
        chosen={given.sections}
        options={[...units].map(([value, unit]) => ({ value, label: say(unit, lang) }))}
      />
      <CheckboxGroup
        name="programmes"
        label={say(t('個別業務', 'Programmes one by one'), lang)}
        lang={lang}
        optional
        chosen={given.programmes}
        options={house(c).programmes.map((one) => ({ value: one.id, label: say(one.name, lang) }))}
      />
    </>
  )
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
        <Form action={CRUMB} csrf={c.get('csrf')}>
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
  const asked = { id: given.id, name: given.name, office: officeOf(c, given) }
  const made = await createAccount(house(c).db, house(c).bureau.id, by(c), asked, house(c).now())
  return 'refused' in made ? creating(c, given, made.refused) : handOver(c, given.id.trim().toLowerCase(), made)
}

/** Shown on the answer to the form alone: a reload asks before it sends again, and no page keeps it. */
function handOver(c: Ctx, id: string, made: Extract<Changed, { done: true }>) {
  const lang = c.get('lang')
  const title = t('一次性密碼', 'One-time password')
  return show(c, {
    title,
    body: (
      <div class="stack wide">
        <h1>{say(title, lang)}</h1>
        <Notice tone="good">
          <Facts
            close
            items={[
              { label: say(t('帳號', 'Account'), lang), value: id },
              {
                label: say(title, lang),
                value: (
                  <span class="code" id="one-time-password">
                    {made.password}
                  </span>
                ),
              },
            ]}
          />
          <p>
            {say(
              t(
                '請當面交給本人。三天內有效，第一次登入時必須換成自己的密碼。這一頁只顯示一次。',
                'Hand it over in person. It is good for three days and must be changed at the first sign-in. It is shown only now.',
              ),
              lang,
            )}
          </p>
        </Notice>
        <p class="screen-only">
          <a href={`${CRUMB}/${id}`}>{say(t('看這個帳號', 'See the account'), lang)}</a>
        </p>
      </div>
    ),
  })
}

export async function accountPage(c: Ctx) {
  return refused(c, 'administer-accounts') ?? one(c, EMPTY, [])
}

async function one(c: Ctx, given: Typed, problems: Problem[]) {
  const lang = c.get('lang')
  const { db, bureau } = house(c)
  const found = await staffAccount(db, bureau.id, c.req.param('id') ?? '')
  if (!found) return missingPage(c)
  const lines = await accountLog(db, bureau.id, { account: found.id, limit: 20 })
  const names = await namesOf(db, bureau.id, [...lines.map((line) => line.actor), found.id])
  const own = found.id === c.get('person').id
  const action = `${CRUMB}/${found.id}`
  const programmeName = (id: string) => {
    const programme = house(c).programmes.find((each) => each.id === id)
    return programme ? say(programme.name, lang) : id
  }
  return show(c, {
    title: t(`帳號 ${found.id}`, `Account ${found.id}`),
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="columns aside">
        <div class="stack wide">
          <div class="row between">
            <h1>{found.name}</h1>
            <Tag tone={STATES[found.state].tone}>{say(STATES[found.state].says, lang)}</Tag>
          </div>
          <ErrorSummary problems={problems} lang={lang} />
          {c.req.query('done') ? (
            <Notice tone="good">
              <p>{say(t('已變更，並記入異動紀錄。', 'Changed, and written into the log.'), lang)}</p>
            </Notice>
          ) : null}
          <Facts
            items={[
              { label: say(t('帳號', 'Account'), lang), value: found.id },
              {
                label: say(t('第二道驗證', 'Second factor'), lang),
                value: found.secondFactor
                  ? say(
                      t(
                        `已設定，復原碼剩 ${found.recoveryLeft} 組`,
                        `Set up; ${found.recoveryLeft} recovery codes left`,
                      ),
                      lang,
                    )
                  : say(t('未設定', 'Not set up'), lang),
              },
              ...(found.mustChange
                ? [
                    {
                      label: say(t('密碼', 'Password'), lang),
                      value: say(t('一次性密碼，等待本人變更', 'A one-time password, to be changed'), lang),
                    },
                  ]
                : []),
            ]}
          />
          <section class="stack">
            <h2>{say(t('職務與業務範圍', 'Offices, and for which programmes'), lang)}</h2>
            {found.roles.length === 0 ? (
              <p class="soft">
                {say(t('沒有職務，登入後看不到任何案件。', 'No office: signed in, they see no case.'), lang)}
              </p>
            ) : (
              <DataTable
                hiddenCaption
                caption={say(t('職務與業務範圍', 'Offices, and for which programmes'), lang)}
                columns={[
                  { label: say(t('職務', 'Office'), lang) },
                  { label: say(t('業務', 'Programmes'), lang), wraps: true },
                  ...(own ? [] : [{ label: say(t('收回', 'Take back'), lang) }]),
                ]}
                rows={found.roles.map((office) => [
                  say(officeName(office.role), lang),
                  office.programmes === 'all'
                    ? say(t('全部業務', 'All programmes'), lang)
                    : office.programmes.map(programmeName).join('、'),
                  ...(own
                    ? []
                    : [
                        <form class="inline" method="post" action={action}>
                          <input type="hidden" name="_csrf" value={c.get('csrf')} />
                          <input type="hidden" name="role" value={office.role} />
                          <button class="plainly" name="act" value="take">
                            {say(t('收回', 'Take back'), lang)}
                            <span class="unseen">：{say(officeName(office.role), lang)}</span>
                          </button>
                        </form>,
                      ]),
                ])}
              />
            )}
          </section>
          {own ? (
            <Notice>
              <p>
                {say(
                  t(
                    '這是您自己的帳號。職務與狀態須由另一位系統管理者變更；密碼與第二道驗證請到「我的帳號」。',
                    'This is your own account. Another administrator changes its offices and state; for password and second factor see “My account”.',
                  ),
                  lang,
                )}
              </p>
            </Notice>
          ) : (
            <details class="panel" open={problems.some((each) => ['role', 'scope'].includes(each.field))}>
              <summary>{say(t('給予職務，或改變業務範圍', 'Give an office, or change its programmes'), lang)}</summary>
              <Form action={action} csrf={c.get('csrf')}>
                <OfficeInputs c={c} given={given} problems={problems} />
                <div>
                  <button name="act" value="give">
                    {say(t('給予', 'Give'), lang)}
                  </button>
                </div>
              </Form>
            </details>
          )}
          <section class="stack">
            <h2>{say(t('異動紀錄', 'Changes'), lang)}</h2>
            <LogTable lines={lines} names={names} programmeName={programmeName} lang={lang} />
          </section>
        </div>
        {own ? null : (
          <aside class="stack">
            <section class="panel">
              <h2>{say(t('帳號狀態', 'The account'), lang)}</h2>
              <Form action={action} csrf={c.get('csrf')}>
                <div class="stack">
                  {actsOn(found).map(([act, says, danger]) => (
                    <div>
                      <button class={danger ? 'danger small-button' : 'quiet small-button'} name="act" value={act}>
                        {say(says, lang)}
                      </button>
                    </div>
                  ))}
                </div>
              </Form>
            </section>
            <section class="panel">
              <h2>{say(t('姓名', 'Name'), lang)}</h2>
              <Form action={action} csrf={c.get('csrf')}>
                <TextInput
                  name="name"
                  label={say(t('姓名', 'Name'), lang)}
                  lang={lang}
                  max={40}
                  value={given.name || found.name}
                  problem={
                    problems.some((each) => each.field === 'name')
                      ? say(problems[0]?.says ?? t('', ''), lang)
                      : undefined
                  }
                />
                <div>
                  <button class="quiet small-button" name="act" value="rename">
                    {say(t('更名', 'Rename'), lang)}
                  </button>
                </div>
              </Form>
            </section>
          </aside>
        )}
      </div>
    ),
  })
}

type Plain = Extract<
  Change['act'],
  'lock' | 'unlock' | 'reset-second-factor' | 'reset-password' | 'deactivate' | 'reactivate'
>
function actsOn(found: StaffAccount): [Plain, Text, boolean?][] {
  if (found.state === 'left') return [['reactivate', t('重新啟用', 'Activate again')]]
  return [
    ...((found.state === 'locked'
      ? [['unlock', t('解除鎖定', 'Unlock')]]
      : [
          ['lock', t('鎖定', 'Lock')],
          ['unlock', t('解除登入等待', 'End the wait after wrong tries')],
        ]) satisfies [Plain, Text][]),
    ['reset-password', t('發給一次性密碼', 'Give a one-time password')],
    ...(found.secondFactor
      ? ([['reset-second-factor', t('重設第二道驗證', 'Reset the second factor')]] satisfies [Plain, Text][])
      : []),
    ['deactivate', t('停用帳號', 'Deactivate'), true],
  ]
}

export async function changePost(c: Ctx) {
  const no = refused(c, 'administer-accounts')
  if (no) return no
  const id = c.req.param('id') ?? ''
  const given = await typed(c)
  const act = String((await c.req.parseBody()).act ?? '')
  const change = changeOf(c, act, given)
  if (!change) return missingPage(c)
  const result = await changeAccount(house(c).db, house(c).bureau.id, by(c), id, change, house(c).now())
  if ('refused' in result) return one(c, given, result.refused)
  return result.password ? handOver(c, id, result) : c.redirect(`${CRUMB}/${encodeURIComponent(id)}?done=1`, 303)
}

function changeOf(c: Ctx, act: string, given: Typed): Change | undefined {
  switch (act) {
    case 'rename':
      return { act, name: given.name }
    case 'give':
      return { act, office: officeOf(c, given) }
    case 'take':
      return { act, role: given.role }
    case 'lock':
    case 'unlock':
    case 'reset-second-factor':
    case 'reset-password':
    case 'deactivate':
    case 'reactivate':
      return { act }
    default:
      return undefined
  }
}
