// The calculators, in the order of the list.
import type { Text } from '#engine'
import type { Calculator } from './calculator.ts'
import { ending } from './ending.ts'
import { family } from './family.ts'
import { hiring } from './hiring.ts'
import { hours } from './hours.ts'
import { hurt } from './hurt.ts'
import { leave } from './leave.ts'
import { leaving } from './leaving.ts'
import { pay } from './pay.ts'
import { staff } from './staff.ts'
import { weather } from './weather.ts'
import { workplace } from './workplace.ts'

export { type Calculator, GROUPS } from './calculator.ts'

export const calculators: readonly Calculator[] = [
  ...hours,
  ...pay,
  ...leave,
  ...leaving,
  ...hurt,
  ...weather,
  ...family,
  ...staff,
  ...ending,
  ...hiring,
  ...workplace,
]

export const calculatorOf = (id: string): Calculator | undefined => calculators.find((one) => one.id === id)

/** The languages all of whose questions are put into words; the others read English where a word is missing. */
export const MIGRANT_LANGS = ['vi', 'id', 'th', 'fil'] as const
export const migrants = calculators.filter((one) => one.everyone)
export const nameOf = ({ rule: { name } }: Calculator): Text => ({ ...name, zh: `${name.zh}試算` })
