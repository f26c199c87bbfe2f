// A form that is posted, with the token that shows it came from us.
import type { ComponentChildren } from 'preact'
import { type Lang, say, t } from '#engine'
import { type Was, WasContext } from './was.tsx'

type Props = {
  action: string
  csrf: string
  children: ComponentChildren
  files?: boolean
  id?: string
  /** One line beside something else. */
  inline?: true
  /** The form has other buttons before its own, which add rows and find entries: the key Enter is to press its own. */
  enters?: boolean
  /** Keeps what is typed, by itself: see `client/draft.ts`. */
  draft?: Drafting | undefined
  /** The id of what shows beside the form what it would send, drawn anew as it is typed: see `client/preview.ts`. */
  preview?: string
}
/**
 * Where a form's text is kept while it is typed; answered by any status of 200 to 299. `page` shows it again, where its mistakes are
 * the answer to a sending and no page of their own.
 */
export type Drafting = { to: string; page?: string; kept?: KeptForm }
/** Of a form that says of its own keeping: the token of the form, a name for this sheet of it, and what lay there unsent. */
export type KeptForm = { token: string; sheet: string; lang: Lang; was?: Was; since?: string }

export function Form({ action, csrf, children, files, id, inline, enters, draft, preview }: Props) {
  const kept = draft?.kept
  return (
    <form
      method="post"
      action={action}
      id={id}
      class={inline && 'inline'}
      encType={files ? 'multipart/form-data' : undefined}
      novalidate
      data-draft={draft?.to}
      data-page={draft?.page}
      data-preview={preview}
    >
      <input type="hidden" name="_csrf" value={csrf} />
      {files && draft ? <input type="hidden" name="_large" value="beside" /> : null}
      {enters ? (
        <button class="unseen" tabindex={-1} aria-hidden="true">
          ↵
        </button>
      ) : null}
      {kept ? (
        <>
          <input type="hidden" name="_draft" value={kept.token} />
          <input type="hidden" name="_sheet" value={kept.sheet} />
          <WasContext.Provider value={kept.was}>{children}</WasContext.Provider>
          <div class="row">
            <Keeping lang={kept.lang} since={kept.since} />
            {kept.since ? <Discard lang={kept.lang} /> : null}
          </div>
        </>
      ) : (
        children
      )}
    </form>
  )
}

/** Throws away what was brought back, and begins with an empty form. */
export const Discard = ({ lang }: { lang: Lang }) => (
  <button class="quiet small-button" name="_discard" value="1" formnovalidate>
    {say(t('不要了，重新填寫', 'Discard it and begin anew'), lang)}
  </button>
)

/** Says when the text was last kept; of a page that shows such text again, `since` says when that was. */
export function Keeping({ lang, since }: { lang: Lang; since?: string | undefined }) {
  return (
    <p class="hint" role="status" data-kept={say(KEPT, lang)} data-unkept={say(UNKEPT, lang)}>
      {since
        ? say(
            t(
              `已帶回您 ${since} 打好而還沒送出的內容。`,
              `What you typed and did not send (kept ${since}) is here again.`,
            ),
            lang,
          )
        : ''}
    </p>
  )
}
const KEPT = t('已儲存 {time}', 'Kept at {time}', {
  vi: 'Đã lưu lúc {time}',
  id: 'Tersimpan pukul {time}',
  th: 'บันทึกแล้วเมื่อ {time}',
  fil: 'Nai-save nang {time}',
})
const UNKEPT = t(
  '還沒存到；請不要關閉這一頁，會再試一次。',
  'Not kept yet. Leave this page open; it will be tried again.',
  {
    vi: 'Chưa lưu được. Xin đừng đóng trang này; sẽ thử lại.',
    id: 'Belum tersimpan. Jangan tutup halaman ini; akan dicoba lagi.',
    th: 'ยังไม่ได้บันทึก อย่าปิดหน้านี้ จะลองอีกครั้ง',
    fil: 'Hindi pa nai-save. Huwag isara ang pahinang ito; susubukan muli.',
  },
)
