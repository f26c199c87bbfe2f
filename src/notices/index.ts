// Notices: what leaves the house by e-mail, text message and LINE.
import { readFileSync } from 'node:fs'
import type { Channel } from './channel.ts'
import { emailChannel } from './email.ts'
import { lineChannel, lineSettings } from './line.ts'
import { smsChannel, type SmsProvider } from './sms.ts'

export { toldIn } from './compose.ts'
export { deliver, type Delivered, type Post } from './deliver.ts'
export { isFromLine, lineSettings, type LineSettings } from './line.ts'
export type { Channel, Way } from './channel.ts'
export type { Quiet } from './quiet.ts'

/**
 * The ways this house has, by its environment: SMTP_URL with MAIL_FROM; TAITSI_SMS, the path of a provider's form as JSON;
 * LINE_TOKEN with LINE_SECRET. Without any, letters are read at the portal and printed at the desk, and nothing is said to be sent.
 */
export function openChannels(env: Record<string, string | undefined>): Channel[] {
  const line = lineSettings(env)
  if (env.SMTP_URL && !env.MAIL_FROM) throw new Error('SMTP_URL needs MAIL_FROM, the address the bureau writes from.')
  return [
    ...(env.SMTP_URL && env.MAIL_FROM ? [emailChannel(env.SMTP_URL, env.MAIL_FROM)] : []),
    ...(env.TAITSI_SMS ? [smsChannel(JSON.parse(readFileSync(env.TAITSI_SMS, 'utf8')) as SmsProvider, env)] : []),
    ...(line ? [lineChannel(line)] : []),
  ]
}
