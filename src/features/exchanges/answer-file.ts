// The answers as a table in the form the list came in: each row of the list again, and beside it what is told of it.
import { kindOf, partsOfFact, say, STANDS_AT, stateName, type Programme } from '#engine'
import { toCsv, valueWords } from '#papers/index.ts'
import { odsOf, type Value, type Written, xlsxOf } from '#sheets/write.ts'
import type { ToldOf } from '#store/gate/disclosed.ts'
import { factNamed, type GoneOver } from './gone-over.ts'

export async function answerFile(over: GoneOver, programmes: readonly Programme[], number: string) {
  const table = tableOf(over, programmes)
  switch (over.form) {
    case 'ODS':
      return { name: `${number}.ods`, content: await odsOf([table]) }
    case 'XLSX':
      return { name: `${number}.xlsx`, content: await xlsxOf([table]) }
    default:
      return { name: `${number}.csv`, content: new TextEncoder().encode(toCsv([[...table.head], ...table.rows])) }
  }
}

function tableOf({ facts, rows }: GoneOver, programmes: readonly Programme[]): Written {
  return {
    name: '查復',
    head: ['列', '證號', '姓名', '結果', ...facts.map((one) => factNamed(programmes, one).zh)],
    // A person with two cases has two rows under the one that asked.
    rows: rows.flatMap(({ row, number, name, why, told }): Value[][] =>
      told.length === 0
        ? [[row, number, name, why ? `不予查復：${why.zh}` : '查無資料', ...facts.map(() => '')]]
        : told.map((one) => [row, number, name, '查有資料', ...facts.map((fact) => cellOf(one, fact))]),
    ),
  }
}

function cellOf({ programme, facts }: ToldOf, named: string): Value {
  const [id, fact] = partsOfFact(named)
  const value = id === programme.id ? facts[fact] : undefined
  if (value === undefined) return ''
  const state = programme.states[String(value)]
  if (fact === STANDS_AT) return state ? say(stateName(state), 'zh') : ''
  const field = programme.fields[fact]
  if (!field) return ''
  if (typeof value === 'number') return value
  return kindOf(field).order === 'day' ? String(value) : valueWords(field, value)
}
