// The log of changes to accounts: who did what to whom, when. It is only ever added to.
import { say, showDay, t, taipeiDay, taipeiTime, type Text } from '#engine'
import { accountLog, type LogLine, may, namesOf, type What } from '#auth/index.ts'
import { DataTable, Empty, Pager } from '#ui/index.ts'
import { type Ctx, house } from '#web/env.ts'
import { bodiesCalled } from '#web/mandates.ts'
import { refusedPage, show } from '#web/frames/desk.tsx'
import { officeWords, scopeWords } from './account-words.ts'

const WHAT: Record<What, Text> = {
  created: t('建立帳號', 'Account made'),
  'as-it-is': t('登錄現有職務', 'Offices it has written down'),
  renamed: t('更名', 'Renamed'),
  'office-given': t('給予職務', 'Office given'),
  'office-taken': t('收回職務', 'Office taken back'),
  'stands-for': t('代表名冊資料', 'Stands for an entry'),
  'stands-no-longer': t('不再代表名冊資料', 'No longer stands for an entry'),
  locked: t('鎖定', 'Locked'),
  unlocked: t('解除鎖定', 'Unlocked'),
  'second-factor-reset': t('重設第二道驗證', 'Second factor reset'),
  'password-reset': t('發給一次性密碼', 'One-time password given'),
  deactivated: t('停用', 'Deactivated'),
  reactivated: t('重新啟用', 'Activated again'),
  'password-changed': t('變更密碼', 'Password changed'),
  'second-factor-enrolled': t('設定第二道驗證', 'Second factor set up'),
  'recovery-codes-made': t('重新產生復原碼', 'New recovery codes made'),
  'recovery-code-used': t('使用復原碼', 'Recovery code used'),
  'mandate-code': t('印寄代表碼', 'Code for a mandate posted'),
  'mandate-given': t('給予代表權限', 'Mandate given'),
  'mandate-ended': t('結束代表權限', 'Mandate ended'),
}

type Props = {
  lines: readonly LogLine[]
  names: Map<string, string>
  c: Ctx
  /** How bodies are called, by the id of their entry. */
  called?: ReadonlyMap<string, string>
  /** Whose account it is, where the table is of more than one. */
  whose?: boolean
}
export function LogTable({ lines, names, c, called, whose = false }: Props) {
  const lang = c.get('lang')
  if (lines.length === 0) return <Empty title={say(t('還沒有異動', 'Nothing was changed yet'), lang)} />
  const name = (id: string) => {
    if (id === 'command-line') return say(t('主機管理指令', 'The command line'), lang)
    return names.get(id) ?? id
  }
  return (
    <DataTable
      walk
      hiddenCaption
      caption={say(t('帳號異動紀錄', 'Changes to accounts'), lang)}
      columns={[
        { label: say(t('時間', 'When'), lang) },
        ...(whose ? [{ label: say(t('帳號', 'Account'), lang) }] : []),
        { label: say(t('異動', 'What'), lang) },
        { label: say(t('內容', 'Detail'), lang), wraps: true },
        { label: say(t('辦理人', 'By'), lang) },
      ]}
      rows={lines.map((line) => [
        <span class="number">
          {showDay(taipeiDay(line.at), lang)} {taipeiTime(line.at)}
        </span>,
        ...(whose ? [name(line.account)] : []),
        say(WHAT[line.what], lang),
        detailOf(line, c, called),
        name(line.actor),
      ])}
    />
  )
}

function detailOf({ detail }: LogLine, c: Ctx, called: ReadonlyMap<string, string> | undefined): string {
  const lang = c.get('lang')
  const body = detail.body && (called?.get(detail.body) ?? detail.body)
  const until = detail.until && say(t(`至 ${detail.until}`, `until ${detail.until}`), lang)
  const office = detail.role && say(officeWords(detail), lang)
  return [detail.name, body, office, scopeWords(c, detail), until].filter(Boolean).join('，') || '－'
}

export async function accountLogPage(c: Ctx) {
  const allowed = may(c.get('person'), 'read-account-log')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const { db, bureau } = house(c)
  const before = Number(/^\d{1,15}$/.exec(c.req.query('before') ?? '')?.[0] ?? 0)
  const lines = await accountLog(db, bureau.id, { ...(before ? { before } : {}), limit: 51 })
  const shown = lines.slice(0, 50)
  const names = await namesOf(
    db,
    bureau.id,
    shown.flatMap((line) => [line.actor, line.account]),
  )
  const called = await bodiesCalled(
    c,
    shown.flatMap(({ detail }) => detail.body ?? []),
  )
  const title = t('帳號異動紀錄', 'Changes to accounts')
  return show(c, {
    title,
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <h1>{say(title, lang)}</h1>
          <p class="soft">
            {say(t('只能新增，任何人都不能修改或刪除。', 'Added to only: nobody can change or delete a line.'), lang)}
          </p>
        </div>
        <LogTable lines={shown} names={names} c={c} called={called} whose />
        <Pager
          next={lines.length > 50 ? `/desk/account-log?before=${shown.at(-1)?.id}` : undefined}
          first={before ? '/desk/account-log' : undefined}
          lang={lang}
        />
      </div>
    ),
  })
}
