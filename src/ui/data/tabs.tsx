// Views of the same thing, as links.
type Tab = { href: string; label: string; count?: number; current: boolean }
export const Tabs = ({ items, label }: { items: Tab[]; label: string }) => (
  <nav aria-label={label}>
    <ul class="tabs">
      {items.map((item) => (
        <li>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
            {item.count === undefined ? null : <span class="count">{item.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
