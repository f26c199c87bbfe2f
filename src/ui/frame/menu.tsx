// Links that wait behind a button on a small screen. The browser's own popover opens and closes them.
import type { ComponentChildren } from 'preact'
import { type Lang, say, t } from '#engine'

export function MenuButton({ opens, lang }: { opens: string; lang: Lang }) {
  return (
    <button class="menu-button quiet small-button" type="button" popovertarget={opens}>
      {say(t('選單', 'Menu', { vi: 'Trình đơn', id: 'Menu', th: 'เมนู', fil: 'Menu' }), lang)}
    </button>
  )
}

type Props = { id: string; kind: 'menu' | 'rail'; label: string; lang: Lang; children: ComponentChildren }
export function Menu({ id, kind, label, lang, children }: Props) {
  return (
    <nav class={kind} id={id} popover="auto" aria-label={label}>
      <div>
        <button class="menu-close quiet small-button" type="button" popovertarget={id} popovertargetaction="hide">
          {say(t('關閉選單', 'Close the menu'), lang)}
        </button>
        {children}
      </div>
    </nav>
  )
}

/** The page itself, or a page below it, is marked. */
export function current(href: string, path: string): 'page' | 'true' | undefined {
  if (href === path) return 'page'
  return href !== '/' && href !== '/desk' && path.startsWith(`${href}/`) ? 'true' : undefined
}
