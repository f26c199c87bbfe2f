// The mistakes of a form in one list above it, each a link to its box. It takes the focus when the page arrives.
import { asRead, cited, type Lang, type Problem, say, t } from '#engine'
import { Field, idOf } from './field.tsx'

const MEND = t('請修正下列問題', 'Please mend the following', {
  vi: 'Vui lòng sửa các mục sau',
  id: 'Mohon perbaiki berikut',
  th: 'โปรดแก้ไขรายการต่อไปนี้',
  fil: 'Pakiayos ang mga sumusunod',
})

const LOOK = t('請再看一次', 'Please look again', {
  vi: 'Vui lòng xem lại',
  id: 'Mohon periksa lagi',
  th: 'โปรดตรวจสอบอีกครั้ง',
  fil: 'Pakisuri muli',
})

/** Nothing is wrong, only seldom right. */
export const onlyDoubts = (problems: readonly Problem[]): boolean =>
  problems.length > 0 && problems.every((one) => one.warns)

/** Asked of an officer where everything said is only a warning: what is done all the same has its reason. */
export function Despite({ problems, lang, value }: { problems: readonly Problem[]; lang: Lang; value: string }) {
  return onlyDoubts(problems) ? (
    <Field
      name="_despite"
      label={say(t('我知道，仍要辦理。理由', 'I know, and do it all the same, because'), lang)}
      lang={lang}
    >
      {(of) => <input {...of} type="text" maxlength={500} value={value} autocomplete="off" />}
    </Field>
  ) : null
}

export function ErrorSummary({ problems, lang }: { problems: readonly Problem[]; lang: Lang }) {
  if (problems.length === 0) return null
  const doubts = onlyDoubts(problems)
  return (
    <div class={doubts ? 'errors doubts' : 'errors'} role="alert" tabindex={-1}>
      <h2>{say(doubts ? LOOK : MEND, lang)}</h2>
      <ul>
        {problems.map((one) => (
          <li>
            {one.field ? (
              <a href={`#${idOf(one.field)}`}>{asRead(say(one.says, lang), lang)}</a>
            ) : (
              asRead(say(one.says, lang), lang)
            )}
            {one.cites ? `（${say(cited(one.cites), lang)}）` : ''}
          </li>
        ))}
      </ul>
    </div>
  )
}
