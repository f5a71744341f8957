import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../asking.ts'
import { onEmbedded } from '../engines.ts'
import { served } from '../serving/serving.ts'
import { launchChromium, noBrowser } from '../web/chromium.ts'
import { lacksPython, lacksR, python, run, runPython } from './run.ts'

const top = fileURLToPath(new URL('../..', import.meta.url))
const client = (name: string) => join(top, 'tests', 'clients', name)

/** Runs a notebook by the same library as `jupyter execute`, and prints the media types and texts of what its cells show. */
const executed = `
import json, nbformat, nbclient, os, sys
del os.environ["MPLBACKEND"] # as it is for readers: plots are shown in the notebook
notebook = nbformat.read(sys.argv[1], 4)
nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
shown = [output for cell in notebook.cells for output in cell.get("outputs", [])]
print(json.dumps([output.get("data", {"text": output.get("text")}) for output in shown]))
`

onEmbedded('clients', (graph) => {
  let site = ''
  beforeAll(async () => {
    site = await served(graph)
    process.env.ENTREPOT_URL = site
  })
  afterAll(() => {
    delete process.env.ENTREPOT_URL
  })

  /** What the exports of three countries are by GraphQL: name, year, value. */
  async function exportsByGraphql(): Promise<readonly (readonly [string, string, string])[]> {
    const { observations } = await answer(
      graph,
      '{ observations(first: 100, where: { reporter: ["country:KAZ", "country:UZB", "country:MNG"], measure: [EXPORT_VALUE], kind: [LEVEL], unit: ["USD"], hasPartner: false, hasCommodity: false }) { nodes { reporter { name } value period { start } } } }',
    )
    return observations.nodes.map(
      (one: { reporter: { name: string }; value: string; period: { start: string } }) =>
        [one.reporter.name, one.period.start.slice(0, 4), one.value] as const,
    )
  }

  it.skipIf(lacksPython)('the notebook runs from top to bottom, with a plot and its citation', async () => {
    const shown = JSON.parse(await runPython(executed, client('trade.ipynb'))) as Readonly<Record<string, string>>[]
    expect(shown.filter((output) => output['image/png'])).toHaveLength(1)
    expect(shown.at(-1)?.text).toMatch(/^The World Factbook \(.*public domain/)
    const [table = {}, partners = {}] = shown
    for (const [name, year, value] of await exportsByGraphql())
      expect(table['text/html']).toMatch(
        new RegExp(`<td>${name}</td>\\s*<td>${year}</td>\\s*<td>ABOUT</td>\\s*<td>${value}</td>`),
      )
    expect(partners['text/html']).toMatch(/<td>Russia<\/td>\s*<td>MORE_THAN<\/td>\s*<td>240000000000<\/td>/)
  })

  it('the notebook is committed without outputs', () => {
    const { cells } = JSON.parse(readFileSync(client('trade.ipynb'), 'utf8')) as { cells: Record<string, unknown>[] }
    const code = cells.filter(({ cell_type }) => cell_type === 'code')
    expect(code.length).toBeGreaterThan(3)
    expect(
      code.every(({ outputs, execution_count }) => JSON.stringify([outputs, execution_count]) === '[[],null]'),
    ).toBe(true)
  })

  it.skipIf(lacksR)('the R script prints the table and draws its plot', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entrepot-r-'))
    try {
      process.env.ENTREPOT_PLOT = join(folder, 'trade.pdf')
      const printed = await run('Rscript', [client('trade.R')])
      for (const [name, year, value] of await exportsByGraphql())
        expect(printed).toMatch(new RegExp(`${name} +${year} +ABOUT +${value} `))
      expect(printed.trimEnd().split('\n').at(-1)).toMatch(/^The World Factbook \(.*public domain/)
      expect(readFileSync(join(folder, 'trade.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    } finally {
      delete process.env.ENTREPOT_PLOT
      rmSync(folder, { recursive: true })
    }
  })

  it('the TypeScript example prints what its typed document asks for', async () => {
    const printed = await run(join(top, 'node_modules', '.bin', 'tsx'), [client('trade.ts')])
    const lines = printed
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
    expect(lines.map(([, name, year, , value]) => [name, year, value])).toEqual(await exportsByGraphql())
    expect(
      lines.every(
        ([id, , , comparator, , sources]) => id?.startsWith('observation:') && comparator === 'ABOUT' && sources,
      ),
    ).toBe(true)
  })

  it.skipIf(lacksPython)(
    'networkx reads what the link to Gephi Lite names, whose end tells Gephi Lite the format',
    async () => {
      const [link = '', count] = (await run(python, [client('gephi.py')])).split('\n')
      const address = new URL(link).searchParams.get('file') ?? ''
      // This is how Gephi Lite finds the format of a remote file.
      expect(address.split('/').pop()?.split('.').pop()).toBe('gexf')
      const response = await fetch(address, { headers: { origin: 'https://gephi.org' } })
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.get('content-type')).toBe('application/gexf+xml; charset=utf-8')
      const { subgraph } = await answer(
        graph,
        '{ subgraph(around: ["port:CNHRS"], depth: 1, limit: 500) { nodes { id } edges { id } } }',
      )
      expect(count).toBe(`${subgraph.nodes.length} nodes, ${subgraph.edges.length} edges`)
    },
  )

  describe.skipIf(noBrowser)('in a browser', () => {
    const files = /^\/(tests\/clients\/\w+\.html|node_modules\/(d3|cytoscape)\/dist\/\w+\.min\.js)$/
    const http = createServer(({ url = '' }, response) => {
      const { pathname } = new URL(url, 'http://test')
      if (!files.test(pathname)) return response.writeHead(404).end()
      response.setHeader('content-type', pathname.endsWith('.js') ? 'text/javascript' : 'text/html')
      return response.end(readFileSync(join(top, pathname)))
    })
    afterAll(() => http.close())

    /** Opens a page of another origin than the server's; fails at the first complaint or request that leaves the machine. */
    async function inPage(name: string, look: (page: Page) => Promise<void>): Promise<void> {
      if (!http.listening) await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
      const browser = await launchChromium()
      try {
        const page = await browser.newPage()
        const wrong: string[] = []
        page.on('pageerror', (error) => wrong.push(error.message))
        page.on('request', (request) => new URL(request.url()).hostname !== '127.0.0.1' && wrong.push(request.url()))
        const { port } = http.address() as AddressInfo
        await page.goto(`http://127.0.0.1:${port}/tests/clients/${name}?server=${site}`)
        await look(page)
        expect(wrong).toEqual([])
      } finally {
        await browser.close()
      }
    }

    it('D3 draws a line for each country and names the source below', () =>
      inPage('d3.html', async (page) => {
        await page.getByText('The World Factbook').waitFor()
        const names = await page.locator('svg > text').allTextContents()
        expect(names.sort()).toEqual([...new Set((await exportsByGraphql()).map(([name]) => name))].sort())
        for (const path of await page.locator('path.country').all())
          expect(await path.getAttribute('d')).toMatch(/^M[\d.]+,[\d.]+L[\d.,L]+$/)
        expect(await page.locator('path.country').count()).toBe(3)
        expect(await page.getByRole('heading').textContent()).toContain('(about)')
      }))

    it('Cytoscape draws the export whole, and a click on an edge shows its sources', () =>
      inPage('cytoscape.html', async (page) => {
        await page.waitForFunction(() => 'cy' in window)
        const drawn = await page.evaluate(() => {
          const { cy } = window as unknown as {
            cy: { nodes(): unknown[]; edges(): { emit(event: string): void }[] }
          }
          cy.edges()[0]?.emit('tap')
          return [cy.nodes().length, cy.edges().length]
        })
        const { elements } = (await (
          await fetch(`${site}/export?around=port:CNHRS&depth=1&format=cytoscape`)
        ).json()) as { elements: { nodes: unknown[]; edges: unknown[] } }
        expect(drawn).toEqual([elements.nodes.length, elements.edges.length])
        expect(elements.edges.length).toBeGreaterThan(20)
        expect(await page.locator('#citation').textContent()).toMatch(/^[A-Z_]+ \([A-Z]+\): .+/)
        expect(await page.locator('canvas').count()).toBeGreaterThan(0)
      }))
  })
})

describe('the README', () => {
  const blocks = [
    ...readFileSync(join(top, 'README.md'), 'utf8').matchAll(
      /^\[[^\]]+\]\(tests\/clients\/([\w.]+)\)[^\n]*\n\n```\w+\n(.*?)\n```$/gms,
    ),
  ]

  it('shows three lines of each client', () => {
    expect(blocks.map(([, file]) => file).sort()).toEqual(
      ['cytoscape.html', 'd3.html', 'gephi.py', 'trade.R', 'trade.ipynb', 'trade.ts'].sort(),
    )
    for (const [, file, lines = ''] of blocks) expect(lines.split('\n'), file).toHaveLength(3)
  })

  it.each(blocks.map(([, file = '', lines = '']) => [file, lines]))('shows lines that are in %s', (file, lines) => {
    const text = readFileSync(client(file), 'utf8')
    const program = file.endsWith('.ipynb')
      ? (JSON.parse(text) as { cells: { source: string[] }[] }).cells.map(({ source }) => source.join('')).join('\n')
      : text
    const there = program.split('\n').map((line) => line.trim())
    expect(there).toEqual(expect.arrayContaining(lines.split('\n')))
  })
})
