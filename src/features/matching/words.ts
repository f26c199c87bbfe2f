// Why two fit and what is lacking, in words that are true for either side.
import {
  type Came,
  type Field,
  type Fit,
  grouped,
  kindOf,
  listed,
  type Programme,
  type Suggests,
  t,
  type Text,
  theirsOf,
} from '#engine'
import type { Pair } from '#store/matching/suggested.ts'

/** `open`: one side has not said it, so nothing was compared. */
export type Reason = { tone: 'fits' | 'lacks' | 'open'; must: boolean; says: Text }
/** `by` looks, and `theirs` may be had. */
export type Sides = { by: Programme; theirs: Programme; suggests: Suggests }

export const reasonsOf = ({ by, theirs: of, suggests }: Sides, pair: Pair): Reason[] =>
  suggests.fits.flatMap((fit, at) => {
    const came = pair.came[at] ?? { part: 0 }
    const [ours, theirs] = [by.fields[fit.ours], of.fields[listed(fit.theirs)[0] ?? '']]
    if (!ours || !theirs) return []
    const says = saidOf({ fit, ours, theirs, by, pair, came })
    if (!says) return []
    const tone = came.holds === undefined ? 'open' : came.holds ? 'fits' : 'lacks'
    return [{ tone, must: fit.must === true, says }]
  })

/** In hundredths of all points there are. */
export function shareOf({ fits }: Suggests, weights: Readonly<Record<string, number>>, points: number): number {
  const whole = fits.reduce((sum, { ours }) => sum + (weights[ours] ?? 0), 0)
  return whole === 0 ? 100 : Math.floor(points / whole)
}

/** What somebody lacks, each by what it is called last: 烘焙 of 餐飲－烘焙. */
export const lackingOf = ({ theirs: of, suggests }: Sides, { came }: Pair): Text[] =>
  suggests.fits.flatMap((fit, at) => {
    const field = of.fields[listed(fit.theirs)[0] ?? '']
    return (came[at]?.lacks ?? []).flatMap((code) => (field ? [named(field, code)] : []))
  })

type Said = { fit: Fit; ours: Field; theirs: Field; by: Programme; pair: Pair; came: Came }
function saidOf({ fit, ours, theirs, by, pair, came }: Said): Text | undefined {
  const [mine, other] = [pair.ours[fit.ours], theirsOf(fit, pair.theirs)]
  const { label } = theirs
  if (fit.is === 'has') return came.lacks && needed(theirs, label, came.lacks, other)
  if (mine === undefined) return undefined
  if (other === undefined || came.holds === undefined)
    return fit.is === 'near'
      ? t('交通時間不明', 'How long the way takes is not known')
      : t(`${label.zh}未說明，不比較`, `${label.en}: not said, and not compared`)
  if (fit.is === 'near') {
    const means = fit.means === undefined ? undefined : by.fields[fit.means]
    const how = means && named(means, String(pair.ours[fit.means ?? ''] ?? firstOption(means)))
    const far = came.holds ? t('', '') : t(`，超過 ${fit.within} 分鐘`, `, more than ${fit.within}`)
    return t(
      `${how?.zh ?? ''}約 ${came.minutes} 分鐘（${mine}－${other}）${far.zh}`,
      `About ${came.minutes} minutes by ${how?.en.toLowerCase() ?? 'road'} (${mine}–${other})${far.en}`,
    )
  }
  if (fit.is === 'atLeast') {
    const sum = (value: unknown): Text => {
      const n = grouped(Number(value))
      return theirs.kind === 'money' ? t(`${n} 元`, `NT$${n}`) : t(n, n)
    }
    const [is, wants] = [sum(other), sum(mine)]
    return came.holds
      ? t(`${label.zh} ${is.zh}，達希望的 ${wants.zh}`, `${label.en} ${is.en}: at least the ${wants.en} wanted`)
      : t(`${label.zh} ${is.zh}，未達希望的 ${wants.zh}`, `${label.en} ${is.en}: less than the ${wants.en} wanted`)
  }
  const [is, wants] = [named(theirs, String(other)), named(ours, String(mine))]
  return came.holds
    ? t(`${label.zh}相符：${is.zh}`, `${label.en}: ${is.en}, as wanted`)
    : t(`${label.zh}是${is.zh}，希望的是${wants.zh}`, `${label.en}: ${is.en}; wanted: ${wants.en}`)
}

function needed(field: Field, label: Text, lacks: readonly string[], needs: unknown): Text {
  const all = (codes: readonly string[], lang: 'zh' | 'en') =>
    codes.map((code) => named(field, code)[lang]).join(lang === 'zh' ? '、' : ', ')
  const has = (Array.isArray(needs) ? (needs as string[]) : []).filter((one) => !lacks.includes(one))
  return lacks.length === 0
    ? t(`${label.zh}具備：${all(has, 'zh')}`, `${label.en}: has ${all(has, 'en')}`)
    : t(`${label.zh}尚缺：${all(lacks, 'zh')}`, `${label.en}: lacks ${all(lacks, 'en')}`)
}

const namesOf = (field: Field): Readonly<Record<string, Text>> => kindOf(field).named?.(field) ?? {}
const named = (field: Field, code: string): Text => namesOf(field)[code] ?? t(code, code)
const firstOption = (field: Field): string => Object.keys(namesOf(field))[0] ?? ''
