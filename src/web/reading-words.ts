// What a line of the reading log says was read, in words: the fields by their labels, never what stood in them.
import { type Programme, say, type Lang, t, type Text } from '#engine'
import type { ReadingLine } from '#store/read/reading-log.ts'

const LISTS: Record<string, Text> = {
  mine: t('自己的案件', 'their own cases'),
  section: t('本科全部案件', 'the section’s cases'),
  due: t('三日內到期的案件', 'cases due in three days'),
  overdue: t('逾期的案件', 'late cases'),
  unassigned: t('未分派的案件', 'cases nobody owns'),
  closed: t('已結案的案件', 'closed cases'),
  related: t('相關案件', 'related cases'),
  organisation: t('事業單位的案件', 'cases of an organisation'),
  roll: t('點名冊', 'the roll of a course'),
  'find number': t('以案號查得的案件', 'cases found by number'),
  'find identity': t('以證號查得的案件', 'cases found by identity number'),
  'find words': t('以文字查得的案件', 'cases found by words'),
}
const WORDS: Record<string, Text> = {
  note: t('註記', 'remarks'),
  reason: t('理由', 'reasons'),
  state: t('案件狀態', 'where the case stands'),
  account: t('付款帳戶', 'accounts to pay to'),
  mandates: t('代表人', 'who acts for it'),
}
const WHOLE: Record<string, Text> = {
  'exchange-trial': t('試算資料交換名冊', 'Went over a list of another body'),
  'find by identity number': t('以證號查詢個人', 'Looked somebody up by identity number'),
  'log of a person': t('以證號查詢調閱紀錄', 'Asked the reading log about a person'),
  'person page': t('查看個人資料頁', 'Looked at a person’s page'),
  'person export': t('匯出個人資料', 'Exported a person’s data'),
}

export function whatWasRead({ what, programme }: ReadingLine, programmes: readonly Programme[], lang: Lang): string {
  const whole = WHOLE[what]
  if (whole) return say(whole, lang)
  const [verb = '', ...rest] = what.split(' ')
  const of = programmes.find((one) => one.id === programme)
  const label = (name: string) => say(of?.fields[name]?.label ?? WORDS[name] ?? t('其他欄位', 'other entries'), lang)
  const fields = [...new Set(rest.map(label))].join(lang === 'zh' ? '、' : ', ')
  switch (verb) {
    case 'read':
      return say(t(`查看：${fields}`, `Read: ${fields}`), lang)
    case 'history':
      return say(t(`查看辦理經過：${fields}`, `Read the history: ${fields}`), lang)
    case 'list': {
      const name = LISTS[rest.join(' ')] ?? onPage(rest.join(' '), programmes) ?? t('案件清單', 'a list of cases')
      return say(t(`清單：${name.zh}`, `List: ${name.en}`), lang)
    }
    case 'file':
      return say(t('開啟附件', 'Opened a paper'), lang)
    case 'exchange':
      return say(t(`依資料交換協議提供：${fields}`, `Told another body under an agreement: ${fields}`), lang)
    case 'organisation':
      return say(t(`查詢事業單位 ${rest.join('、')}`, `Looked up the organisation ${rest.join(', ')}`), lang)
    default:
      return what.startsWith('check:')
        ? say(t('系統比對其他案件', 'The house compared other cases'), lang)
        : say(t('其他查閱', 'Another reading'), lang)
  }
}

/** A list on the page of an entry, by programme and name: `learning-offerings/enrolments`. */
function onPage(named: string, programmes: readonly Programme[]): Text | undefined {
  const [id = '', list = ''] = named.split('/')
  const of = programmes.find((one) => one.id === id)
  return list === 'suggests' ? of?.suggests?.back.name : of?.lists?.[list]?.name
}

const PURPOSES: Record<string, Text> = {
  worklist: t('工作清單', 'Worklist'),
  find: t('查詢案件', 'Finding a case'),
  file: t('開啟附件', 'Opening a paper'),
  letter: t('開啟文書', 'Opening a letter'),
  receipt: t('收件證明', 'Receipt'),
  party: t('當事人查看自己的案件', 'A party looked at their own case'),
  'own data': t('本人查看自己的資料', 'A person looked at their own data'),
  'my cases': t('本人查看案件清單', 'A person’s own list of cases'),
  suggestions: t('媒合建議', 'Suggestions'),
  'case page': t('辦理案件', 'Handling the case'),
  'roll call': t('點名', 'Taking the roll'),
  list: t('案件頁的清單', 'A list on the page of a case'),
  visit: t('外出檢查', 'A visit'),
  'list of visits': t('外出檢查清單', 'The list of visits'),
  notice: t('寄送通知', 'Sending a letter'),
  'lost code': t('補發查詢碼', 'A lost access code'),
  'renew a code': t('換發查詢碼', 'Renewing an access code'),
  'payment list': t('付款清冊', 'Payment list'),
  'open list': t('公開名冊', 'A list open to everybody'),
  exchange: t('資料交換', 'Exchange of data'),
  api: t('程式介面', 'Through the API'),
}
export const purposeSaid = (purpose: string, lang: Lang): string => {
  const known = PURPOSES[purpose]
  return known ? say(known, lang) : purpose
}
