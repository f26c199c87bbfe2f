// The document around a frame: language, title, stylesheet, script, and the way past the links.
import { say, t } from '#engine'
import { scriptHref, stylesheetHref } from '../assets.ts'
import { DistrictsContext } from '../form/district.tsx'
import { type Framed, HTML_LANG } from './site.ts'

const PAST_THE_LINKS = t('跳到主要內容區塊', 'Skip to the main content', {
  vi: 'Đến nội dung chính',
  id: 'Ke isi utama',
  th: 'ข้ามไปยังเนื้อหาหลัก',
  fil: 'Pumunta sa pangunahing nilalaman',
})

type Props = Pick<Framed, 'lang' | 'title' | 'site' | 'theme' | 'demo' | 'about' | 'app' | 'children'> & {
  atDesk?: boolean
}
export function Document({ lang, title, site, theme, demo, about, app, children, atDesk = false }: Props) {
  return (
    <html lang={HTML_LANG[lang]} data-theme={theme === 'dark' || theme === 'light' ? theme : undefined}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title}｜${say(site.name, lang)}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {about ? <Shared about={about} title={title} site={say(site.name, lang)} /> : null}
        <link rel="stylesheet" href={stylesheetHref} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="service-desc" href="/api/openapi.json" type="application/json" />
        <script type="module" src={scriptHref} />
        {app ? <link rel="manifest" href={app.manifest} /> : null}
        {app ? <script type="module" src={app.script} /> : null}
      </head>
      <body class={atDesk ? 'at-desk' : undefined}>
        <a class="skip" href="#C">
          {say(PAST_THE_LINKS, lang)}
        </a>
        {demo}
        <DistrictsContext.Provider value={site.districts ?? []}>{children}</DistrictsContext.Provider>
      </body>
    </html>
  )
}

/** What other sites and readers of feeds are told. */
function Shared({ about, title, site }: { about: NonNullable<Framed['about']>; title: string; site: string }) {
  const { description, address, article, feed } = about
  return (
    <>
      <meta name="description" content={description} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:site_name" content={site} />
      <meta property="og:type" content={article ? 'article' : 'website'} />
      {address ? <link rel="canonical" href={address} /> : null}
      {address ? <meta property="og:url" content={address} /> : null}
      {feed ? <link rel="alternate" type="application/atom+xml" href={feed.href} title={feed.title} /> : null}
    </>
  )
}
