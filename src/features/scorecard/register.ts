// The indicators of the house as its register has them, by the contract alone.
import { type Programme, t, type Text, valuesOf, which } from '#engine'
import { indicators, plans } from '#capabilities/indicators/contract.ts'
import type { Indicator, Plan } from '#reports/index.ts'
import type { RegisterEntry, Session, Store } from '#store/types.ts'

export const registerOf = (programmes: readonly Programme[]) => which(programmes, indicators)[0]

/** Those that stand on the scorecard, of published plans; in the order of their entries. */
export async function indicatorsOf(
  store: Pick<Store, 'register'>,
  session: Session,
  programmes: readonly Programme[],
): Promise<Indicator[]> {
  const [register, [of]] = [registerOf(programmes), which(programmes, plans)]
  if (!register || !of) return []
  const [planned, entries] = await Promise.all([
    store.register(session, of.id, [plans.state.published]),
    store.register(session, register.id, [indicators.state.published, indicators.state.telling]),
  ])
  const known = new Map(planned.map((one) => [one.id, planOf(one)]))
  return entries.flatMap((one) => {
    const values = valuesOf(indicators, one.values)
    const plan = known.get(String(values.plan ?? ''))
    return plan ? [indicatorOf(one.id, plan, values)] : []
  })
}

function planOf({ id, values }: RegisterEntry): Plan {
  const { name = id, nameEn, firstYear = 0, lastYear = firstYear, scoring = 'ratio' } = valuesOf(plans, values)
  return { id, title: both(name, nameEn), years: [firstYear, lastYear], scoring }
}

function indicatorOf(
  id: string,
  plan: Plan,
  values: ReturnType<typeof valuesOf<(typeof indicators)['fields']>>,
): Indicator {
  const { name = id, nameEn, formula = '', formulaEn, section, figure, unit, direction, weight } = values
  return {
    id,
    plan,
    name: both(name, nameEn),
    formula: both(formula, formulaEn),
    section,
    figure: figure === '' ? undefined : figure,
    unit: unit ?? '',
    lower: direction === 'lower',
    weight: weight === '' ? undefined : weight,
    targets: values.targets ?? [],
    told: values.told ?? [],
  }
}

const both = (zh: string, en: string | undefined): Text => t(zh, en === undefined || en === '' ? zh : en)
