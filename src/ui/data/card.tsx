// A matter set apart, and a door to a service in the words of whoever needs it.
import type { ComponentChildren } from 'preact'

export const Card = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="card">
    <h2>{title}</h2>
    {children}
  </section>
)

export const ServiceCard = ({
  href,
  title,
  children,
}: {
  href: string
  title: string
  children?: ComponentChildren
}) => (
  <a class="card" href={href}>
    <h2>{title}</h2>
    {children ? <p class="soft">{children}</p> : null}
  </a>
)
