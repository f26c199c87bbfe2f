// What the page of exchanges needs: of the register of agreements, and of a list that came in under one of them.
import { contract, date, disclosed, entry, files, t, text, whole } from '#engine'

const open = { sensitivity: 'open' } as const
const count = (zh: string, en: string) => whole(t(zh, en), { ...open, min: 0, max: 1_000_000 })

const body = entry(t('對方機關（構）', 'The other body'), 'organisation-register', { in: ['active'], shows: ['organisation'], ...open })

/** Who may be told what, on which ground and what for. */
export const agreements = contract('agreements', t('資料交換協議名冊', 'the register of agreements'), {
  fields: {
    body,
    basis: text(t('法律依據', 'Legal basis'), { ...open, max: 200, help: t('例如：個人資料保護法第16條但書第1款，及其依據之法律條文。', 'For example: PDPA §16(1), and the article of the law it rests on.') }),
    purpose: text(t('特定目的', 'Purpose'), { ...open, max: 120 }),
    facts: disclosed(t('提供之資料', 'What is told'), { ...open, help: t('只勾目的所必要的；沒有勾的，不會提供。', 'Tick only what the purpose needs; what is not ticked is not told.') }),
    until: date(t('有效至', 'In force until'), { ...open, notBeforeToday: true }),
  },
  states: ['active'],
  sole: true,
})

/** A list of persons or organisations in, and what is told of each out. */
export const exchanged = contract('exchanged', t('資料交換', 'exchanged'), {
  fields: {
    agreement: entry(t('協議', 'Agreement'), 'data-agreements', { shows: ['purpose'], ...open }),
    body,
    letterNo: text(t('來文字號', 'Number of their letter'), { ...open, max: 60 }),
    receivedOn: date(t('收到日', 'Received on'), { ...open, notAfterToday: true, starts: 'today' }),
    dueOn: date(t('查復期限', 'To be answered by'), open),
    list: files(t('名冊檔', 'The list'), { max: 1, help: t('CSV（UTF-8 或 Big5）、ODS 或 XLSX；要有「證號」與「姓名」兩欄。', 'CSV (UTF-8 or Big5), ODS or XLSX, with the columns “number” and “name”.') }),
    rows: count('名冊列數', 'Rows of the list'),
    told: count('查有資料列數', 'Rows with an answer'),
    unknown: count('查無資料列數', 'Rows not known here'),
    refused: count('不予查復列數', 'Rows refused'),
    answers: files(t('查復檔', 'The answers'), { max: 1 }),
  },
  states: ['received', 'proposed', 'answered'],
  steps: ['propose', 'answer'],
  second: ['answer'],
  screen: 'exchanges',
  sole: true,
})
