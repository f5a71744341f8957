import { openEmbedded } from '../../cypher/engine/embedded.ts'
import { perform } from '../../cypher/knowledge/ledger/acts/perform.ts'
import { seed } from '../../seed/seed.ts'
import { smallWorld } from './small-world.ts'

/*
 * Writes facts with keys into the graph of a folder, several at once, for as long as it lives, and says each key once it is acknowledged.
 * Called with the folder and the number of its round.
 */
const [folder = '', round = ''] = process.argv.slice(2)
const graph = await openEmbedded({ data: folder })
await seed(graph, { profile: 'core', data: smallWorld() })

async function write(writer: number): Promise<never> {
  for (let number = 1; ; number++) {
    const key = `${round}-${writer}-${number}`
    const value = `${round}${String(writer)}${String(number).padStart(6, '0')}`
    await perform(
      graph,
      'ASSERT_OBSERVATION',
      {
        ...{ measure: 'EXPORT_VALUE', value, unit: 'USD', reporter: 'country:CHN', partner: 'country:KAZ' },
        period: { start: '2023', end: '2023' },
        citations: [{ source: 'source:S1', paragraph: 1 }],
      },
      { by: 'writer', key },
    )
    process.stdout.write(`${key}\n`)
  }
}

await Promise.all([1, 2, 3].map(write))
