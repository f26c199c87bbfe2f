// Values made of parts: a person, an organisation, a place, an account. Each part is read by itself, and each mistake stands at its part.
import { parseDay } from '../days/index.ts'
import type { Problem } from '../read.ts'
import { t, type Text } from '../text.ts'
import { cleaned, shaped } from '../typed-text.ts'
import type { Found, Schema } from './kind.ts'

export type Part = { label: Text; needed?: true; shape?: string; max?: number; date?: true }

export function readParts(
  wanted: Readonly<Record<string, Part>>,
  field: { label: Text },
  name: string,
  raw: unknown,
): Found {
  if (raw === undefined || raw === null || raw === '') return { problems: [] }
  if (typeof raw !== 'object' || Array.isArray(raw))
    return {
      problems: [
        {
          field: name,
          says: t(`「${field.label.zh}」的格式不對，請重新填寫。`, `“${field.label.en}” is not in a form we can read.`),
        },
      ],
    }
  const given = raw as Record<string, unknown>
  const value: Record<string, string> = {}
  const problems: Problem[] = []
  for (const [part, rule] of Object.entries(wanted)) {
    const text = cleaned(given[part])
    if (text === undefined) {
      if (rule.needed)
        problems.push({
          field: `${name}.${part}`,
          says: t(
            `請填寫「${field.label.zh}」的${rule.label.zh}。`,
            `Enter the ${rule.label.en.toLowerCase()} of “${field.label.en}”.`,
          ),
        })
      continue
    }
    const read = readPart(rule, text)
    if (read.says) problems.push({ field: `${name}.${part}`, says: read.says })
    else value[part] = read.value
  }
  const nothing = Object.keys(value).length === 0 && Object.values(given).every((one) => cleaned(one) === undefined)
  if (nothing) return { problems: [] }
  return problems.length > 0 ? { problems } : { value, problems: [] }
}

function readPart(rule: Part, text: string): { value: string; says?: Text } {
  const max = rule.max ?? 200
  if ([...text].length > max)
    return {
      value: text,
      says: t(`${rule.label.zh}最多 ${max} 字。`, `${rule.label.en} can be ${max} characters at most.`),
    }
  if (rule.date) {
    const read = parseDay(text.slice(0, 40))
    return 'problem' in read ? { value: text, says: read.problem } : { value: read.day }
  }
  return shaped(rule.shape, text)
}

/** @param listed of which values a part is one, where there is a list */
export const partsSchema = (
  names: readonly string[],
  known: Readonly<Record<string, Part>>,
  listed: Readonly<Record<string, readonly string[]>> = {},
): Schema => ({
  type: 'object',
  properties: Object.fromEntries(
    names.map((name) => [
      name,
      {
        type: 'string',
        title: known[name]?.label.en ?? name,
        ...(listed[name]?.length ? { enum: listed[name] } : {}),
      },
    ]),
  ),
  required: names.filter((name) => known[name]?.needed),
  additionalProperties: false,
})
