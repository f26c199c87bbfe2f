// Addresses: which of them is a mobile telephone, and how one is shown to somebody who only has to recognise it.
import type { Way } from './channel.ts'

/** A Taiwanese mobile number as ten digits, or nothing. */
export function mobile(phone: string | undefined): string | undefined {
  const digits = (phone ?? '')
    .normalize('NFKC')
    .replace(/[^\d+]/g, '')
    .replace(/^\+?886/, '0')
  return /^09\d{8}$/.test(digits) ? digits : undefined
}

export function masked(way: Way, to: string): string {
  if (way === 'line') return 'LINE'
  if (way === 'sms') return `${to.slice(0, 4)}***${to.slice(-3)}`
  const [name = '', host = ''] = to.split('@')
  return `${name.slice(0, 1)}***@${host}`
}
