// The table of rights, and for one programme who sees which field: the staff by the table, the parties by the definition.
import {
  type Lang,
  needToKnow,
  type Programme,
  say,
  type Sensitivity,
  sensitivityOf,
  stateName,
  stateSeen,
  t,
} from '#engine'
import { fieldsOfParty, may, RIGHTS } from '#auth/index.ts'
import { PERMISSION_WORDS } from '#auth/permission-words.ts'
import { DataTable, Facts } from '#ui/index.ts'
import type { Ctx } from '#web/env.ts'
import { refusedPage, show } from '#web/frames/desk.tsx'

const KINDS: Record<Sensitivity, ReturnType<typeof t>> = {
  open: t('公開', 'Open'),
  internal: t('內部', 'Internal'),
  personal: t('個人', 'Personal'),
  special: t('特種', 'Special'),
  sealed: t('密封', 'Sealed'),
}

export function WhoSees({ programme, lang }: { programme: Programme; lang: Lang }) {
  const parties = Object.entries(programme.roles).filter(([, role]) => role.kind === 'party')
  const staff = (kind: Sensitivity) =>
    RIGHTS.filter((right) => right.role !== 'party' && right.open.includes(kind))
      .map((right) => say(right.name, lang))
      .join('、')
  const states = Object.keys(programme.states)
  const toParty = (role: string, field: string): string => {
    const seen = states.filter((state) => fieldsOfParty(programme, role, state).whole.has(field))
    if (seen.length === states.length) return say(t('看得到', 'yes'), lang)
    if (seen.length > 0)
      return `${say(t('只在', 'Only when '), lang)}${seen.map((state) => `「${named(state)}」`).join('、')}`
    const { nameOnly } = fieldsOfParty(programme, role, '')
    return nameOnly.has(field) ? say(t('只有姓名', 'the name only'), lang) : '－'
  }
  const named = (state: string) => say(stateName(programme.states[state] ?? t(state, state)), lang)
  const unseen = parties.length > 0 ? states.filter((state) => stateSeen(programme, state) !== state) : []
  const fields = Object.entries(programme.fields)
  const kinds = Object.keys(KINDS) as Sensitivity[]
  return (
    <>
      <Facts
        items={kinds
          .filter((kind) => fields.some(([, field]) => sensitivityOf(field) === kind))
          .map((kind) => ({
            label: say(KINDS[kind], lang),
            value: staff(kind) || say(t('只有保密專責人員，須填理由', 'Only the custodian, with a reason'), lang),
          }))}
      />
      {parties
        .filter(([, role]) => role.body)
        .map(([, role]) => (
          <p>
            {say(
              t(
                `「${role.name.zh}」是單位：由持有代表權限的人登入辦理，沒有查詢碼。`,
                `“${role.name.en}” is a body: whoever holds a mandate for it signs in and acts; there is no access code.`,
              ),
              lang,
            )}
          </p>
        ))}
      {needToKnow(programme) ? (
        <p>
          {say(
            t(
              '案件只由承辦人與督導主管閱覽；其他人只看得到案號、狀態、承辦人與期限，接辦須寫明理由。尚未分派的案件，有職務的人都可以閱覽。',
              'A case is read by its owner and whoever supervises them; others see number, state, owner and days, and take it over by giving a reason. While nobody owns it, the offices of this programme read it.',
            ),
            lang,
          )}
        </p>
      ) : null}
      {unseen.map((state) => (
        <p>
          {say(
            t(
              `「${named(state)}」時尚未決定，當事人看到的是「${named(stateSeen(programme, state))}」。`,
              `In “${named(state)}” nothing is decided: the parties read “${named(stateSeen(programme, state))}”.`,
            ),
            lang,
          )}
        </p>
      ))}
      <DataTable
        hiddenCaption
        caption={say(t('權限', 'Who sees what'), lang)}
        columns={[
          { label: say(t('資料', 'Field'), lang), wraps: true },
          { label: say(t('性質', 'Kind'), lang) },
          ...parties.map(([, role]) => ({ label: say(role.name, lang), wraps: true })),
        ]}
        rows={fields.map(([name, field]) => [
          say(field.label, lang),
          say(KINDS[sensitivityOf(field)], lang),
          ...parties.map(([role]) => toParty(role, name)),
        ])}
      />
    </>
  )
}

export function rightsPage(c: Ctx) {
  const allowed = may(c.get('person'), 'read-rights')
  if (allowed !== true && c.get('person').kind !== 'staff') return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const words = (kinds: readonly Sensitivity[]) => kinds.map((kind) => say(KINDS[kind], lang)).join('、') || '－'
  return show(c, {
    title: t('權限表', 'Rights'),
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <h1>{say(t('權限表', 'Rights'), lang)}</h1>
          <p>
            {say(
              t(
                '所有權限都在這一張表；表上沒有的就不允許。頁面、API 與資料庫都依它執行。',
                'Every right is in this one table; what is not here is not allowed. Pages, API and database follow it.',
              ),
              lang,
            )}
          </p>
        </div>
        <DataTable
          hiddenCaption
          caption={say(t('權限表', 'Rights'), lang)}
          columns={[
            { label: say(t('職務', 'Role'), lang) },
            { label: say(t('辦理中可見', 'Sees while open'), lang), wraps: true },
            { label: say(t('結案後可見', 'Sees once closed'), lang), wraps: true },
            { label: say(t('可以', 'May'), lang), wraps: true },
            { label: say(t('理由', 'Why'), lang), wraps: true },
          ]}
          rows={RIGHTS.map((right) => [
            say(right.name, lang),
            words(right.open),
            words(right.closed),
            right.may.map((act) => say(PERMISSION_WORDS[act], lang)).join(say(t('、', ', '), lang)),
            say(right.because, lang),
          ])}
        />
      </div>
    ),
  })
}
