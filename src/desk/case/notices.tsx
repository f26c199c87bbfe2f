// What stands above everything on a case page: that somebody was faster, and what has just been done.
import { type CaseEvent, type Lang, type Programme, say, t, taipeiTime } from '#engine'
import { Notice } from '#ui/index.ts'
import { eventTitle } from '#web/case-words.ts'
import { hasFirm } from '../like.ts'

type Props = { programme: Programme; lang: Lang }

export function SomebodyWasFaster({ programme, since, lang }: Props & { since: readonly CaseEvent[] }) {
  return (
    <Notice tone="warn" title={say(t('這個案件剛有其他人辦理', 'Somebody else has just acted on this case'), lang)}>
      <p>
        {say(
          t(
            '什麼都還沒登錄。以下是這段時間發生的事，您輸入的內容都在下面，請看過後再決定。',
            'Nothing was entered. This happened meanwhile; what you typed is below. Look at it before you go on.',
          ),
          lang,
        )}
      </p>
      <ul>
        {since.map((event) => (
          <li>
            {say(eventTitle(programme, event), lang)}　{event.by.name ?? event.by.id}　{taipeiTime(event.at)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** @param id of the case just entered: the next may begin with its firm */
export function JustDone({ programme, step, id, lang }: Props & { step: string; id: string }) {
  return (
    <Notice tone="good">
      <p>
        {say(t('已完成：', 'Done: '), lang)}
        {say(programme.steps[step]?.does ?? t('更新', 'Updated'), lang)}
      </p>
      {programme.steps[step]?.from === 'start' ? (
        <p class="row">
          <a href={`/desk/new/${programme.id}?step=${step}`}>{say(t('再登錄一件', 'Enter another'), lang)}</a>
          {hasFirm(programme, programme.steps[step]?.asks ?? []) ? (
            <a href={`/desk/new/${programme.id}?step=${step}&like=${id}`}>
              {say(t('再登錄一件，同一單位與地點', 'Another of the same firm and place'), lang)}
            </a>
          ) : null}
        </p>
      ) : null}
    </Notice>
  )
}
