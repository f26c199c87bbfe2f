// How a figure is counted, in a sentence made of its definition.
import {
  type AnyMeasure,
  keyedField,
  listed,
  namesSeveral,
  type Programme,
  stateName,
  stateVoid,
  t,
  type Text,
} from '#engine'
import { SEVERAL } from '#reports/index.ts'

/** Nothing where it is worked out of other figures, or told. */
export function countingWords(programme: Programme, measure: AnyMeasure): Text | undefined {
  const counted = listed(measure.count ?? measure.at ?? measure.stock ?? measure.stood)
  if (counted.length === 0) return undefined
  const names = (states: readonly string[]) =>
    t(
      `「${states.map((one) => nameOf(programme, one).zh).join('、')}」`,
      `“${states.map((one) => nameOf(programme, one).en).join(', ')}”`,
    )
  const days = measure.stock || measure.stood ? [] : daysOf(programme, counted)
  const never = Object.keys(programme.states).filter((one) => stateVoid(programme.states[one]))
  const parts = [
    which(measure, names(counted)),
    ...reckoned(programme, measure),
    ...days.map(({ zh, en }) => t(`以「${zh}」為準`, `by “${en}”`)),
    ...(never.length > 0 ? [t(`${names(never).zh}者不計`, `without ${names(never).en}`)] : []),
  ]
  const said = t(parts.map((one) => one.zh).join('，'), parts.map((one) => one.en).join(', '))
  return (measure.by ?? []).flat().some((name) => namesSeveral(programme, name))
    ? t(`${said.zh}。${SEVERAL.zh}`, `${said.en}. ${SEVERAL.en}`)
    : said
}

function which(measure: AnyMeasure, at: Text): Text {
  if (measure.stock) return t(`期末處於${at.zh}的案件`, `cases in ${at.en} at the end`)
  if (measure.stood) return t(`期間內曾處於${at.zh}的案件`, `cases that stood in ${at.en} on some day of the period`)
  if (measure.days || measure.since)
    return measure.every
      ? t(
          `至期末為止每一次進入${at.zh}，按各該次的內容`,
          `each entry into ${at.en} up to the end, by what it says itself`,
        )
      : t(`至期末為止曾進入${at.zh}的案件`, `cases that have entered ${at.en} up to the end`)
  return measure.every
    ? t(`期間內每一次進入${at.zh}，按各該次的內容`, `each entry into ${at.en} in the period, by what it says itself`)
    : t(`期間內首次進入${at.zh}的案件`, `cases whose first entry into ${at.en} falls in the period`)
}

function reckoned(programme: Programme, { sum, mean, distinct, days, half }: AnyMeasure): Text[] {
  const label = (name: string) => programme.fields[name]?.label ?? t(name, name)
  if (days) {
    const [from, to] = days.map(label)
    const span = t(
      `自「${from?.zh}」至「${to?.zh}」落在期間內的日數，首尾均計`,
      `the days from “${from?.en}” to “${to?.en}” that lie in the period, both counted`,
    )
    return half ? [span, t('未滿一日者計半日', 'a part of a day as half a day')] : [span]
  }
  if (sum) return [t(`加總「${label(sum).zh}」`, `“${label(sum).en}” added up`)]
  if (mean) return [t(`取「${label(mean).zh}」的平均`, `the mean of “${label(mean).en}”`)]
  if (!distinct) return []
  return [
    keyedField(programme, distinct)
      ? t(`「${label(distinct).zh}」證號或統編相同者計一次`, `each “${label(distinct).en}” once, by number`)
      : t(`「${label(distinct).zh}」相同者計一次`, `each “${label(distinct).en}” once`),
  ]
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
