// E-mail over SMTP. The server's own answer is the receipt.
import { createTransport } from 'nodemailer'
import { type Channel, mishap } from './channel.ts'

/** @param url `smtp://user:password@host:587` or `smtps://…`; TLS is demanded except on this machine. */
export function emailChannel(url: string, from: string): Channel {
  const { hostname } = new URL(url)
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    ...(local ? { ignoreTLS: true } : { requireTLS: true }),
  })
  const host = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    way: 'email',
    repeatable: true,
    async carry({ id, to, subject, body, lang }) {
      try {
        const sent = await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text: body,
          messageId: `<${id}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': lang },
        })
        return { outcome: 'accepted', says: sent.response, receipt: sent.messageId }
      } catch (error) {
        const code = (error as { responseCode?: number }).responseCode
        const says = error instanceof Error ? error.message : String(error)
        // 5xx is for good, 4xx and a broken line are for now. A wrong password of ours is no fault of the address.
        const ours = (error as { code?: string }).code === 'EAUTH'
        return code && code >= 500 && !ours ? { outcome: 'refused', says } : mishap(error)
      }
    },
    close: () => transport.close(),
  }
}
