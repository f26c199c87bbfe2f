// What each permission of the table of rights is called where people read the table.
import { t, type Text } from '#engine'
import type { Permission } from './rights.ts'

export const PERMISSION_WORDS: Record<Permission, Text> = {
  read: t('閱覽案件', 'read cases'),
  step: t('辦理步驟', 'take steps'),
  correct: t('更正資料', 'correct what was entered'),
  assign: t('指派承辦人', 'assign cases'),
  note: t('寫辦理紀錄', 'write notes'),
  'give-mandate': t('登錄單位代表人', 'record who acts for a body'),
  'find-by-identity': t('以證號查詢（填理由）', 'find by identity number, with a reason'),
  'prepare-report': t('編製半年報', 'prepare the half-year report'),
  'sign-report': t('核定半年報', 'sign the half-year report'),
  'enter-figure': t('登錄統計數字', 'enter figures'),
  'close-day': t('登錄停止上班日', 'close a day'),
  'read-log': t('查核誰看過什麼', 'look up who saw what'),
  'answer-data-request': t('答復個人資料請求', 'answer requests about personal data'),
  'list-destruction': t('編製銷毀清冊', 'list what is to be destroyed'),
  'approve-destruction': t('核准銷毀', 'approve destruction'),
  'read-rights': t('查看權限表', 'read the table of rights'),
  pay: t('列冊、匯入銀行回覆', 'list payments and read the bank’s answers'),
  'administer-accounts': t('管理帳號', 'administer accounts'),
  'read-account-log': t('查核帳號異動', 'look up changes of accounts'),
  'open-sealed': t('開啟密封資料（填理由）', 'open what is sealed, with a reason'),
}
