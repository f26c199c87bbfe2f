// An account to be paid into.
import { t, type Text } from '../text.ts'
import type { Base, Extras } from './base.ts'
import { SHORT } from './found.ts'
import type { Kind } from './kind.ts'
import { type Part, partsSchema, readParts } from './parts.ts'

export type Account = { bank: string; number: string; holder: string }
export type AccountField = Base<'account'>

export const account = (label: Text, more: Extras = {}): AccountField => ({
  kind: 'account',
  label,
  sensitivity: 'personal',
  ...more,
})

export const ACCOUNT_PARTS: Readonly<Record<string, Part>> = {
  bank: { label: t('金融機構代碼', 'Bank code'), needed: true, max: 7 },
  number: { label: t('帳號', 'Account number'), needed: true, max: 16 },
  holder: { label: t('戶名', 'Account holder'), needed: true },
}

export const accountKind: Kind<AccountField> = {
  read: (field, name, raw) => readParts(ACCOUNT_PARTS, field, name, raw),
  longest: () => SHORT,
  wants: 'enter',
  emptyAt: 'number',
  schema: () => partsSchema(Object.keys(ACCOUNT_PARTS), ACCOUNT_PARTS),
  adds: false,
  once: 'nothing',
  splits: () => 'no',
  typedFreely: () => false,
  published: 'never',
  again: false,
  vanishes: false,
  is: () => true,
}
