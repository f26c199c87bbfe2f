// The slip that brings a party their access code: printed once, folded with the code inside, covered on the screen.
import { rocFormal, say, type Text } from '#engine'
import type { Paper } from './paper.ts'

export type CodeSlip = {
  bureau: { name: Text; address: Text; phone: string }
  /** Who it is for, and where it goes when it goes by post. */
  name: string
  address?: string | undefined
  number: string
  code: string
  /** Where the case is followed. */
  at: string
  on: string
}

export const codeSlip = ({ bureau, name, address, number, code, at, on }: CodeSlip): Paper => ({
  title: `查詢碼密封函 ${number}`,
  header: `${say(bureau.name, 'zh')}　案號 ${number}`,
  blocks: [
    { kind: 'heading', level: 1, text: `${say(bureau.name, 'zh')}　查詢碼密封函` },
    { kind: 'paragraph', text: `受文者：${name || '當事人本人'}${address ? `\n地址：${address}` : ''}` },
    { kind: 'paragraph', text: rocFormal(on) },
    {
      kind: 'paragraph',
      soft: true,
      text: '請列印後將查詢碼向內摺起封口，交付或寄送當事人本人。畫面上不顯示查詢碼，列印時才印出；本函只能列印這一次。',
    },
    { kind: 'paragraph', text: `案號：${number}\n查詢網址：${at}/status?number=${number}` },
    { kind: 'paragraph', text: '查詢碼：' },
    { kind: 'paragraph', text: code, covered: true },
    {
      kind: 'paragraph',
      text: `查詢碼只給您本人，請勿交給他人，也不必告訴本局人員。先前的查詢碼已失效。有問題請電 ${bureau.phone}。`,
    },
  ],
})
