import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate-streaming'
import { GraphQLError } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import type { GraphqlPlugin } from '../../src/serving/graphql.ts'
import { answer } from '../asking.ts'
import { lacksPython, python, run } from '../clients/run.ts'
import { onEachEngine, onEmbedded } from '../engines.ts'
import { served } from '../serving/serving.ts'

const program = new URL('package-file.py', import.meta.url).pathname

interface Resource {
  readonly title: string
  readonly path: string
}

onEachEngine('the data package as one file', (graph) => {
  let address = ''
  let bytes = Buffer.alloc(0)
  let headers = new Headers()
  beforeAll(async () => {
    address = await served(graph)
    const response = await fetch(`${address}/datapackage.zip`)
    headers = response.headers
    bytes = Buffer.from(await response.arrayBuffer())
  }, 120_000)
  const files = () => unzipSync(bytes)
  const text = (name: string) => Buffer.from(files()[name] ?? '').toString()

  it('has every table as it is at its address, with what describes it', async () => {
    const described = JSON.parse(text('datapackage.json'))
    const { resources: atAddress, ...more } = await (await fetch(`${address}/datapackage.json`)).json()
    const { resources, ...same } = described
    expect(same).toEqual(more)
    expect(resources.map(({ title }: Resource) => title)).toEqual(atAddress.map(({ title }: Resource) => title))
    expect(Object.keys(files()).sort()).toEqual(
      [
        ...['CITATION.cff', 'LICENCES.md', 'README.md', 'datapackage.json'],
        ...resources.flatMap(({ path }: Resource) => [path, `${path}-metadata.json`]),
      ].sort(),
    )
    for (const { title, path } of resources as Resource[]) {
      const table = await (await fetch(`${address}/table/${title}.csv`)).text()
      expect([title, text(path) === table]).toEqual([title, true])
      expect(JSON.parse(text(`${path}-metadata.json`)).url).toBe(`${title}.csv`)
    }
  }, 240_000)

  it('is of one revision, and who has it is not sent it again', async () => {
    const { about } = await answer(graph, '{ about { revision } }')
    expect(headers.get('x-revision')).toBe(String(about.revision))
    expect(headers.get('content-type')).toBe('application/zip')
    const etag = headers.get('etag') as string
    for (let turn = 0; turn < 4; turn++) {
      const again = await fetch(`${address}/datapackage.zip`, { headers: { 'if-none-match': etag } })
      expect(again.status).toBe(304)
    }
    const head = await fetch(`${address}/datapackage.zip`, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag')]).toEqual([200, etag])
  })

  it('names each source with its licence', async () => {
    const { sources } = await answer(graph, '{ sources(first: 100) { nodes { id title license } } }')
    for (const { id, license } of sources.nodes) {
      const line = text('LICENCES.md')
        .split('\n')
        .find((one) => one.includes(`\`${id}\``))
      expect(line).toContain(license ?? 'not stated')
    }
  })

  describe.skipIf(lacksPython)('with Python', () => {
    it('frictionless finds it valid, keys and all, and the citation is YAML', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'package-'))
      const file = join(folder, 'package.zip')
      writeFileSync(file, bytes)
      const read = JSON.parse(await run(python, [program, file]))
      rmSync(folder, { recursive: true })
      const { ports, observations, coverage, sources } = await answer(
        graph,
        '{ ports { totalCount } observations { totalCount } coverage { totalCount } sources(first: 100) { nodes { title } } }',
      )
      expect(read).toMatchObject({ valid: true, errors: [], broken: null })
      expect(read.rows).toMatchObject({
        ports: ports.totalCount,
        observations: observations.totalCount,
        coverage: coverage.totalCount,
      })
      expect(read.citation).toMatchObject({ 'cff-version': '1.2.0', type: 'dataset' })
      expect(read.citation.references.map(({ title }: { title: string }) => title)).toEqual(
        sources.nodes.map(({ title }: { title: string }) => title),
      )
    }, 600_000)
  })
})

onEmbedded('the data package as one file and plugins', (graph) => {
  it('a plugin that refuses strangers refuses them all of it', async () => {
    const members: GraphqlPlugin = {
      onExecute() {
        throw new GraphQLError('Sign in', { extensions: { code: 'FORBIDDEN' } })
      },
    }
    const address = await served(graph, { plugins: [members] })
    expect((await fetch(`${address}/datapackage.zip`)).status).toBe(403)
    expect((await fetch(`${address}/datapackage.zip`, { method: 'POST' })).status).toBe(405)
  })

  it('one that refuses a later page breaks it off, so that no part is taken for the whole', async () => {
    let pages = 0
    const once: GraphqlPlugin = {
      onExecute() {
        if (++pages > 30) throw new GraphQLError('Too many', { extensions: { code: 'FORBIDDEN' } })
      },
    }
    const address = await served(graph, { plugins: [once] })
    const response = await fetch(`${address}/datapackage.zip`)
    expect(response.status).toBe(200)
    await expect(response.arrayBuffer()).rejects.toThrow()
  })

  it('it is not held whole: its first files come before its last table has been read', async () => {
    let pages = 0
    const counting: GraphqlPlugin = {
      onExecute() {
        pages++
      },
    }
    const address = await served(graph, { plugins: [counting] })
    const response = await fetch(`${address}/datapackage.zip`)
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    await reader.read()
    const early = pages
    while (!(await reader.read()).done);
    expect(pages).toBeGreaterThan(2 * early)
  }, 120_000)
})
