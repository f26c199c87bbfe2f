// How a figure is counted, in a sentence made of its definition.
import { type AnyMeasure, listed, type Programme, stateName, stateVoid, t, type Text } from '#engine'

/** Nothing where it is worked out of other figures, or told. */
export function countingWords(programme: Programme, measure: AnyMeasure): Text | undefined {
  const counted = listed(measure.count ?? measure.at ?? measure.stock)
  if (counted.length === 0) return undefined
  const names = (states: readonly string[]) =>
    t(
      `「${states.map((one) => nameOf(programme, one).zh).join('、')}」`,
      `“${states.map((one) => nameOf(programme, one).en).join(', ')}”`,
    )
  const at = names(counted)
  const which = measure.stock
    ? t(`期末處於${at.zh}的案件`, `cases in ${at.en} at the end`)
    : measure.every
      ? t(`期間內每一次進入${at.zh}，按各該次的內容`, `each entry into ${at.en} in the period, by what it says itself`)
      : t(`期間內首次進入${at.zh}的案件`, `cases whose first entry into ${at.en} falls in the period`)
  const days = measure.stock ? [] : daysOf(programme, counted)
  const never = Object.keys(programme.states).filter((one) => stateVoid(programme.states[one]))
  const parts = [
    which,
    ...reckoned(programme, measure),
    ...days.map(({ zh, en }) => t(`以「${zh}」為準`, `by “${en}”`)),
    ...(never.length > 0 ? [t(`${names(never).zh}者不計`, `without ${names(never).en}`)] : []),
  ]
  return t(parts.map((one) => one.zh).join('，'), parts.map((one) => one.en).join(', '))
}

function reckoned({ fields }: Programme, { sum, mean, distinct }: AnyMeasure): Text[] {
  const label = (name: string) => fields[name]?.label ?? t(name, name)
  if (sum) return [t(`加總「${label(sum).zh}」`, `“${label(sum).en}” added up`)]
  if (mean) return [t(`取「${label(mean).zh}」的平均`, `the mean of “${label(mean).en}”`)]
  return distinct ? [t(`「${label(distinct).zh}」相同者計一次`, `each “${label(distinct).en}” once`)] : []
}

/** The fields that say on which day the states were entered. */
function daysOf({ steps, fields }: Programme, states: readonly string[]): Text[] {
  const names = Object.values(steps).flatMap(({ on, to }) => {
    const leads = typeof to === 'string' ? [to] : to.map((one) => one.to)
    return on && leads.some((one) => states.includes(one)) ? [on] : []
  })
  return [...new Set(names)].map((name) => fields[name]?.label ?? t(name, name))
}

const nameOf = ({ states }: Programme, state: string): Text => stateName(states[state] ?? t(state, state))
