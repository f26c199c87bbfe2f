// A one-time password, to be handed over.
import { say, t } from '#engine'
import type { Changed } from '#auth/index.ts'
import { Facts, Notice } from '#ui/index.ts'
import type { Ctx } from '#web/env.ts'
import { LIST } from './account-words.ts'
import { show } from '#web/frames/desk.tsx'

/** Shown on the answer to the form alone: a reload asks before it sends again, and no page keeps it. */
export function handOver(c: Ctx, id: string, made: Extract<Changed, { done: true }>) {
  const lang = c.get('lang')
  const title = t('一次性密碼', 'One-time password')
  return show(c, {
    title,
    body: (
      <div class="stack wide">
        <h1>{say(title, lang)}</h1>
        <Notice tone="good">
          <Facts
            close
            items={[
              { label: say(t('帳號', 'Account'), lang), value: id },
              {
                label: say(title, lang),
                value: (
                  <span class="code" id="one-time-password">
                    {made.password}
                  </span>
                ),
              },
            ]}
          />
          <p>
            {say(
              t(
                '請當面交給本人。三天內有效，第一次登入時必須換成自己的密碼。這一頁只顯示一次。',
                'Hand it over in person. It is good for three days and must be changed at the first sign-in. It is shown only now.',
              ),
              lang,
            )}
          </p>
        </Notice>
        <p class="screen-only">
          <a href={`${LIST}/${id}`}>{say(t('看這個帳號', 'See the account'), lang)}</a>
        </p>
      </div>
    ),
  })
}
