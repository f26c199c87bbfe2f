// A real browser for tests, and axe, which finds what would shut someone out of a page.
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import axeCore from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const require = createRequire(import.meta.url)
const cache = join(import.meta.dirname, '../../.cache/browser')

/** The browser named by CHROMIUM, else the one that npm brought, else the system's. Close it with `browser.close()`. */
export async function openBrowser(): Promise<Browser> {
  mkdirSync(cache, { recursive: true })
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? (await chromiumFromNpm()) ?? '/usr/bin/chromium',
    args: flags,
    timeout: COLD,
    env: { ...process.env, FONTCONFIG_FILE: fontSettings() },
  })
}

/** A browser with a profile of its own on the disk, as a telephone has one: what it keeps is there again when it is opened again. */
export async function openProfile(
  folder: string,
  options: Parameters<typeof chromium.launchPersistentContext>[1] = {},
): Promise<BrowserContext> {
  mkdirSync(cache, { recursive: true })
  return chromium.launchPersistentContext(folder, {
    executablePath: process.env['CHROMIUM'] ?? (await chromiumFromNpm()) ?? '/usr/bin/chromium',
    args: flags,
    timeout: COLD,
    env: { ...process.env, FONTCONFIG_FILE: fontSettings() },
    ...options,
  })
}

/** Signs in at the desk as one of the demonstration's people, and waits until the first page of the desk stands. */
export async function signIn(page: Page, base: string, account: string): Promise<void> {
  await page.goto(`${base}/desk/sign-in`)
  await page.click(`button[value="${account}"]`)
  await page.waitForURL((url) => url.pathname !== '/desk/sign-in')
}

/** Its first start of all reads 200 MB from a disk that others read too. */
const COLD = 120_000

// No sandbox, because in a container tests run as root; and no talk to anyone but the page.
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * One line for each thing on the page that would shut someone out; an empty list is what a page should give.
 * The page must be one with JavaScript: without it the browser runs no timers, and axe would wait for ever.
 */
export async function axe(page: Page): Promise<string[]> {
  await page.waitForLoadState()
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axeCore.source)
  const violations = await page.evaluate(async (values) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axeCore }
    // What passes is not described, which is most of the work.
    return (await inPage.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })).violations
  }, rules)
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target, html }) => `${id} (${impact}): ${help}, at ${target.join(' ')}: ${html.slice(0, 160)}`),
  )
}

/** The package holds the browser compressed, for Linux on x64 only; it is unpacked once. */
async function chromiumFromNpm(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = join(dirname(require.resolve('@sparticuz/chromium')), '..')
  const { version } = require(join(folder, 'package.json')) as { version: string }
  const unpacked = join(cache, `chromium-${version}`)
  if (existsSync(unpacked)) return unpacked
  // Under a name of its own until whole: test files run side by side.
  const unpacking = `${unpacked}.${process.pid}`
  await pipeline(
    createReadStream(join(folder, 'bin', 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(unpacking),
  )
  await chmod(unpacking, 0o755)
  renameSync(unpacking, unpacked)
  return unpacked
}

/** Chinese in the font that the papers use, so that a page looks the same on a machine that has no Chinese font. */
function fontSettings(): string {
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-tc/package.json'))
  const prefer = (family: string) =>
    `<alias binding="same"><family>${family}</family><prefer><family>Noto Sans TC</family></prefer></alias>`
  const path = join(cache, 'fonts.conf')
  const settings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(fonts, '400Regular')}</dir>
  <dir>${join(fonts, '700Bold')}</dir>
  <cachedir>${join(cache, 'fontconfig')}</cachedir>
  ${['sans-serif', 'serif', 'system-ui'].map(prefer).join('\n  ')}
</fontconfig>
`
  const writing = `${path}.${process.pid}`
  writeFileSync(writing, settings)
  renameSync(writing, path)
  return path
}
