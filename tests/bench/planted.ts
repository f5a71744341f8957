import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../../cypher/engine/embedded.ts'
import type { Value } from '../../cypher/engine/graph.ts'
import { decimalKey } from '../../cypher/knowledge/derived/decimal-key.ts'
import { schemaVersion } from '../../seed/manifest.ts'
import { seed } from '../../seed/seed.ts'

const batch = 10_000

/**
 * An embedded graph with the profile `core` and so many observations more, exports of countries by partner, commodity and year. It is
 * made once and stays in a folder of the system's temporary files: a million take three to four minutes.
 * @returns the folder
 */
export async function planted(count: number, say: (line: string) => void): Promise<string> {
  const folder = join(tmpdir(), `entrepot-planted-${schemaVersion}-${count}`)
  if (existsSync(folder)) return folder
  const began = performance.now()
  const unfinished = `${folder}-unfinished-${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  const graph = await openEmbedded({ data: unfinished })
  await seed(graph, { profile: 'core' })
  const idsOf = async (label: 'Country' | 'Commodity') => {
    const text = `MATCH (entity:${label}) RETURN entity.id AS id ORDER BY id LIMIT 300`
    return (await graph.run({ name: 'planted', text, parameters: {}, keyed: false })).map(({ id }) => String(id))
  }
  const [countries, commodities] = [await idsOf('Country'), await idsOf('Commodity')]
  const text = 'UNWIND $rows AS row CREATE (observation:Claim:Observation) SET observation = row'
  for (let from = 0; from < count; from += batch) {
    const rows = Array.from({ length: Math.min(batch, count - from) }, (_, place) =>
      observation(from + place, countries, commodities),
    )
    await graph.write({ name: 'planted', text, parameters: { rows }, keyed: false })
  }
  await graph.close()
  renameSync(unfinished, folder)
  say(`Planted ${count} observations in ${((performance.now() - began) / 1000).toFixed()} s: ${folder}`)
  return folder
}

function observation(number: number, countries: readonly string[], commodities: readonly string[]) {
  const id = `observation:planted-${String(number).padStart(7, '0')}`
  const year = String(1990 + (number % 34))
  const value = String(((number * 7919) % 1_000_003) * 1_000)
  const one = (ids: readonly string[], turn: number): Value => ids[turn % ids.length] ?? null
  return {
    ...{ id, claimKind: 'OBSERVATION', sortKey: `3\t${id}`, type: 'statistic', predicate: 'exports to' },
    ...{ basis: 'REFERENCE', citations: ['source:world-factbook'], source: 'source:world-factbook' },
    ...{ measure: 'EXPORT_VALUE', kind: 'LEVEL', value, valueKey: decimalKey(value), unit: 'USD', comparator: 'EQUAL' },
    ...{ flow: 'EXPORTS', reporterId: one(countries, number), partnerId: one(countries, number * 31 + 7) },
    ...{ commodityId: one(commodities, number), granularity: 'year', note: 'Planted for a measurement.' },
    ...{ periodStart: `${year}-01-01`, periodEnd: `${year}-12-31`, periodLabel: year },
  }
}
