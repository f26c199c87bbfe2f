// What an administrator types about an account: who it is, the office, and for which units and programmes.
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
  units: string[]
  deputy: boolean
  programmes: string[]
  entry: string
}
export const EMPTY: Typed = {
  id: '',
  name: '',
  role: '',
  scope: 'chosen',
  units: [],
  deputy: false,
  programmes: [],
  entry: '',
}

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
    units: many('units'),
    deputy: one('deputy') !== '',
    programmes: many('programmes'),
    entry: one('entry'),
  }
}

export function officeOf({ role, scope, units, deputy, programmes }: Typed): Office {
  return {
    role,
    programmes: scope === 'all' ? 'all' : programmes,
    ...(units.length > 0 ? { units } : {}),
    ...(deputy ? { deputy } : {}),
  }
}

export function OfficeInputs({ c, given, problems }: { c: Ctx; given: Typed; problems: readonly Problem[] }) {
  const lang = c.get('lang')
  const problem = (name: string) => {
    const one = problems.find((each) => each.field === name)
    return one && say(one.says, lang)
  }
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
          { value: 'chosen', label: say(t('下列科室或業務', 'The units and programmes below'), lang) },
          { value: 'all', label: say(t('全部業務', 'All programmes'), lang) },
        ]}
        problem={problem('scope')}
      />
      <CheckboxGroup
        name="units"
        label={say(t('科室', 'Units'), lang)}
        hint={say(
          t(
            '該科室（與所屬單位）現在及以後的業務都在內；工作清單先列本科室。',
            'What belongs to it, or to a part of it, now or later. The worklist begins with it.',
          ),
          lang,
        )}
        lang={lang}
        optional
        chosen={given.units}
        options={Object.entries(house(c).bureau.units).map(([value, { name }]) => ({ value, label: say(name, lang) }))}
        problem={problem('units')}
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
      <CheckboxGroup
        name="deputy"
        label={say(t('代理', 'Standing in'), lang)}
        lang={lang}
        optional
        chosen={given.deputy ? ['yes'] : []}
        options={[{ value: 'yes', label: say(t('代理該職務（主管不在時）', 'Holds it while somebody is away'), lang) }]}
      />
    </>
  )
}
