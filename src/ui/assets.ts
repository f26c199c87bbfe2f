// The stylesheet and the one script, made once from their sources and served under the hash of their content.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { transformSync } from 'oxc-transform'

const folder = (name: string) => new URL(`./${name}/`, import.meta.url)
const joined = (name: string, ending: string) =>
  readdirSync(folder(name))
    .filter((file) => file.endsWith(ending))
    .toSorted()
    .map((file) => readFileSync(new URL(file, folder(name)), 'utf8'))
    .join('\n')
const hashed = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

const css = joined('css', '.css')
const js = transformSync('client.ts', joined('client', '.ts')).code
export const assets: Record<string, { type: string; body: string }> = {
  [`/assets/taitsi-${hashed(css)}.css`]: { type: 'text/css; charset=utf-8', body: css },
  [`/assets/taitsi-${hashed(js)}.js`]: { type: 'text/javascript; charset=utf-8', body: js },
}
export const [stylesheetHref = '', scriptHref = ''] = Object.keys(assets)
