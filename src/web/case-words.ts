// How a case's events and values are told to a reader.
import { type CaseEvent, type Programme, say, type Lang, t, type Text } from '#engine'

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
  }
}

/** The fields an event gave, in the order of the definition. */
export const givenFields = (programme: Programme, event: CaseEvent): string[] =>
  event.kind === 'step' || event.kind === 'correct'
    ? Object.keys(programme.fields).filter((name) => name in event.values)
    : []

export const bothSides = (values: Record<string, unknown>): string[] =>
  ['claimant', 'applicant', 'respondent', 'respondentWorker', 'name'].flatMap((name) => {
    const value = values[name]
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null && 'name' in value ? [String(value.name)] : []
  })

export const stateLabel = (programme: Programme, state: string, lang: Lang): string => {
  const found = programme.states[state]
  return found ? say('zh' in found ? found : found.name, lang) : state
}
