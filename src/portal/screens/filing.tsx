// The screens of filing.
import { type Lang, LANGS, type Problem, type Programme, readFields, say, t } from '#engine'
import {
  type Entries,
  ErrorSummary,
  Facts,
  Field,
  FieldInputs,
  FieldValue,
  type Findings,
  Form,
  HTML_LANG,
  Keeping,
  LANG_NAMES,
  Notice,
} from '#ui/index.ts'
import type { Draft } from '#web/draft.ts'

export function BeforeYouStart({
  programme,
  draft,
  lang,
  asked = '',
}: {
  programme: Programme
  draft: Draft | undefined
  lang: Lang
  /** What the address names, carried on to the first page. */
  asked?: string
}) {
  return (
    <div class="stack wide">
      <h1>{say(programme.name, lang)}</h1>
      {draft ? (
        <Notice title={say(t('您有一份還沒送出的申請', 'You have an application you have not sent'), lang)}>
          <p class="row">
            <a
              class="button"
              href={`/apply/${programme.id}/${asked ? 1 : Math.min(draft.page, programme.portal?.pages.length ?? 1)}${asked}`}
            >
              {say(t('繼續填寫', 'Go on'), lang)}
            </a>
          </p>
        </Notice>
      ) : null}
      {programme.privacy ? (
        <section class="panel" aria-labelledby="privacy">
          <h2 id="privacy">{say(t('個人資料蒐集告知', 'What we do with your data'), lang)}</h2>
          <Facts
            close
            items={[
              { label: say(t('蒐集目的', 'What for'), lang), value: say(programme.privacy.purpose, lang) },
              { label: say(t('利用對象', 'Who gets it'), lang), value: say(programme.privacy.recipients, lang) },
              { label: say(t('保存期間', 'How long'), lang), value: say(programme.privacy.kept, lang) },
              {
                label: say(t('您的權利', 'Your rights'), lang),
                value: say(
                  t(
                    '您可以請求查詢、閱覽、補充更正、停止蒐集處理利用或刪除（個人資料保護法第3條）。',
                    'You may ask to see, correct, stop or delete it (Personal Data Protection Act §3).',
                  ),
                  lang,
                ),
              },
              {
                label: say(t('不提供的影響', 'If you do not give it'), lang),
                value: say(programme.privacy.without, lang),
              },
            ]}
          />
        </section>
      ) : null}
      <p class="row">
        <a class="button" href={`/apply/${programme.id}/1${asked}`}>
          {say(t('我知道了，開始填寫', 'I understand, begin'), lang)}
        </a>
      </p>
    </div>
  )
}

type FilingProps = {
  programme: Programme
  at: number
  values: Record<string, unknown>
  problems: readonly Problem[]
  entries: Entries
  finding: Findings
  lang: Lang
  csrf: string
  fromReview: boolean
}
export function FilingPage({ programme, at, values, problems, entries, finding, lang, csrf, fromReview }: FilingProps) {
  const pages = programme.portal?.pages ?? []
  const page = pages[at]
  if (!page) return null
  return (
    <div class="stack wide">
      <ol class="progress-steps" aria-label={say(t('填寫進度', 'Progress'), lang)}>
        {pages.map((one, nth) => (
          <li class={nth < at ? 'done' : undefined} aria-current={nth === at ? 'step' : undefined}>
            {say(one.title, lang)}
          </li>
        ))}
      </ol>
      <h1>{say(page.title, lang)}</h1>
      {page.help ? <p>{say(page.help, lang)}</p> : null}
      <ErrorSummary problems={problems} lang={lang} />
      <Form
        action={`/apply/${programme.id}/${at + 1}${fromReview ? '?from=review' : ''}`}
        csrf={csrf}
        files
        enters
        draft={{ to: `/apply/${programme.id}/${at + 1}/keep` }}
      >
        <FieldInputs
          fields={programme.fields}
          names={page.fields}
          values={values}
          problems={problems}
          lang={lang}
          entries={entries}
          finding={finding}
        />
        <div class="row">
          <button>
            {say(
              t('儲存並繼續', 'Save and continue', {
                vi: 'Lưu và tiếp tục',
                id: 'Simpan dan lanjut',
                th: 'บันทึกและไปต่อ',
                fil: 'I-save at magpatuloy',
              }),
              lang,
            )}
          </button>
          <button class="quiet" name="_save" value="later" formnovalidate>
            {say(t('先存起來，之後再填', 'Save for later'), lang)}
          </button>
          {at > 0 ? <a href={`/apply/${programme.id}/${at}`}>{say(t('上一步', 'Back'), lang)}</a> : null}
        </div>
        <Keeping lang={lang} />
        <Languages lang={lang} />
      </Form>
    </div>
  )
}

