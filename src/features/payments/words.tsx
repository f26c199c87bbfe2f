// Words the screens of payments share.
import { type BudgetLine, budgetLines, grouped, type Lang, type Programme, t, type Text } from '#engine'
import { Notice, type Tone } from '#ui/index.ts'

export const money = (n: number, lang: Lang) => (lang === 'zh' ? `${grouped(n)} 元` : `NT$${grouped(n)}`)

export type Telling = { title: string; lines: readonly string[]; tone: 'good' | 'warn' }
export const Told = ({ told }: { told?: Telling | undefined }) =>
  told ? (
    <Notice tone={told.tone} title={told.title}>
      {told.lines.length > 0 ? (
        <ul>
          {told.lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  ) : null

export const linesIn = ({ pays }: Programme): BudgetLine[] => (pays ? budgetLines(pays) : [])
/** What a line is called, also one that the programme charges to no more. */
export const nameOfLine = (programme: Programme, line: string): Text =>
  linesIn(programme).find((one) => one.line === line)?.name ?? t(line, line)

/** How a payment stands. */
export const STATES: Record<string, { name: Text; tone?: Tone }> = {
  approved: { name: t('已核定，待列清冊', 'Approved, to be put on a list') },
  listed: { name: t('銀行處理中', 'With the bank'), tone: 'waiting' },
  paid: { name: t('已入帳', 'Paid'), tone: 'good' },
  returned: { name: t('退匯', 'Returned'), tone: 'bad' },
  withdrawn: { name: t('核定已撤回', 'Approval taken back') },
}
