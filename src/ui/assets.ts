// The stylesheet and the one script, made once from their sources and served under the hash of their content.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { transformSync } from 'oxc-transform'

/** The stylesheet: the files of `css/` in the order of their numbers, without what only we read. */
export function stylesheet(): { css: string; hash: string } {
  const css = files('css', '.css')
    .join('\n')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
  return { css, hash: hashed(css) }
}

/** The script: each file of `client/` in a block of its own, so that none sees another's names. */
export function clientScript(): { js: string; hash: string } {
  const js = files('client', '.ts')
    .map((source) => `{\n${transformSync('client.ts', source).code.replace(/^export \{\s*\};?$/m, '')}}`)
    .join('\n')
  return { js, hash: hashed(js) }
}

const { css, hash: cssHash } = stylesheet()
const { js, hash: jsHash } = clientScript()
export const stylesheetHref = `/assets/taitsi-${cssHash}.css`
export const scriptHref = `/assets/taitsi-${jsHash}.js`
export const assets: Record<string, { type: string; body: string }> = {
  [stylesheetHref]: { type: 'text/css; charset=utf-8', body: css },
  [scriptHref]: { type: 'text/javascript; charset=utf-8', body: js },
}

function files(name: string, ending: string): string[] {
  const folder = new URL(`./${name}/`, import.meta.url)
  const names = readdirSync(folder).filter((file) => file.endsWith(ending))
  return names.toSorted().map((file) => readFileSync(new URL(file, folder), 'utf8'))
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
