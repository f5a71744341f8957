import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../asking.ts'
import { lacksPython, python, runOnce } from '../clients/run.ts'
import { onEachEngine } from '../engines.ts'
import { site, siteOver } from './things.ts'

const program = new URL('dump.py', import.meta.url).pathname

onEachEngine('the whole graph as N-Quads', (graph) => {
  const folder = mkdtempSync(join(tmpdir(), 'entrepot-dump-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  describe.skipIf(lacksPython)('as rdflib and Oxigraph read it', () => {
    let read: Readonly<Record<string, unknown>> = {}
    beforeAll(async () => {
      const get = await siteOver(graph)
      const file = join(folder, 'graph.nq')
      const response = await get('/dump.nq')
      expect(response.headers.get('content-type')).toBe('application/n-quads')
      const dump = new Uint8Array(await response.arrayBuffer())
      await writeFile(file, dump)
      const vocabulary = await (await get('/vocabulary.nt')).text()
      read = JSON.parse(await runOnce(python, [program, file, site], vocabulary, [dump, vocabulary]))
    }, 600_000)

    it('it holds every claim, relation, entity and source that GraphQL counts', async () => {
      const { about } = await answer(graph, '{ about { counts { claims entities relations sources } } }')
      expect(read).toMatchObject(about.counts)
      expect(read.oxigraph).toBeGreaterThan(500_000)
      expect(read.rdflib).toBeGreaterThanOrEqual(Number(read.oxigraph))
    })

    it('every claim and relation has evidence, and every source that it names is there', () => {
      expect(read).toMatchObject({ withoutEvidence: 0, unsourced: 0 })
    })

    it('nothing is told as a fact that is only said: no relation is asserted, and no bound is a value', () => {
      expect(read).toMatchObject({ asserted: 0, flattened: 0 })
    })

    it('the vocabulary describes every word of it', () => {
      expect(read.undescribed).toEqual([])
    })

    it('SPARQL finds the parties of RCEP that GraphQL finds', async () => {
      const { entity } = await answer(
        graph,
        '{ entity(id: "agreement:RCEP") { ... on Agreement { parties(first: 100) { nodes { id } } } } }',
      )
      const parties = entity.parties.nodes.map(({ id }: { id: string }) => `${site}/entity/${id}`)
      expect(parties).toHaveLength(15)
      expect(read.partiesOfRcep).toEqual(parties.sort())
    })

    it('SPARQL finds the claims that disagree which GraphQL finds', async () => {
      const { disagreeingClaims } = await answer(graph, '{ disagreeingClaims(first: 100) { nodes { id } } }')
      const claims = disagreeingClaims.nodes.map(({ id }: { id: string }) => `${site}/claim/${id.replace(/^\w+:/, '')}`)
      expect(claims.length).toBeGreaterThan(10)
      expect(read.disagreeing).toEqual(claims.sort())
    })
  })
})
