// The slip that is posted to a body, with the code by which it lets somebody act for it: printed once, folded, covered on the screen.
import { rocFormal, say, type Text } from '#engine'
import type { Paper } from './paper.ts'

export type MandateSlip = {
  bureau: { name: Text; address: Text; phone: string }
  /** The body as its register calls it, and its registered address. */
  name: string
  address: string
  /** In what whoever enters it may act. */
  scope: string
  code: string
  /** Where the portal stands. */
  at: string
  on: string
}

export const mandateSlip = ({ bureau, name, address, scope, code, at, on }: MandateSlip): Paper => ({
  title: `代表碼密封函 ${name}`,
  header: `${say(bureau.name, 'zh')}　${name}`,
  blocks: [
    { kind: 'heading', level: 1, text: `${say(bureau.name, 'zh')}　代表碼密封函` },
    { kind: 'paragraph', text: `受文者：${name}\n地址：${address}` },
    { kind: 'paragraph', text: rocFormal(on) },
    {
      kind: 'paragraph',
      soft: true,
      text: '請列印後將代表碼向內摺起封口，寄到登記地址。畫面上不顯示代表碼，列印時才印出；本函只能列印這一次。',
    },
    {
      kind: 'paragraph',
      text: `貴單位請將代表碼交給決定由其代表的人，由該人登入網站後在「我代表的單位」輸入：${at}/account/bodies\n可辦理：${scope}`,
    },
    { kind: 'paragraph', text: '代表碼：' },
    { kind: 'paragraph', text: code, covered: true },
    {
      kind: 'paragraph',
      text: `三十天內有效，只能用一次。不必告訴本局人員；未曾申請或不再需要時，請銷毀本函並電 ${bureau.phone}。`,
    },
  ],
})
