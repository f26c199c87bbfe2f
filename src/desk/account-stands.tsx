// Whom an account of a partner stands for: the mediator of the register. Its holder reads the cases that name that entry, and no other.
import { type EntryField, listed, type Problem, say, t } from '#engine'
import type { StaffAccount } from '#auth/index.ts'
import { Form, Select } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { entriesNamed, everyEntry } from '#web/entries.ts'
import { type Ctx, house } from '#web/env.ts'
import { keeping } from '#web/typed.ts'

export type Entry = { id: string; called: string }

/** The entries that the offices of this account can stand for, each register once. */
export async function entriesOpenTo(c: Ctx, account: StaffAccount): Promise<Entry[]> {
  const found = new Map<string, Entry>()
  for (const { field } of namingFields(c, account))
    for (const { value, label } of await everyEntry(c, field, deskSession(c)))
      found.set(value, { id: value, called: label })
  return [...found.values()]
}

/** What it stands for now, by name. */
export async function stoodFor(c: Ctx, account: StaffAccount): Promise<Entry[]> {
  const [first] = namingFields(c, account)
  if (!first) return account.standsFor.map((id) => ({ id, called: id }))
  return Promise.all(
    account.standsFor.map(async (id) => {
      const { programme, name } = first
      const named = await entriesNamed(c, programme, { [name]: id }, deskSession(c))
      return { id, called: named[name]?.[0]?.label ?? id }
    }),
  )
}

/** The fields by which cases name the partners whose office this account holds. */
function namingFields(c: Ctx, { roles }: StaffAccount) {
  const seen = new Set<string>()
  return house(c).programmes.flatMap((programme) =>
    roles
      .filter((office) => office.programmes === 'all' || office.programmes.includes(programme.id))
      .flatMap((office) => listed(programme.roles[office.role]?.named))
      .flatMap((name) => {
        const field = programme.fields[name] as EntryField | undefined
        if (field?.kind !== 'entry' || seen.has(field.of)) return []
        seen.add(field.of)
        return [{ programme, name, field }]
      }),
  )
}

export async function standsForPanel(
  c: Ctx,
  account: StaffAccount,
  { own, action, problems }: { own: boolean; action: string; problems: readonly Problem[] },
) {
  const open = await entriesOpenTo(c, account)
  if (open.length === 0 && account.standsFor.length === 0) return null
  const lang = c.get('lang')
  const stood = await stoodFor(c, account)
  const problem = problems.find((one) => one.field === 'entry')
  return (
    <section class="stack">
      <h2>{say(t('代表的名冊資料', 'Whom it stands for'), lang)}</h2>
      <p class="soft">
        {say(
          t(
            '只能看到並辦理案件中指名這一筆的案件；沒有代表任何一筆時，看不到案件。',
            'Reads and acts only in cases that name the entry; while it stands for none, in no case.',
          ),
          lang,
        )}
      </p>
      {stood.length === 0 ? (
        <p>{say(t('尚未指定。', 'None yet.'), lang)}</p>
      ) : (
        <ul>
          {stood.map((one) => (
            <li>
              {own ? (
                one.called
              ) : (
                <form class="inline" method="post" action={action}>
                  <input type="hidden" name="_csrf" value={c.get('csrf')} />
                  <input type="hidden" name="entry" value={one.id} />
                  <span>{one.called}</span>
                  <button class="plainly" name="act" value="stand-no-longer">
                    {say(t('移除', 'Remove'), lang)}
                    <span class="unseen">：{one.called}</span>
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {own || open.length === 0 ? null : (
        <Form action={action} csrf={c.get('csrf')} draft={keeping(c, `account/${account.id}/stands`, action)}>
          <Select
            name="entry"
            label={say(t('名冊資料', 'Entry of the register'), lang)}
            lang={lang}
            chosen=""
            options={open.map((one) => ({ value: one.id, label: one.called }))}
            {...(problem ? { problem: say(problem.says, lang) } : {})}
          />
          <div>
            <button name="act" value="stand-for" class="quiet">
              {say(t('指定', 'Let it stand for this'), lang)}
            </button>
          </div>
        </Form>
      )}
    </section>
  )
}
