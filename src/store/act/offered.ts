// Whether the entries that rows name can be named: they are there, and stand where the field says. A form that lay open since yesterday
// may name what has been taken down meanwhile.
import { type EntryField, fieldIn, headOf, type Programme, type Refusal, t } from '#engine'
import { sql, type Tx } from '../db.ts'
import { linksOf } from '../fold/derived.ts'

/** @param given as the step has read it; what the case named before may stay as it is */
export async function notOffered(
  tx: Tx,
  bureau: string,
  programme: Programme,
  step: string,
  given: Record<string, unknown>,
  before: Record<string, unknown> = {},
): Promise<Refusal[]> {
  const asks = programme.steps[step]?.asks ?? []
  const had = linksOf(programme, before).map(({ field, target }) => `${field} ${target}`)
  const fresh = linksOf(programme, given).filter(
    ({ field, target }) => field.includes('.') && asks.includes(headOf(field)) && !had.includes(`${field} ${target}`),
  )
  if (fresh.length === 0) return []
  await sql`select set_config('taitsi.reach', 'system', true)`.execute(tx)
  const { rows } = await sql<{ id: string; programme: string; state: string }>`
    select id, programme, state from cases where bureau = ${bureau} and id = any (${fresh.map((one) => one.target)}::uuid[])`.execute(
    tx,
  )
  const there = new Map(rows.map((row) => [row.id, row]))
  return fresh.flatMap(({ field, target }) => {
    const named = fieldIn(programme.fields, field)
    const entry = there.get(target)
    if (named?.kind !== 'entry' || (entry?.programme === named.of && named.in.includes(entry.state))) return []
    return placesOf(field, target, given).map((place) => ({ field: place, says: saysOf(named) }))
  })
}

const saysOf = ({ label }: EntryField) =>
  t(
    `「${label.zh}」所選的項目現在不能選，請重新選擇。`,
    `What is chosen for “${label.en}” cannot be chosen now. Choose again.`,
    {
      vi: `Mục đã chọn không còn chọn được. Vui lòng chọn lại.`,
      id: `Pilihan ini tidak tersedia lagi. Silakan pilih kembali.`,
      th: `ตัวเลือกนี้ไม่สามารถเลือกได้แล้ว โปรดเลือกใหม่`,
      fil: `Hindi na mapipili ang napili. Pumili muli.`,
    },
  )

/** Beside each row that names it: `lines.0.product`. */
function placesOf(path: string, target: string, given: Record<string, unknown>): string[] {
  const [name = '', part = ''] = path.split('.')
  const rows = given[name] as Record<string, unknown>[]
  return rows.flatMap((row, at) => (row[part] === target ? [`${name}.${at}.${part}`] : []))
}
