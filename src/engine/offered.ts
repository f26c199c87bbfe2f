// Whether what names an entry may name it: it is there, of the register the field means, in a state the field takes, and says what the
// field asks of it. A form that lay open since yesterday may name what has been taken down meanwhile, and a machine what was never offered.
import type { Refusal } from './advance.ts'
import { holds } from './condition.ts'
import type { Fields } from './field.ts'
import type { EntryField } from './kinds/entry.ts'
import type { Linked } from './path.ts'
import { t } from './text.ts'

/** Cases by their id: of which programme each is, and where it stands. */
export type Standing = ReadonlyMap<string, { programme: string; state: string }>

/**
 * @param known what the case says already: an entry it named before may stay, whatever has become of it
 * @param there those of the ids given that are cases; nothing where nobody typed them, and they are only asked what they say
 */
export function notOffered(
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, unknown>>,
  linked: Linked,
  there: Standing | undefined,
): Refusal[] {
  const had = there && new Set(named(fields, known).map(({ path, id }) => `${path} ${id}`))
  return named(fields, values).flatMap(({ at, path, id, field }) => {
    if (there && !had?.has(`${path} ${id}`)) {
      const stands = there.get(id)
      if (stands?.programme !== field.of || !field.in.includes(stands.state)) return [{ field: at, says: gone(field) }]
    }
    const said = (at === path ? linked[path] : linked[path]?.[id]) as Record<string, unknown> | undefined
    return !said || holds(field.where, said) ? [] : [{ field: at, says: another(field) }]
  })
}

type Named = { at: string; path: string; id: string; field: EntryField }
/** `at` is where it stands on a form, `path` the field: `lines.0.product` and `lines.product`. */
const named = (fields: Fields, values: Readonly<Record<string, unknown>>): Named[] =>
  Object.entries(fields).flatMap(([name, field]): Named[] => {
    const value = values[name]
    if (field.kind === 'entry') return typeof value === 'string' ? [{ at: name, path: name, id: value, field }] : []
    if (field.kind !== 'many' || !Array.isArray(value)) return []
    return value.flatMap((row: Record<string, unknown>, nth) =>
      named(field.of, row).map((one) => ({ ...one, at: `${name}.${nth}.${one.at}`, path: `${name}.${one.path}` })),
    )
  })

const gone = ({ label }: EntryField) =>
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

const another = ({ label: { zh, en } }: EntryField) =>
  t(`「${zh}」不能選這一筆，請由清單選擇。`, `“${en}” does not take this one: choose from the list.`)
