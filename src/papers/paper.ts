// A paper as data: what a letter, a record or a report says, before it is ODT, PDF or a page on a screen.

export type Run = { text: string; bold?: boolean }
export type Cell = { text: string; bold?: boolean; small?: string }
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | {
      kind: 'paragraph'
      text: string
      align?: 'start' | 'center' | 'end'
      soft?: boolean
      /** Not to be read on a screen, only in print. */ covered?: true
    }
  | { kind: 'numbered'; items: string[] }
  | { kind: 'facts'; items: { label: string; value: string }[] }
  | {
      kind: 'table'
      caption: string
      columns: { label: string; number: boolean }[]
      rows: { cells: Cell[]; total?: boolean }[]
      remarks: string[]
    }
  | { kind: 'signatures'; labels: string[] }

export type Paper = { title: string; header: string; landscape?: boolean; blocks: Block[] }

const NUMERALS = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
  '十七',
  '十八',
  '十九',
  '二十',
]
/** 一、二、… as official letters number their paragraphs. */
export const numeral = (at: number): string => NUMERALS[at] ?? String(at + 1)
