// The letters of a nomination. The certificate carries a code by which anybody can see that it is genuine.
import { type Letter, t } from '#engine'
import { awardRules } from '#bureau/documents.ts'

/** Whoever nominated, and whoever is nominated. */
const everybody = ['nominator', 'nominee', 'firm', 'union']
const nominated = ['nominee', 'firm', 'union']
const letter = (
  form: Letter['form'], name: Letter['name'], to: readonly string[], subject: Letter['subject'], says: Letter['says'], more: Partial<Letter> = {},
): Letter => ({ form, name, to, subject, says, cites: [awardRules('通知')], ...more })

export const letters: Record<string, Letter> = {
  receipt: letter('receipt', t('推薦收件證明', 'Receipt of the nomination'), ['nominator'],
    t('臺端推薦參加「{roundName}」，本局已於{today}收件，編號{number}，請查照。', 'Your nomination for {roundName} was received on {today} as {number}.'),
    [t('評分標準與期程公布於網站；結果核定後一次通知。', 'Criteria and days are on the website; results come to everybody at once.')], { facts: ['roundName', 'relation'] }),
  refused: letter('letter', t('推薦不符資格通知', 'The nomination cannot be taken'), everybody,
    t('「{roundName}」推薦案（編號{number}）經審查不符資格，請查照。', 'The nomination for {roundName} (number {number}) does not meet the conditions.'),
    [t('原因：{reason}', 'Reason: {reason}'), t('如有疑義，請於推薦截止日前檢具資料再行推薦。', 'If that is mistaken, nominate again with proof before the last day.')]),
  result: letter('letter', t('評選結果通知', 'The result'), everybody,
    t('「{roundName}」評選結果，推薦案（編號{number}）名次第{rank}，請查照。', 'In {roundName} the nomination {number} came out in place {rank}.'),
    [
      t('名額{seats}名；名次在名額之內者獲選，其餘依名次備取，有人放棄時遞補。', 'There are {seats} places: whoever is within them has won, the others are called in this order when somebody declines.'),
      t('獲選者請於十四日內表示是否受獎及名單上的名稱，逾期視為放棄。', 'Winners say within fourteen days whether they take it, and how they are named on the list; otherwise it goes to the next.'),
    ], { facts: ['average', 'rank'], tells: t('「{roundName}」評選結果已公布，請至網站查詢您的名次。', 'The results of {roundName} are out. See yours on the website.') }),
  called: letter('letter', t('遞補獲選通知', 'A place has come to you'), everybody,
    t('「{roundName}」有人放棄，推薦案（編號{number}）遞補獲選，請查照。', 'A place in {roundName} has come to the nomination {number}.'),
    [t('請於十四日內表示是否受獎及名單上的名稱，逾期視為放棄。', 'Say within fourteen days whether you take it, and how you are named on the list.')],
    { tells: t('「{roundName}」有人放棄，由您遞補獲選，請於十四日內回復。', 'A place in {roundName} has come to you. Answer within fourteen days.') }),
  notChosen: letter('letter', t('未獲選通知', 'Not chosen'), everybody,
    t('「{roundName}」推薦案（編號{number}）本次未獲選，感謝參與，請查照。', 'The nomination {number} was not chosen in {roundName} this time. Thank you for it.'), [], { facts: ['average'] }),
  certificate: letter('certificate', t('獎狀', 'Certificate of honour'), nominated,
    t('茲頒予 {shownAs}「{roundName}」', '{roundName} is awarded to {shownAs}'),
    [t('經評選委員評定，獲選表揚，特頒此狀。', 'Chosen by the jury and honoured by the bureau.')], {
      facts: ['roundName', 'year', 'honouredOn'], signedBy: [t('局長', 'Director')], cites: [awardRules('表揚')], verifies: { holder: 'shownAs', while: ['honoured'] },
    }),
  revoked: letter('disposition', t('撤銷獲選通知', 'The honour is withdrawn'), nominated,
    t('「{roundName}」獲選資格（編號{number}）自即日起撤銷，請查照。', 'The honour of {roundName} (number {number}) is withdrawn from today.'), [t('原因：{reason}', 'Reason: {reason}')], {
      remedy: t('如不服本處分，得自本處分達到之次日起三十日內，經由本局向訴願管轄機關提起訴願。', 'If you disagree you may appeal through this bureau within thirty days of the day after you receive this.'),
    }),
  annulled: letter('letter', t('評選撤銷通知', 'The round is annulled'), everybody,
    t('「{roundName}」評選已撤銷，推薦案（編號{number}）不予計列，敬請見諒，請查照。', '{roundName} has been annulled, and with it the nomination {number}. We are sorry.'), [t('原因：{reason}', 'Reason: {reason}')]),
}
