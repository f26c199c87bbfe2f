// What a form says of its own keeping: that old text is here again, when it was kept, and how to be rid of it.
import { say, t, taipeiTime } from '#engine'
import type { Typed } from '#store/types.ts'
import { Discard, Keeping, Notice } from '#ui/index.ts'
import type { Ctx } from '#web/env.ts'

export function Unsent({ c, typed }: { c: Ctx; typed: Typed | undefined }) {
  const lang = c.get('lang')
  return (
    <div class="row">
      <Keeping lang={lang} since={typed && taipeiTime(typed.at)} />
      {typed ? <Discard lang={lang} /> : null}
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
