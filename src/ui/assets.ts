// The stylesheet and the one script, made once from their sources and served under the hash of their content.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { transformSync } from 'oxc-transform'

/** Thai is missing on many desks here: 9 KB for each weight, fetched only by a reader without such letters who sees some. */
const fonts = [400, 700].map((weight) => {
  const file = `noto-sans-thai-thai-${weight}-normal.woff2`
  const body = readFileSync(createRequire(import.meta.url).resolve(`@fontsource/noto-sans-thai/files/${file}`))
  return { weight, body, href: `/assets/thai-${weight}-${hashed(body)}.woff2` }
})
const faces = fonts
  .map(
    ({ weight, href }) =>
      `@font-face { font-family: 'Noto Sans Thai'; font-weight: ${weight}; font-display: swap; unicode-range: U+0E00-0E7F;
        src: local('Noto Sans Thai'), local('Leelawadee UI'), local('Thonburi'), url('${href}') format('woff2'); }`,
  )
  .join('\n')

/** The stylesheet: the files of `css/` in the order of their numbers, without what only we read. */
export function stylesheet(): { css: string; hash: string } {
  const css = [...files('css', '.css'), faces]
    .join('\n')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
  return { css, hash: hashed(css) }
}

/** The script: each file of `client/` in a block of its own, so that none sees another's names; without what only we read. */
export function clientScript(): { js: string; hash: string } {
  const js = files('client', '.ts')
    .map((source) => `{\n${transformSync('client.ts', source).code.replace(/^export \{\s*\};?$/m, '')}}`)
    .join('\n')
    .replace(/^\s+|^\s*\/\/.*\n/gm, '')
  return { js, hash: hashed(js) }
}

/**
 * Scripts that import each other, for one page: each a file of its own, all under the hash of the whole.
 * @param home the folder they stand in; @param name what they are called outside: `/assets/visits-app-….js`
 */
export function modules(home: URL, name: string): { files: Record<string, string>; hash: string } {
  const names = readdirSync(home)
    .filter((file) => file.endsWith('.ts'))
    .toSorted()
  const sources = names.map((file) => [file.slice(0, -3), readFileSync(new URL(file, home), 'utf8')] as const)
  const hash = hashed(sources.flat().join('\n'))
  const files = sources.map(([file, source]) => [
    file,
    transformSync(`${file}.ts`, source).code.replace(
      /(from\s*)(["'])\.\/([a-z-]+)\.ts\2/g,
      (_, from: string, quote: string, other: string) => `${from}${quote}/assets/${name}-${other}-${hash}.js${quote}`,
    ),
  ])
  return { files: Object.fromEntries(files), hash }
}

const { css, hash: cssHash } = stylesheet()
const { js, hash: jsHash } = clientScript()
export const stylesheetHref = `/assets/taitsi-${cssHash}.css`
export const scriptHref = `/assets/taitsi-${jsHash}.js`
export type Assets = Record<string, { type: string; body: string | Uint8Array<ArrayBuffer> }>
export const assets: Assets = {
  ...Object.fromEntries(fonts.map(({ href, body }) => [href, { type: 'font/woff2', body: new Uint8Array(body) }])),
  [stylesheetHref]: { type: 'text/css; charset=utf-8', body: css },
  [scriptHref]: { type: 'text/javascript; charset=utf-8', body: js },
}
function files(name: string, ending: string): string[] {
  const folder = new URL(`./${name}/`, import.meta.url)
  const names = readdirSync(folder).filter((file) => file.endsWith(ending))
  return names.toSorted().map((file) => readFileSync(new URL(file, folder), 'utf8'))
}

export function hashed(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
