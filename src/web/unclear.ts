// Before a letter leaves: characters in it that no font of ours has, or that only one machine knows. Whoever sends it decides, and it waits until then.
import { listed, type Programme, type Refusal, t, type Text } from '#engine'
import { fieldsOfLetter, unknownIn } from '#papers/index.ts'

export type Unclear = { field: Text; words: string; code: string; private: boolean }

/** @param values as the case will have them after the step */
export async function unclearIn(
  programme: Programme,
  step: string | undefined,
  values: Record<string, unknown>,
): Promise<Unclear[]> {
  const letters = step ? listed(programme.steps[step]?.sends) : []
  return unclearOf(programme, [...new Set(letters.flatMap((name) => fieldsOfLetter(programme, name)))], values)
}

/** Of everything a case says, for whoever opens it. */
export const unclearAnywhere = (programme: Programme, values: Record<string, unknown>): Promise<Unclear[]> =>
  unclearOf(programme, Object.keys(programme.fields), values)

async function unclearOf(
  programme: Programme,
  names: readonly string[],
  values: Record<string, unknown>,
): Promise<Unclear[]> {
  const found: Unclear[] = []
  for (const name of names) {
    const [field, value] = [programme.fields[name], values[name]]
    if (!field || value === undefined || value === null || field.kind === 'file') continue
    const words = wordsOf(value)
    for (const one of await unknownIn(words))
      found.push({
        field: field.label,
        // The line in which it stands: a name, an address.
        words: words.split('\n').find((line) => line.includes(one.character)) ?? '',
        code: one.code,
        private: one.private,
      })
  }
  return found
}

/** Every word in a value, however deep, a line each. */
const wordsOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.values(value).map(wordsOf).join('\n') : String(value)

export function saysUnclear({ field, words, code, private: own }: Unclear): Text {
  const shown = [...words].slice(0, 40).join('')
  return own
    ? t(
        `${field.zh}「${shown}」裡的 ${code} 是造字，別的機器看不到；公文上會印成〔${code}〕。請向當事人確認是哪一個字，能用標準字就更正。`,
        `${field.en} “${shown}”: ${code} is a character of one machine’s own, which others cannot show. The letter prints 〔${code}〕. Ask which character it is, and correct it where a standard one exists.`,
      )
    : t(
        `${field.zh}「${shown}」裡的 ${code} 是罕用字，現有字型沒有；PDF 公文上會印成〔${code}〕。請改以 ODT 補字列印，或請系統管理者加裝字型。`,
        `${field.en} “${shown}”: ${code} is rare, and no font here has it. The PDF prints 〔${code}〕. Fill it in in the ODT, or have a font added.`,
      )
}

/** Held until somebody has said that they know. */
export const heldFor = (found: readonly Unclear[], acknowledged: boolean): (Refusal & { field: string })[] =>
  found.length === 0 || acknowledged
    ? []
    : [
        {
          field: '_unknown',
          says: t(
            `公文上有印不出來的字（${[...new Set(found.map((one) => one.code))].join('、')}），請先看說明並勾選，再送出。`,
            `The letter has characters that cannot be printed (${[...new Set(found.map((one) => one.code))].join(', ')}). Read the note and tick the box before sending.`,
          ),
        },
      ]
