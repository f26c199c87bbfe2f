// Choosing from a register too long to list: a box and a button that find a few, then radio buttons. The server finds; no script is needed.
import { type Lang, say, t } from '#engine'
import { type Option, Options } from './choosing.tsx'
import { type Asking, Group, idOf } from './field.tsx'

/** What was typed to find an entry, and what came of it. */
export type Finding = {
  words: string
  /** By the button beside the box, not by sending the whole form. */
  pressed: boolean
  found: number
  more: boolean
}
/** By field; a field that is not in it offers all it has. */
export type Findings = Record<string, Finding>

type Props = Asking & { options: readonly Option[]; chosen?: string; finding: Finding }
export function Finder({ options, chosen = '', finding, ...asking }: Props) {
  const { name, lang, optional } = asking
  const id = `${idOf(name)}-words`
  const short = finding.pressed && [...finding.words].length < 2
  const says = short ? undefined : outcome(finding, lang)
  const none = optional && options.length > 0 ? [{ value: '', label: say(t('不選', 'None'), lang) }] : []
  return (
    <Group {...asking}>
      <div class="finding">
        <label for={id}>{say(t('尋找（至少兩個字）', 'Find (two characters or more)'), lang)}</label>
        {short ? (
          <p class="problem" id={`${id}-problem`}>
            {say(
              t(
                '請輸入名稱中連續的兩個字以上，再按「尋找」。',
                'Type two characters of the name or more, then press Find.',
              ),
              lang,
            )}
          </p>
        ) : null}
        <div class="row">
          <input
            id={id}
            type="search"
            name={`${name}-words`}
            value={finding.words}
            maxlength={100}
            autocomplete="off"
            aria-describedby={short ? `${id}-problem` : says ? `${id}-outcome` : undefined}
            aria-invalid={short ? 'true' : undefined}
            autofocus={finding.pressed}
          />
          <button class="quiet small-button" name="_find" value={name} formnovalidate>
            {say(t('尋找', 'Find'), lang)}
            <span class="unseen">：{asking.label}</span>
          </button>
        </div>
        {says ? (
          <p class="hint" id={`${id}-outcome`}>
            {says}
          </p>
        ) : null}
      </div>
      {options.length > 0 ? (
        <Options name={name} kind="radio" options={[...options, ...none]} chosen={[chosen]} />
      ) : null}
    </Group>
  )
}

function outcome({ words, found, more }: Finding, lang: Lang): string | undefined {
  if ([...words].length < 2) return undefined
  if (found === 0)
    return say(t(`查無「${words}」，請換幾個字再找。`, `Nothing is called “${words}”. Try other words.`), lang)
  return more
    ? say(
        t(`只列出 ${found} 筆，還有更多；請加字縮小範圍。`, `Only ${found} are shown of more. Add words to narrow it.`),
        lang,
      )
    : say(t(`找到 ${found} 筆，請點選。`, `${found} found. Choose one.`), lang)
}
