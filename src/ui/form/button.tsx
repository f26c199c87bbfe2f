// Buttons act, links go; both can look like either.
import type { ComponentChildren } from 'preact'

export type ButtonTone = 'primary' | 'quiet' | 'danger'
type Props = { children: ComponentChildren; tone?: ButtonTone; small?: boolean }
const classOf = (tone: ButtonTone, small: boolean) =>
  [tone === 'primary' ? '' : tone, small ? 'small-button' : ''].filter(Boolean).join(' ') || undefined

export const Button = ({
  children,
  tone = 'primary',
  small = false,
  name,
  value,
}: Props & { name?: string; value?: string }) => (
  <button class={classOf(tone, small)} name={name} value={value}>
    {children}
  </button>
)

export const LinkButton = ({ children, tone = 'primary', small = false, href }: Props & { href: string }) => (
  <a class={['button', classOf(tone, small)].filter(Boolean).join(' ')} href={href}>
    {children}
  </a>
)
