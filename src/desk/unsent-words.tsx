// What a form says of its own keeping: that old text is here again, when it was kept, and how to be rid of it.
import { say, t } from '#engine'
import type { Typed } from '#store/types.ts'
import { Keeping, Notice } from '#ui/index.ts'
import type { Ctx } from '#web/env.ts'

export function Unsent({ c, typed }: { c: Ctx; typed: Typed | undefined }) {
  const lang = c.get('lang')
  return (
    <div class="row">
      <Keeping lang={lang} since={typed && taipeiTime(typed.at)} />
      {typed ? (
        <button class="quiet small-button" name="_discard" value="1" formnovalidate>
          {say(t('不要了，重新填寫', 'Discard it and begin anew'), lang)}
        </button>
      ) : null}
    </div>
  )
}

/** The form was sent from a page of an earlier session of the same person, and is now one of this session. */
export function Renewed({ c }: { c: Ctx }) {
  return c.req.query('renewed') ? (
    <Notice tone="warn">
      <p>
        {say(
          t(
            '您重新登入過，這一頁已換新。剛才輸入的內容都在下面，請再送出一次。',
            'You signed in again, so this page was renewed. What you typed is below: please send it once more.',
          ),
          c.get('lang'),
        )}
      </p>
    </Notice>
  ) : null
}

const taipeiTime = (at: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Taipei', hour: '2-digit', minute: '2-digit' }).format(new Date(at))
