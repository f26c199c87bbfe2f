// How a case's events and values are told to a reader.
import { type CaseEvent, type Programme, say, type Lang, type Second, t, type Text, type Via } from '#engine'

/** The roles as people read them; staff of the house who appear in no programme keep a plain word. */
export function roleName(programme: Programme, role: string): Text {
  return programme.roles[role]?.name ?? (role === 'clock' ? t('系統期限', 'The clock') : t('機關人員', 'The bureau'))
}

/** What an event says in one line. */
export function eventTitle(programme: Programme, event: CaseEvent): Text {
  switch (event.kind) {
    case 'step':
      return programme.steps[event.step]?.does ?? t(event.step, event.step)
    case 'correct':
      return t('更正資料', 'Correction')
    case 'assign':
      return t('指派承辦人', 'Owner named')
    case 'note':
      return t('內部註記', 'Internal note')
    case 'code':
      return t(
        `換發查詢碼：${roleName(programme, event.role).zh}`,
        `New access code: ${roleName(programme, event.role).en}`,
      )
  }
}

/** The fields an event gave, in the order of the definition. */
export const givenFields = (programme: Programme, event: CaseEvent): string[] =>
  event.kind === 'step' || event.kind === 'correct'
    ? Object.keys(programme.fields).filter((name) => name in event.values)
    : []

export const stateLabel = (programme: Programme, state: string, lang: Lang): string => {
  const found = programme.states[state]
  return found ? say('zh' in found ? found : found.name, lang) : state
}

/** How whoever did it had shown who they are; nothing where that was not kept, or is plain from who it was. */
export function provenBy({ by }: CaseEvent): Text | undefined {
  const first = by.via && VIA[by.via]
  const second = by.second && SECOND[by.second]
  return first && second ? t(`${first.zh}，${second.zh}`, `${first.en}, ${second.en}`) : first
}
const VIA: Partial<Record<Via, Text>> = {
  code: t('由持查詢碼者', 'by whoever held the access code'),
  'code-at-desk': t(
    '由持查詢碼者，於機關人員使用的瀏覽器',
    'by whoever held the access code, in a browser that staff sign in with',
  ),
  account: t('以帳號登入', 'signed in with an account'),
  open: t('線上送件，未登入', 'sent on the website without signing in'),
  api: t('以程式介面送件，未登入', 'sent through the API without signing in'),
}
const SECOND: Record<Second, Text> = {
  'sent-code': t('並輸入寄到所留聯絡方式的驗證碼', 'with a code sent to the address on file'),
  password: t('並再次輸入密碼', 'with the password once more'),
  'on-file': t('並核對案卷所留證號', 'with the number on file'),
}
