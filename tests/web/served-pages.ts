import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import { keepAliveMilliseconds } from '../../src/serving/listen.ts'
import { type ServerSettings, server } from '../../src/serving/server.ts'
import { launchChromium, noBrowser } from './chromium.ts'
import { requireFreshBuild } from './fresh-build.ts'

export interface Visit {
  readonly page: Page
  /** Requested addresses of other servers. */
  readonly abroad: string[]
  /** Problems in the browser: errors and warnings of the console, including violations of the security policy, and errors of the page. */
  readonly complaints: string[]
}

/** Opens a path in a fresh browser. */
export type Visitor = (path: string, options?: BrowserContextOptions) => Promise<Visit>

/** One for all suites of a worker, since each visit is a context of its own; it ends with the worker's process. */
let launched: Promise<Browser> | undefined

/** Generous, because a Neo4j that has just started plans each statement first and the machine may be busy. */
const patiently = { deadlineMilliseconds: 60_000 }

/**
 * Runs a suite against the whole program over a graph, in a real browser; it is skipped where there is none. After each test, all that
 * was opened is closed; nothing of it may have asked another machine, nor have been complained of.
 */
export function inBrowser(
  what: string,
  graph: Graph,
  suite: (visit: Visitor) => void,
  settings: ServerSettings = {},
): void {
  // A page of a busy machine is now and then lost for no fault of its own; a fault fails twice.
  describe.skipIf(noBrowser)(what, { timeout: 60_000, retry: 1 }, () => {
    const http = createServer({ keepAliveTimeout: keepAliveMilliseconds }, server(graph, { ...patiently, ...settings }))
    const visits: Visit[] = []
    let browser: Browser
    let address: string

    beforeAll(async () => {
      requireFreshBuild()
      await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
      address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
      launched ??= launchChromium()
      browser = await launched
    })
    afterEach(async () => {
      for (const { page, abroad, complaints } of visits.splice(0)) {
        await page.context().close()
        expect(abroad, 'requests that leave the machine').toEqual([])
        expect(complaints, 'complaints of the browser').toEqual([])
      }
    })
    afterAll(async () => {
      http.closeAllConnections()
      http.close()
    })

    suite(async (path, options) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      })
      const page = await context.newPage()
      const abroad: string[] = []
      const complaints: string[] = []
      context.on('request', (request) => {
        if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(`${address}/`)) abroad.push(request.url())
      })
      context.on('weberror', (error) => complaints.push(error.error().message))
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      const visit = { page, abroad, complaints }
      visits.push(visit)
      await page.goto(`${address}${path}`)
      return visit
    })
  })
}
