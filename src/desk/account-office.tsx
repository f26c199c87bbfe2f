// What an administrator types about an account: who it is, the office, and for which sections and programmes.
import { type Problem, say, t } from '#engine'
import { type Office, OFFICES } from '#auth/index.ts'
import { CheckboxGroup, Group, Options, RadioGroup, Select } from '#ui/index.ts'
import { type Ctx, house } from '#web/env.ts'
import { byFamily } from '#web/families.tsx'

export type Typed = {
  id: string
  name: string
  role: string
  scope: string
  sections: string[]
  programmes: string[]
  entry: string
}
export const EMPTY: Typed = { id: '', name: '', role: '', scope: 'chosen', sections: [], programmes: [], entry: '' }

export async function typed(c: Ctx): Promise<Typed> {
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
    entry: one('entry'),
  }
}

/** A section 科 is the programmes that name it as their unit; it is written out as they are today. */
export function officeOf(c: Ctx, given: Typed): Office {
  if (given.scope === 'all') return { role: given.role, programmes: 'all' }
  const inSections = house(c).programmes.filter((one) => given.sections.includes(one.unit))
  return { role: given.role, programmes: [...new Set([...inSections.map((one) => one.id), ...given.programmes])] }
}

export function OfficeInputs({ c, given, problems }: { c: Ctx; given: Typed; problems: readonly Problem[] }) {
  const lang = c.get('lang')
  const problem = (name: string) => {
    const one = problems.find((each) => each.field === name)
    return one && say(one.says, lang)
  }
  const units = Object.entries(house(c).bureau.units)
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
        options={units.map(([value, { name }]) => ({ value, label: say(name, lang) }))}
      />
      <Group
        name="programmes"
        label={say(t('個別業務', 'Programmes one by one'), lang)}
        lang={lang}
        optional
        problem={problem('programmes')}
      >
        {byFamily(c, house(c).programmes).map(({ name, programmes }) => {
          const chosen = programmes.filter((one) => given.programmes.includes(one.id)).length
          return (
            <details open={chosen > 0}>
              <summary>
                {say(name, lang)}
                <span class="soft small">
                  {'　'}
                  {say(
                    chosen > 0
                      ? t(`${programmes.length} 項，已選 ${chosen} 項`, `${chosen} of ${programmes.length} chosen`)
                      : t(`${programmes.length} 項`, `${programmes.length}`),
                    lang,
                  )}
                </span>
              </summary>
              <Options
                name="programmes"
                kind="checkbox"
                options={programmes.map((one) => ({ value: one.id, label: say(one.name, lang) }))}
                chosen={given.programmes}
              />
            </details>
          )
        })}
      </Group>
    </>
  )
}
