// The receipt of a suggestion, frozen into the case that it begins: how well the two fitted that day, why, and by whose points.
import { type Programme, showDay } from '#engine'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { reasonsOf, shareOf } from './words.ts'

/** What the form of this first step begins with besides the two it names; nothing where no suggestion leads to it. */
export async function whyIn(
  c: Ctx,
  programme: Programme,
  step: string,
  named: Record<string, unknown>,
): Promise<Record<string, string>> {
  const by = house(c).programmes.find(
    ({ suggests }) => suggests?.begins.programme === programme.id && suggests.begins.step === step,
  )
  const { suggests } = by ?? {}
  if (!by || !suggests) return {}
  const [us, them] = [named[suggests.begins.us], named[suggests.begins.them]]
  if (typeof us !== 'string' || typeof them !== 'string') return {}
  const how = { purpose: 'suggestions', at: instant(c) }
  const found = await house(c).store.suggested(deskSession(c), { caseId: us, by: by.id, about: them, top: 0 }, how)
  const row = found?.about
  if (!row || row.points === undefined) return {}
  const reasons = reasonsOf({ by, theirs: house(c).store.programme(suggests.of), suggests }, row)
  const from = suggests.weights.versions.findLast((one) => one.from <= today(c))?.from ?? ''
  const rule = `（${suggests.weights.name.zh}，${showDay(from, 'zh')}起）`
  const said = `符合 ${shareOf(suggests, found.rule.weights, row.points)}%：${reasons
    .filter(({ tone }) => tone !== 'open')
    .map(({ says }) => says.zh)
    .join('；')}`
  const field = programme.fields[suggests.begins.why]
  const most = field?.kind === 'text' ? field.max : 200
  return { [suggests.begins.why]: `${said.slice(0, most - rule.length)}${rule}` }
}
