// For tests of published figures: plays a dataset's share of one group of measures, and says what differs.
import { compareWith, type Compared, figuresOf, type Published } from '#reports/index.ts'
import { type Dataset, ownDatasets } from '#demo/dataset.ts'
import { fillFigures } from '#demo/fill.ts'
import { system, type TestHouse } from './a-house.ts'

/** A dataset with only what these measures print. */
export function only(code: string, measures: readonly string[]): Dataset {
  const found = ownDatasets().find((one) => one.document.code === code)
  if (!found) throw new Error(`There is no ${code}.`)
  return {
    document: found.document,
    tables: found.tables
      .map((table) => ({ ...table, tidy: (table.tidy ?? []).filter((row) => measures.includes(row.measure)) }))
      .filter((table) => table.tidy.length > 0),
    figures: found.figures.filter((one) => measures.includes(one.measure)),
  }
}

/** Another half-year of the same form. */
export function unseen(
  code: string,
  from: string,
  to: string,
  rows: { measure: string; value: number; [dimension: string]: string | number }[],
  stock = false,
): Dataset {
  return {
    document: { code, title: { zh: '', en: '' }, periodStart: from, periodEnd: to },
    figures: [],
    tables: [{ id: code, period: stock ? { asOf: to } : { start: from, end: to }, tidy: rows }],
  }
}

export async function playFigures(house: TestHouse, dataset: Dataset): Promise<string[]> {
  return (await fillFigures({ ...house.fillable, calendar: house.calendar() }, dataset)).refused
}

/** Cells that are not as published, and what nobody counts. */
export async function differences(
  house: TestHouse,
  dataset: Published,
): Promise<{ different: Compared[]; notCounted: string[]; equal: number }> {
  const compared = await compareWith(dataset, house.programmes, (span) =>
    figuresOf(house.db, system, house.programmes, span),
  )
  return {
    different: compared.compared.filter((one) => !one.equal),
    notCounted: compared.notCounted.map((one) => one.measure),
    equal: compared.equal,
  }
}
