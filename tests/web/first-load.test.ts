import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { requireFreshBuild } from './fresh-build.ts'

it.each(['explorer', 'pages'])('the scripts that %s loads first are under 132 KB compressed', (page) => {
  requireFreshBuild()
  const html = readFileSync(`src/web/dist/${page}/index.html`, 'utf8')
  const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path)
  expect(scripts.length).toBeGreaterThan(0)
  const bytes = scripts.map((path) => gzipSync(readFileSync(`src/web/dist${path}`)).length)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(132_000)
  expect(html, 'inline scripts').not.toMatch(/<script(?![^>]*\bsrc=)/)
})
