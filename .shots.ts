import { chromium } from 'playwright-core'
const [, , out, base, ...paths] = process.argv
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
for (const [name, width, dark] of [
  ['d', 1280, false],
  ['m', 390, false],
] as const) {
  const ctx = await b.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'zh-TW',
  })
  const p = await ctx.newPage()
  let i = 0
  for (const path of paths) {
    if (path.startsWith('login:')) {
      await p.goto(base + '/demo/sign-in').catch(() => {})
      continue
    }
    await p.goto(base + path)
    await p.screenshot({ path: `${out}/${i++}-${name}.png`, fullPage: true })
  }
}
await b.close()
