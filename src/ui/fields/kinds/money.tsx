// An amount in New Taiwan dollars.
import { grouped, type Lang, type MoneyField } from '#engine'
import { MoneyInput } from '../../form/index.ts'
import { words } from '../given.ts'
import type { Drawn } from './kind.ts'

export const moneyDrawn: Drawn<MoneyField> = {
  ask: ({ asking, value }) => <MoneyInput {...asking} value={words(value)} />,
  show: ({ value, lang }) => <span class="number">{dollars(Number(value), lang)}</span>,
  number: true,
}

const dollars = (n: number, lang: Lang) => (lang === 'zh' ? `新臺幣 ${grouped(n)} 元` : `NT$${grouped(n)}`)
