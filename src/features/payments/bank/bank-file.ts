// The file the bank gets: each payment a numbered row of its list, by which the bank answers.
import { toCsv } from '#papers/index.ts'
import type { BankLine } from '#store/gate/bank-lines.ts'

export const HEAD = ['清冊', '行號', '案號', '金融機構', '帳號', '戶名', '金額'] as const
export const bankFile = (lines: readonly BankLine[]): Uint8Array =>
  new TextEncoder().encode(
    toCsv([
      HEAD,
      ...lines.map(({ list, line, number, bank, account, holder, amount }) => [
        list,
        line,
        number,
        bank,
        account,
        holder,
        amount,
      ]),
    ]),
  )
