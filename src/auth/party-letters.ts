// What is sent to a party by the address on file: a new access code, or a code that confirms one step. No name, for others may read along.
import { type Lang, say, t, type Text } from '#engine'
import { withSession } from '#store'
import type { Context } from '#store/context.ts'
import { blind } from '#store/chain/seal.ts'
import { writeToAccount } from './messages.ts'
import type { OnFile } from './on-file.ts'
import { system } from './reach.ts'

type Sent = { number: string; code: string; lang: Lang; /** Where the case is followed. */ at: string }

export const sendCode = (context: Context, bureau: string, to: OnFile, sent: Sent, now: number): Promise<boolean> =>
  write(context, bureau, 'access-code', to, sent, now, {
    subject: t(`案件 ${sent.number} 的新查詢碼`, `New access code for case ${sent.number}`),
    body: t(
      `案件 ${sent.number} 的新查詢碼是 ${sent.code}，先前的查詢碼已失效。查看案件：${sent.at}/status?number=${sent.number} 。查詢碼只給您本人，請勿轉寄。若不是您要求的，請來電告知。`,
      `The new access code for case ${sent.number} is ${sent.code}; the one before no longer works. See the case: ${sent.at}/status?number=${sent.number} . It is for you alone: do not forward it. If you did not ask for it, call us.`,
    ),
  })

export const sendProof = (
  context: Context,
  bureau: string,
  to: OnFile,
  sent: Omit<Sent, 'at'> & { does: Text },
  now: number,
): Promise<boolean> =>
  write(context, bureau, 'second-proof', to, sent, now, {
    subject: t(`案件 ${sent.number} 驗證碼`, `Code to confirm in case ${sent.number}`),
    body: t(
      `您正要在案件 ${sent.number} 辦理「${sent.does.zh}」。驗證碼是 ${sent.code}，三十分鐘內有效。若不是您本人，請勿告訴任何人，並來電告知。`,
      `You are about to do this in case ${sent.number}: “${sent.does.en}”. The code is ${sent.code}, good for thirty minutes. If it is not you, tell nobody the code, and call us.`,
    ),
  })

/** By e-mail, or else by text message. False where neither is on file. */
async function write(
  context: Context,
  bureau: string,
  kind: 'access-code' | 'second-proof',
  { email, sms }: OnFile,
  { lang }: { lang: Lang },
  now: number,
  words: { subject: Text; body: Text },
): Promise<boolean> {
  const to = email ?? sms
  if (!to) return false
  const message = {
    to,
    subject: say(words.subject, lang),
    body: say(words.body, lang),
    way: email ? 'email' : 'sms',
  } as const
  await withSession(context.db, system(bureau), (tx) =>
    writeToAccount(context, tx, bureau, kind, blind(context.keys.index, 'e-mail', to), message, now),
  )
  return true
}
