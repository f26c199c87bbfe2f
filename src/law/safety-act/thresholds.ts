// 門檻: measures that are said or not, each looked at against the number from which a duty begins.
import { type Citation, decimal, t, type Text } from '#engine'
import { exact, shown } from '../exact.ts'
import { step } from '../rule.ts'

export const metres = (zh: string, en: string) =>
  decimal(t(zh, en), { max: 1_000_000, unit: t('公尺', 'm'), optional: true })
export const area = (zh: string, en: string) =>
  decimal(t(zh, en), { max: 100_000_000, unit: t('平方公尺', 'm²'), optional: true })
/** What is not said is no such work. */
export const reaches = (value: string | undefined, limit: string | number) =>
  value !== undefined && exact(value).compare(exact(limit)) >= 0
export const said = (value: string | undefined): Text =>
  value === undefined ? t('無', 'none') : t(shown(value), shown(value))

export type Found = { code: string; met: boolean; cites: Citation; zh: string; en: string }
export const codesOf = (found: readonly Found[]) => found.flatMap(({ code, met }) => (met ? [code] : [])).toSorted()
export const stepsOf = (found: readonly Found[]) =>
  found.map(({ met, cites, zh, en }) =>
    step(cites, `${zh}，${met ? '達' : '未達'}`, `${en}: ${met ? 'reached' : 'not reached'}`),
  )
