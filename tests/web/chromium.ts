import { existsSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'

/** The path of a Chromium: the system's, or the one that Playwright installed; undefined if there is neither. */
const path = ['/usr/bin/chromium', chromium.executablePath()].find((candidate) => existsSync(candidate))

/** True if browser tests can't run and are not required. */
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

/** @throws if there is no Chromium */
export async function launchChromium(): Promise<Browser> {
  if (!path) throw new Error('REQUIRE_BROWSER=1 asks for a Chromium and there is none: npx playwright install chromium')
  const asRoot = process.getuid?.() === 0
  return chromium.launch({ executablePath: path, args: asRoot ? [...flags, '--no-sandbox'] : flags })
}
