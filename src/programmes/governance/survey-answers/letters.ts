// What those are written whom a survey asks.
import { type Letter, t } from '#engine'
import { surveyRules } from '#bureau/documents.ts'

const to = ['person', 'firm', 'union']
const letter = (name: Letter['name'], subject: Letter['subject'], says: Letter['says'], more: Partial<Letter> = {}): Letter => ({ form: 'letter', name, to, subject, says, cites: [surveyRules('通知')], ...more })
const plain = t('問卷具名；本局只公布彙總數字，不公布個別回復。可以不回答，不影響任何權益。', 'It is not anonymous. The bureau publishes sums and no single answer. You need not answer, and it changes nothing for you.')

export const letters: Record<string, Letter> = {
  invitation: letter(t('調查邀請函', 'You are asked to answer a survey'),
    t('敬邀臺端填答「{roundName}」（編號{number}），請查照。', 'You are asked to answer {roundName} (number {number}).'),
    [t('請於{dueOn}前，憑編號與查詢碼或代表帳號於網站填答，只能填一次。', 'Answer by {dueOn} on the website, with the number and your code or the account that acts for you. It can be answered once.'), plain],
    { facts: ['about', 'dueOn'], tells: t('請於{dueOn}前填答「{roundName}」。', 'Please answer {roundName} by {dueOn}.') }),
  reminder: letter(t('調查催復', 'A reminder of the survey'),
    t('臺端尚未填答「{roundName}」（編號{number}），請查照。', '{roundName} (number {number}) still waits for your answer.'), [t('期限為{dueOn}；如已填答，請忽略本通知。', 'It can be answered until {dueOn}.'), plain],
    { tells: t('「{roundName}」還等您填答，期限{dueOn}。', '{roundName} still waits for your answer, until {dueOn}.') }),
  thanks: letter(t('填答收執', 'Your answer has come'), t('已收到臺端「{roundName}」的填答（編號{number}），謝謝，請查照。', 'Your answer to {roundName} (number {number}) has come. Thank you.'), [t('結果公布後可於網站查看。', 'The results will be on the website.')], { form: 'receipt' }),
  annulled: letter(t('調查作廢通知', 'The survey is void'), t('「{roundName}」（編號{number}）作廢，臺端的回復不予計列，請查照。', '{roundName} (number {number}) is void, and your answer does not count.'), [t('原因：{reason}', 'Reason: {reason}')]),
}
