// The letters of an enrolment. The certificate carries a code by which anybody can see that it is genuine.
import { type Letter, t } from '#engine'
import { courseRules } from '#bureau/documents.ts'

const to = ['participant']
const letter = (
  form: Letter['form'], name: Letter['name'], subject: Letter['subject'], says: Letter['says'], more: Partial<Letter> = {},
): Letter => ({ form, name, subject, says, to, cites: [courseRules('通知')], ...more })

export const letters: Record<string, Letter> = {
  receipt: letter('receipt', t('報名收件證明', 'Receipt of the enrolment'),
    t('臺端報名「{title}」，本局已於{today}收件，編號{number}，請查照。', 'Your enrolment in {title} was received on {today} as {number}.'),
    [
      t('錄取且應繳費者，請於錄取之次日起七日內繳費；逾期名額由候補者遞補。', 'If you are admitted and a fee is due, pay within seven days of the day after; otherwise the place goes to whoever waits.'),
      t('候補者依報名先後遞補，與報名管道無關；隨時可於網站以編號查詢順位。', 'Whoever waits moves up in the order of enrolling, whatever the channel; your place in the queue is shown on the website.'),
    ], { facts: ['title', 'place', 'firstOn', 'owed'], receipts: ['owed'] }),
  letIn: letter('letter', t('遞補通知', 'A place has become free'),
    t('臺端候補之「{title}」（編號{number}）已有名額，請查照。', 'A place in {title} (number {number}) is yours.'),
    [t('應繳費用{owed}元；應繳費者請於七日內繳納。', 'The fee is NT${owed}; if it is not nought, pay within seven days.')], {
      facts: ['place', 'firstOn'], tells: t('您候補的「{title}」已有名額，開課日{firstOn}。應繳{owed}元，請於七日內繳納。', 'A place in {title} is yours, from {firstOn}. The fee is NT${owed}; pay within seven days.'),
    }),
  paid: letter('letter', t('繳費收據', 'Receipt for the fee'),
    t('茲收到「{title}」（編號{number}）費用新臺幣{paid}元，請查照。', 'NT${paid} was received for {title} (number {number}).'),
    [t('收據號碼：{receiptNumber}', 'Receipt: {receiptNumber}')], { facts: ['place', 'firstOn', 'sessionDays'] }),
  charge: letter('disposition', t('補助審核結果通知', 'The grant is refused'),
    t('臺端報名「{title}」（編號{number}）之全額補助未獲核准，應繳費用{owed}元，請查照。', 'The grant for {title} (number {number}) is refused; the fee of NT${owed} is owed.'),
    [t('請於七日內繳納，逾期名額由候補者遞補。', 'Pay within seven days, or the place goes to whoever waits.')], {
      remedy: t('如不服本處分，得自本處分達到之次日起三十日內，經由本局向訴願管轄機關提起訴願。', 'If you disagree you may appeal through this bureau within thirty days of the day after you receive this.'),
    }),
  lapsed: letter('letter', t('逾期未繳費通知', 'Not paid in time'),
    t('「{title}」（編號{number}）逾期未繳費，名額已釋出，請查照。', 'The fee for {title} (number {number}) was not paid in time; the place has been given up.'), []),
  changed: letter('letter', t('班別異動通知', 'The class has changed'),
    t('「{title}」（編號{number}）有異動，請查照。', 'There is a change to {title} (number {number}).'), [t('說明：{changes}', 'What has changed: {changes}')], {
      facts: ['place', 'sessionDays'], tells: t('「{title}」有異動：{changes}。地點{place}，開課日{firstOn}。', '{title} has changed: {changes}. Place: {place}; first session: {firstOn}.'),
    }),
  cancelled: letter('letter', t('取消報名通知', 'Your cancellation'),
    t('臺端取消「{title}」（編號{number}）報名，本局已於{today}受理，請查照。', 'Your cancellation of {title} (number {number}) was taken on {today}.'),
    [t('應退費用{refund}元。', 'NT${refund} will be paid back.')], { receipts: ['refund'] }),
  off: letter('letter', t('停辦通知', 'The class is called off'),
    t('「{title}」（編號{number}）停辦，敬請見諒，請查照。', '{title} (number {number}) is called off. We are sorry.'),
    [t('原因：{offReason}', 'Reason: {offReason}'), t('應退費用{refund}元，已繳者全額退還。', 'Refund: NT${refund}; whatever was paid is paid back in full.')], {
      receipts: ['refund'], tells: t('「{title}」停辦，原因：{offReason}。已繳費用全額退還。', '{title} is called off: {offReason}. Whatever was paid is paid back in full.'),
    }),
  refunded: letter('letter', t('退費通知', 'Paid back'),
    t('「{title}」（編號{number}）費用新臺幣{refund}元已於{refundedOn}退還，請查照。', 'NT${refund} for {title} (number {number}) was paid back on {refundedOn}.'), [], { receipts: ['refund'] }),
  noPlace: letter('letter', t('未獲遞補通知', 'No place became free'),
    t('「{title}」（編號{number}）已辦理完畢，未能遞補，敬請見諒。', '{title} (number {number}) is over and no place became free. We are sorry.'), []),
  certificate: letter('certificate', t('結業證明書', 'Certificate of completion'),
    t('茲證明 {participant.name} 修畢「{title}」', 'This certifies that {participant.name} has completed {title}'),
    [t('出席{attendedCount}堂（共{sessionCount}堂），已達結業標準。', '{attendedCount} of {sessionCount} sessions attended, as the class asks.')], {
      facts: ['title', 'firstOn', 'lastOn', 'attendedCount'], signedBy: [t('局長', 'Director')], cites: [courseRules('結業')], verifies: { holder: 'participant', while: ['completed'] },
    }),
  revoked: letter('disposition', t('撤銷結業證明通知', 'The certificate is revoked'),
    t('臺端「{title}」結業證明（編號{number}）自即日起撤銷，請查照。', 'Your certificate for {title} (number {number}) is revoked from today.'), [t('原因：{revokeReason}', 'Reason: {revokeReason}')], {
      remedy: t('如不服本處分，得自本處分達到之次日起三十日內，經由本局向訴願管轄機關提起訴願。', 'If you disagree you may appeal through this bureau within thirty days of the day after you receive this.'),
    }),
}
