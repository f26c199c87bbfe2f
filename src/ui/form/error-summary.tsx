// The mistakes of a form in one list above it, each a link to its box. It takes the focus when the page arrives.
import { type Lang, type Problem, say, t } from '#engine'
import { idOf } from './field.tsx'

const MEND = t('請修正下列問題', 'Please mend the following', {
  vi: 'Vui lòng sửa các mục sau',
  id: 'Mohon perbaiki berikut',
  th: 'โปรดแก้ไขรายการต่อไปนี้',
  fil: 'Pakiayos ang mga sumusunod',
})

export function ErrorSummary({ problems, lang }: { problems: readonly Problem[]; lang: Lang }) {
  if (problems.length === 0) return null
  return (
    <div class="errors" role="alert" tabindex={-1}>
      <h2>{say(MEND, lang)}</h2>
      <ul>
        {problems.map((one) => (
          <li>{one.field ? <a href={`#${idOf(one.field)}`}>{say(one.says, lang)}</a> : say(one.says, lang)}</li>
        ))}
      </ul>
    </div>
  )
}
