// What both sides of a referral are written.
import { type Letter, t } from '#engine'
import { employmentRules } from '#bureau/documents.ts'
import { ESA } from '#law/statutes.ts'

const letter = (to: string, form: Letter['form'], name: Letter['name'], subject: Letter['subject'], says: Letter['says'], more: Partial<Letter> = {}): Letter =>
  ({ form, name, subject, says, to: [to], cites: [ESA('§17'), employmentRules('推介')], ...more })

export const letters: Record<string, Letter> = {
  suggested: letter('seeker', 'letter', t('職缺建議', 'An opening for you'), t('有一個適合臺端的職缺「{position}」（編號{number}），請回復是否同意推介。', 'There is an opening that may suit you: “{position}” ({number}). Say whether you want to be referred.'),
    [t('推介理由：{why}', 'Why: {why}'), t('請於三日內回復；不同意不影響您的登記。', 'Please answer within three days. Saying no changes nothing in your registration.')], { tells: t('適合您的職缺「{position}」，請於三日內回復是否同意推介。', 'An opening for you: “{position}”. Answer within three days.') }),
  card: letter('seeker', 'letter', t('推介卡', 'Referral card'), t('茲推介臺端應徵「{position}」（編號{number}），請查照。', 'You are referred to “{position}” ({number}).'),
    [t('雇主應於七日內回復；面試日期與結果可於網站查詢。', 'The employer answers within seven days. Interview and result stand on the website.')], { facts: ['vacancy', 'referredOn'] }),
  candidate: letter('employer', 'letter', t('推介人選通知', 'A candidate for you'), t('本局推介一位人選應徵「{position}」（編號{number}），請於七日內回復。', 'A candidate is referred to “{position}” ({number}). Please answer within seven days.'),
    [t('請於網站回復面試或僱用情形。', 'Answer on the website: interview, hired or not.')], { tells: t('有一位人選應徵「{position}」，請於七日內回復。', 'A candidate for “{position}”: answer within seven days.') }),
  interview: letter('seeker', 'letter', t('面試通知', 'Interview'), t('「{position}」（編號{number}）請臺端於{interviewOn}面試，請查照。', 'You are invited to an interview for “{position}” ({number}) on {interviewOn}.'), [t('地點與應備文件：{interviewAt}', 'Where, and what to bring: {interviewAt}')], { tells: t('「{position}」{interviewOn}面試，地點：{interviewAt}。', 'Interview for “{position}” on {interviewOn}: {interviewAt}.') }),
  result: letter('seeker', 'letter', t('推介結果通知', 'The result'), t('「{position}」（編號{number}）之推介結果，請查照。', 'The result of your referral to “{position}” ({number}).'), [], { facts: ['result', 'startOn'] }),
}
