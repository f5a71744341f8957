import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { lacksPython, python, runOnce } from '../clients/run.ts'
import { onEachEngine } from '../engines.ts'
import { site, siteOver, somePaths } from './things.ts'

const program = new URL('same-graph.py', import.meta.url).pathname
const shapes = readFileSync(new URL('shapes.ttl', import.meta.url), 'utf8')

interface Found {
  readonly different: readonly string[]
  readonly triples: number
  readonly conforms: boolean
  readonly report: string
}

/** Faults, each in a graph that is otherwise right, and what the shapes say of it. */
const faults = {
  'a number that is told of the claim itself': `<${site}/claim/F148> entrepot:value 240`,
  'a bound that is told as a value': `<${site}/claim/F148#quantity> schema:value 240`,
  'a second name in one language': `<${site}/entity/country:MCO> rdfs:label "Elsewhere"@en`,
  'a claim of which nobody knows the source': `<${site}/claim/X> a schema:Claim ; entrepot:basis entrepot:Basis-STATED ; entrepot:type entrepot:ClaimType-PLAN ; entrepot:predicate "is"`,
  'a date that is none': `<${site}/claim/F148#period> entrepot:start "soon"`,
}

onEachEngine('linked data as rdflib and pyshacl read them', (graph) => {
  describe.skipIf(lacksPython)('with Python', () => {
    let context: unknown
    let documents: readonly object[] = []
    beforeAll(async () => {
      const get = await siteOver(graph)
      context = await (await get('/context.jsonld')).json()
      documents = await Promise.all(
        (await somePaths(graph)).concat('/claim/F148', '/vocabulary').map(async (path) => {
          const texts = await Promise.all(
            ['ttl', 'nt', 'jsonld'].map(async (ending) => [ending, await (await get(`${path}.${ending}`)).text()]),
          )
          return { path, ...Object.fromEntries(texts) }
        }),
      )
    })

    const found = async (faulty: readonly string[], of = documents): Promise<Found> =>
      JSON.parse(
        await runOnce(
          python,
          [program],
          JSON.stringify({ context, documents: of, shapes, faults: faulty.map(inserted) }),
        ),
      )

    it('Turtle, N-Triples and JSON-LD of a thing are the same graph, and the shapes hold', async () => {
      const { different, triples, ...checked } = await found([])
      expect(different).toEqual([])
      expect(documents.length).toBeGreaterThan(150)
      expect(triples).toBeGreaterThan(5_000)
      expect(checked).toMatchObject({ conforms: true })
    })

    it.each(Object.entries(faults))('the shapes find %s', async (_, fault) => {
      const some = documents.filter(({ path }: { path?: string }) => /F148$|MCO$/.test(path ?? ''))
      expect((await found([], some)).conforms).toBe(true)
      expect((await found([fault], some)).conforms).toBe(false)
    })
  })
})

function inserted(triple: string): string {
  return `PREFIX entrepot: <${site}/vocabulary#> PREFIX schema: <https://schema.org/> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    INSERT DATA { ${triple} }`
}