/** Sends the page in another language, so that what is typed comes along; with the script the languages at the top do. */
const Languages = ({ lang }: { lang: Lang }) => (
  <div class="row small without-script" role="group" aria-label={say(t('語言', 'Language'), lang)}>
    {LANGS.filter((one) => one !== lang).map((one) => (
      <button class="plainly" name="_lang" value={one} formnovalidate lang={HTML_LANG[one]}>
        {LANG_NAMES[one]}
      </button>
    ))}
  </div>
)

export function ReviewPage({
  programme,
  values,
  problems,
  entries,
  lang,
  csrf,
  today,
}: {
  programme: Programme
  values: Record<string, unknown>
  problems: readonly Problem[]
  entries: Entries
  lang: Lang
  csrf: string
  today: string
}) {
  const all = programme.portal?.pages.flatMap((page) => page.fields) ?? []
  const read = readFields(programme.fields, all, values, { today, strict: false }).values
  return (
    <div class="stack wide">
      <h1>{say(t('送出前請確認', 'Check before you send'), lang)}</h1>
      <ErrorSummary problems={problems.map((one) => ({ ...one, field: '' }))} lang={lang} />
      {(programme.portal?.pages ?? []).map((page, at) => (
        <section class="stack tight">
          <div class="row between">
            <h2>{say(page.title, lang)}</h2>
            <a href={`/apply/${programme.id}/${at + 1}?from=review`}>
              {say(t('修改', 'Change'), lang)}
              <span class="unseen">：{say(page.title, lang)}</span>
            </a>
          </div>
          <Facts
            items={page.fields.flatMap((name) => {
              const field = programme.fields[name]
              return field && read[name] !== undefined
                ? [
                    {
                      label: say(field.label, lang),
                      value: <FieldValue field={field} value={read[name]} lang={lang} entries={entries[name] ?? []} />,
                    },
                  ]
                : []
            })}
          />
        </section>
      ))}
      {problems.every((one) => one.warns) ? (
        <Form action={`/apply/${programme.id}/send`} csrf={csrf}>
          {problems.length > 0 ? <input type="hidden" name="_sure" value="1" /> : null}
          <p>
            {say(
              t(
                '送出即表示以上內容屬實。送出後會給您案號與查詢碼。',
                'By sending you state that this is true. You will get a case number and an access code.',
              ),
              lang,
            )}
          </p>
          <div class="row">
            <button>{say(t('確認送出', 'Send', { vi: 'Gửi', id: 'Kirim', th: 'ส่ง', fil: 'Ipadala' }), lang)}</button>
          </div>
        </Form>
      ) : null}
    </div>
  )
}

export function ResumePage({
  saved,
  lang,
  csrf,
  problems = [],
  typed = '',
}: {
  saved?: string | undefined
  lang: Lang
  csrf: string
  problems?: Problem[]
  typed?: string | undefined
}) {
  return (
    <div class="stack wide">
      <h1>{say(t('繼續未完成的申請', 'Go on with an application'), lang)}</h1>
      {saved ? (
        <Notice tone="good" title={say(t('已儲存', 'Saved'), lang)}>
          <p>
            {say(
              t(
                '用這組代碼可以在任何裝置上繼續填寫，保存三十天：',
                'Go on from any device with this code, kept for thirty days:',
              ),
              lang,
            )}
          </p>
          <p class="code">{saved}</p>
        </Notice>
      ) : null}
      <ErrorSummary problems={problems} lang={lang} />
      <Form action="/resume" csrf={csrf}>
        <Field
          name="code"
          label={say(t('代碼', 'Code'), lang)}
          lang={lang}
          problem={problems[0] && say(problems[0].says, lang)}
        >
          {(of) => <input {...of} class="short" type="text" value={typed} autocomplete="off" />}
        </Field>
        <div>
          <button>{say(t('繼續填寫', 'Go on'), lang)}</button>
        </div>
      </Form>
    </div>
  )
}
