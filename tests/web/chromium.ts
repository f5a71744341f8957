import { existsSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'

/** Where a Chromium is: the system's, or the one that Playwright has installed; undefined where there is neither. */
const path = ['/usr/bin/chromium', chromium.executablePath()].find((candidate) => existsSync(candidate))

/** True where tests in a browser can't run and nobody insists on them. */
export const noBrowser = !path && process.env.REQUIRE_BROWSER !== '1'

if (noBrowser)
  console.log('The tests in a browser are skipped: there is no Chromium. Try: npx playwright install chromium')

const flags = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** @throws where there is no Chromium */
export async function launchChromium(): Promise<Browser> {
  if (!path) throw new Error('REQUIRE_BROWSER=1 asks for a Chromium and there is none: npx playwright install chromium')
  const asRoot = process.getuid?.() === 0
  return chromium.launch({ executablePath: path, args: asRoot ? [...flags, '--no-sandbox'] : flags })
}
