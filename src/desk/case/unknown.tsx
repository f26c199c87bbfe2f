// What an officer is told of characters that cannot be printed, above the form or on the case.
import { type Lang, say, t } from '#engine'
import { Notice } from '#ui/index.ts'
import { saysUnclear, type Unclear } from '#web/unclear.ts'

/** What is said above the form, with the box that lets the letter go all the same. */
export function UnclearNotice({ found, lang, asks }: { found: readonly Unclear[]; lang: Lang; asks: boolean }) {
  if (found.length === 0) return null
  return (
    <Notice tone="warn" title={say(t('公文上有印不出來的字', 'A letter has characters that cannot be printed'), lang)}>
      <ul>
        {found.map((one) => (
          <li>{say(saysUnclear(one), lang)}</li>
        ))}
      </ul>
      {asks ? (
        <div class="options">
          <label>
            <input type="checkbox" id="f-_unknown" name="_unknown" value="yes" />
            <span>
              {say(
                t('已知道並處理，仍要發出這份公文', 'I know and have seen to it; send the letter all the same'),
                lang,
              )}
            </span>
          </label>
        </div>
      ) : null}
    </Notice>
  )
}
