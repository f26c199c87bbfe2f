// One staff account, and what an administrator may change in it.
import { type Problem, say, t, type Text } from '#engine'
import { accountLog, changeAccount, type Change, namesOf, staffAccount, type StaffAccount } from '#auth/index.ts'
import { DataTable, ErrorSummary, Facts, Form, Notice, Tag, TextInput } from '#ui/index.ts'
import { type Ctx, house } from '#web/env.ts'
import { LogTable } from './account-log.tsx'
import { EMPTY, OfficeInputs, officeOf, type Typed, typed } from './account-office.tsx'
import { by, LIST, officeWords, refused, scopeWords, STATES } from './account-words.ts'
import { entriesOpenTo, standsForPanel, stoodFor } from './account-stands.tsx'
import { missingPage, show } from '#web/frames/desk.tsx'
import { handOver } from './one-time-password.tsx'
import { keeping } from '#web/typed.ts'

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
  const action = `${LIST}/${found.id}`
  const giving = keeping(c, `account/${found.id}/give`, action)
  const nameProblem = problems.find((each) => each.field === 'name')
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
                  { label: say(t('科室與業務', 'Units and programmes'), lang), wraps: true },
                  ...(own ? [] : [{ label: say(t('收回', 'Take back'), lang) }]),
                ]}
                rows={found.roles.map((office) => [
                  say(officeWords(office), lang),
                  scopeWords(c, office),
                  ...(own
                    ? []
                    : [
                        <form class="inline" method="post" action={action}>
                          <input type="hidden" name="_csrf" value={c.get('csrf')} />
                          <input type="hidden" name="role" value={office.role} />
                          {office.deputy ? <input type="hidden" name="deputy" value="yes" /> : null}
                          <button class="plainly" name="act" value="take">
                            {say(t('收回', 'Take back'), lang)}
                            <span class="unseen">：{say(officeWords(office), lang)}</span>
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
            <details
              class="panel"
              open={
                giving.kept?.was !== undefined ||
                problems.some((each) => ['role', 'scope', 'units'].includes(each.field))
              }
            >
              <summary>{say(t('給予職務，或改變業務範圍', 'Give an office, or change its programmes'), lang)}</summary>
              <Form action={action} csrf={c.get('csrf')} draft={giving}>
                <OfficeInputs c={c} given={given} problems={problems} />
                <div>
                  <button name="act" value="give">
                    {say(t('給予', 'Give'), lang)}
                  </button>
                </div>
              </Form>
            </details>
          )}
          {await standsForPanel(c, found, { own, action, problems })}
          <section class="stack">
            <h2>{say(t('異動紀錄', 'Changes'), lang)}</h2>
            <LogTable lines={lines} names={names} c={c} />
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
              <Form action={action} csrf={c.get('csrf')} draft={keeping(c, `account/${found.id}/name`, action)}>
                <TextInput
                  name="name"
                  label={say(t('姓名', 'Name'), lang)}
                  lang={lang}
                  max={40}
                  value={given.name || found.name}
                  problem={nameProblem && say(nameProblem.says, lang)}
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
  const change = changeOf(c, act, given) ?? (await standing(c, id, act, given.entry))
  if (!change) return missingPage(c)
  const result = await changeAccount(house(c).db, house(c).bureau.id, by(c), id, change, house(c).now())
  if ('refused' in result) return one(c, given, result.refused)
  return result.password ? handOver(c, id, result) : c.redirect(`${LIST}/${encodeURIComponent(id)}?done=1`, 303)
}

/** Only an entry that the offices of the account can stand for. */
async function standing(c: Ctx, id: string, act: string, entry: string): Promise<Change | undefined> {
  if (act !== 'stand-for' && act !== 'stand-no-longer') return undefined
  const account = await staffAccount(house(c).db, house(c).bureau.id, id)
  const choice = !account ? [] : await (act === 'stand-for' ? entriesOpenTo : stoodFor)(c, account)
  const found = choice.find((one) => one.id === entry)
  return { act, entry: found?.id ?? '', called: found?.called ?? '' }
}

function changeOf(c: Ctx, act: string, given: Typed): Change | undefined {
  switch (act) {
    case 'rename':
      return { act, name: given.name }
    case 'give':
      return { act, office: officeOf(given) }
    case 'take':
      return { act, role: given.role, deputy: given.deputy }
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
