// The bureau's name beside the seal of the house, cut like a stamp: two characters, read from the top.
import { type Lang, say } from '#engine'
import type { Site } from './site.ts'

export function Wordmark({ site, lang, href }: { site: Site; lang: Lang; href: string }) {
  return (
    <a class="wordmark" href={href}>
      <svg class="stamp" viewBox="0 0 44 44" aria-hidden="true">
        <rect x="1" y="1" width="42" height="42" rx="4" />
        <text x="22" y="20.5" text-anchor="middle" font-size="18">
          代
        </text>
        <text x="22" y="38.5" text-anchor="middle" font-size="18">
          誌
        </text>
      </svg>
      <span>
        {say(site.name, lang)}
        <small>代誌 Taitsi</small>
      </span>
    </a>
  )
}
