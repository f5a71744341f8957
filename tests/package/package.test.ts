import { GraphQLError } from 'graphql'
import { Parser } from 'n3'
import { beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../asking.ts'
import { lacksPython, python, runOnce } from '../clients/run.ts'
import { onEachEngine, onEmbedded } from '../engines.ts'
import { served } from '../serving/serving.ts'

const program = new URL('package.py', import.meta.url).pathname
const csvwTables = ['countries', 'observations', 'sources'] as const

interface Resource {
  readonly name: string
  readonly title: string
  readonly schema: {
    readonly fields: readonly { readonly name: string; readonly type: string }[]
    readonly foreignKeys?: readonly { readonly fields: readonly string[]; readonly reference: object }[]
  }
}

onEachEngine('the data package', (graph) => {
  let address = ''
  beforeAll(async () => {
    address = await served(graph)
  })

  it('it describes every table as it is, with keys, sources, licences and the revision', async () => {
    const found = await (await fetch(`${address}/datapackage.json`)).json()
    const { about, sources } = await answer(
      graph,
      '{ about { revision } sources(first: 100) { totalCount nodes { license } } }',
    )
    expect(found.version).toBe(String(about.revision))
    expect(found.sources).toHaveLength(sources.totalCount)
    expect(found.licenses).toHaveLength(
      new Set(sources.nodes.flatMap(({ license }: { license: string | null }) => license ?? [])).size,
    )
    for (const { title, schema } of found.resources as readonly Resource[]) {
      const [header = ''] = (await (await fetch(`${address}/table/${title}.csv?first=1`)).text()).split('\r\n')
      expect([title, schema.fields.map(({ name }) => name).join()]).toEqual([title, header])
    }
    const ports = found.resources.find(({ name }: Resource) => name === 'ports')
    expect(ports.schema).toMatchObject({
      primaryKey: ['id'],
      foreignKeys: [
        { fields: ['country_id'], reference: { resource: 'countries', fields: ['id'] } },
        { fields: ['paired_with_id'], reference: { resource: 'ports', fields: ['id'] } },
        { fields: ['region_id'], reference: { resource: 'regions', fields: ['id'] } },
      ],
    })
  })

  it('a CSV names the metadata that describes it, if it has all columns', async () => {
    const link = async (path: string) => (await fetch(address + path, { method: 'HEAD' })).headers.get('link')
    expect(await link('/table/ports.csv')).toBe(
      `<${address}/table/ports.csv-metadata.json>; rel="describedby"; type="application/csvm+json"`,
    )
    expect(await link('/table/ports.csv?columns=id')).toBeNull()
    expect(await link('/table/ports.jsonl')).toBeNull()
  })

  it('catalogues read the data set with its tables as DCAT and schema.org', async () => {
    const quads = new Parser().parse(await (await fetch(`${address}/dataset.ttl`)).text())
    const subjects = (type: string) =>
      quads.flatMap(({ subject, object }) => (object.value === type ? [subject.value] : []))
    expect(subjects('http://www.w3.org/ns/dcat#Dataset')).toEqual([`${address}/dataset`])
    expect(subjects('https://schema.org/DataDownload')).toEqual(subjects('http://www.w3.org/ns/dcat#Distribution'))
    expect(subjects('https://schema.org/DataDownload')).toContain(`${address}/dataset#observations`)
  })

  describe.skipIf(lacksPython)('with Python', () => {
    it('frictionless finds all tables valid, keys and all, and csvw reads them by their metadata', async () => {
      const served = (path: string) => fetch(address + path).then((response) => response.text())
      const described = await served('/datapackage.json')
      const { resources } = JSON.parse(described)
      const tables = await Promise.all(resources.map(({ title }: Resource) => served(`/table/${title}.csv`)))
      // All but the address and the time of the seed.
      const contents = [described, ...tables].map((text) =>
        text.replaceAll(address, '').replace(/"(created|modified)": ?"[^"]*"/g, ''),
      )
      const read = JSON.parse(await runOnce(python, [program, address, ...csvwTables], '', contents))
      const { ports, observations, countries, sources } = await answer(
        graph,
        '{ ports(first: 1) { totalCount } observations(first: 1) { totalCount } countries(first: 1) { totalCount } sources(first: 1) { totalCount } }',
      )
      expect(read).toMatchObject({ valid: true, errors: [] })
      expect(read.rows).toMatchObject({ ports: ports.totalCount, observations: observations.totalCount })
      expect(read.csvw).toMatchObject({
        countries: { valid: true, rows: countries.totalCount },
        observations: { valid: true, rows: observations.totalCount },
        sources: { valid: true, rows: sources.totalCount },
      })
    }, 600_000)
  })
})

onEmbedded('the data package and plugins', (graph) => {
  it('a plugin that refuses strangers refuses them every description', async () => {
    const address = await served(graph, {
      plugins: [
        {
          onExecute() {
            throw new GraphQLError('Sign in', { extensions: { code: 'FORBIDDEN' } })
          },
        },
      ],
    })
    for (const path of ['/datapackage.json', '/dataset.ttl', '/table/ports.csv-metadata.json'])
      expect([path, (await fetch(address + path)).status]).toEqual([path, 403])
  })
})
