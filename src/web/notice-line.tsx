// One line beside a letter: whether it has left the house, by which way, and what the other side answered.
import { type Lang, say, showDay, t, taipeiDay, taipeiTime, type Text } from '#engine'
import type { Notice, NoticeState } from '#store'
import { Tag } from '#ui/index.ts'

export const WAYS: Record<string, Text> = {
  email: t('電子郵件', 'E-mail'),
  sms: t('簡訊', 'Text message'),
  line: t('LINE', 'LINE'),
}
export const STATES: Record<NoticeState, Text> = {
  ready: t('等候寄送', 'Waiting to go', {
    vi: 'Chờ gửi',
    id: 'Menunggu dikirim',
    th: 'รอส่ง',
    fil: 'Naghihintay ipadala',
  }),
  sending: t('寄送中', 'On its way', { vi: 'Đang gửi', id: 'Sedang dikirim', th: 'กำลังส่ง', fil: 'Ipinapadala' }),
  sent: t('已寄出', 'Sent', { vi: 'Đã gửi', id: 'Terkirim', th: 'ส่งแล้ว', fil: 'Naipadala' }),
  paper: t('未以電子方式通知', 'Not sent electronically', {
    vi: 'Không gửi điện tử',
    id: 'Tidak dikirim secara elektronik',
    th: 'ไม่ได้ส่งทางอิเล็กทรอนิกส์',
    fil: 'Hindi ipinadala nang elektroniko',
  }),
  failed: t('寄不出去', 'Could not be sent'),
  unclear: t('不確定是否寄達', 'May or may not have arrived'),
}
const WHY: Record<string, Text> = {
  quiet: t('夜間不打擾', 'Nobody is disturbed at night'),
  'no-address': t('沒有電子郵件或手機，請寄紙本', 'No e-mail address or mobile number: send it on paper'),
  'no-channel': t(
    '本局未設定可用的寄送方式，請寄紙本',
    'The bureau has no way to send to this address: send it on paper',
  ),
  stale: t('逾三日未能寄送，不再自動寄出', 'Too old to be news; it is not sent by itself any more'),
}

export const noticeTone = (state: NoticeState): 'good' | 'bad' | 'waiting' | 'over' =>
  state === 'sent' ? 'good' : state === 'failed' || state === 'unclear' ? 'bad' : state === 'paper' ? 'over' : 'waiting'

/** The reader of a case is told its state and the masked address; what the servers said is for the desk. */
export function NoticeLine({ notice, lang, desk }: { notice: Notice; lang: Lang; desk?: boolean }) {
  const last = notice.tries.at(-1)
  return (
    <span class="row small soft">
      <Tag tone={noticeTone(notice.state)}>{say(STATES[notice.state], lang)}</Tag>
      {last ? (
        <span>
          {say(WAYS[last.way] ?? t(last.way, last.way), lang)} {last.masked}{' '}
          <time datetime={last.at}>
            {showDay(taipeiDay(last.at), lang)} {taipeiTime(last.at)}
          </time>
        </span>
      ) : null}
      {desk && notice.why && notice.state !== 'failed' ? (
        <span>{say(WHY[notice.why] ?? t(notice.why, notice.why), lang)}</span>
      ) : null}
      {notice.state === 'ready' && notice.nextAt && (last || notice.why) ? (
        <span>
          {say(t('下次：', 'Next: '), lang)}
          {showDay(taipeiDay(notice.nextAt), lang)} {taipeiTime(notice.nextAt)}
        </span>
      ) : null}
      {desk && last ? <span class="break">{last.says}</span> : null}
    </span>
  )
}
