import { expect, it } from 'vitest'
import { answer } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

onEachEngine('mirror flows of the data', (graph) => {
  it('probe', async () => {
    const { mirrorFlows } = await answer(
      graph,
      `{ mirrorFlows(first: 100) { totalCount nodes { id state gap ratio unit exporter { id } importer { id } exported { value claim { id } } imported { value claim { id } } reasons { kind fit because } } } }`,
    )
    console.log(JSON.stringify(mirrorFlows, null, 1).slice(0, 6000))
    const { conflicts } = await answer(
      graph,
      `{ conflicts(reasons: [MIRROR_FLOWS]) { totalCount nodes { id explanation } } }`,
    )
    console.log(JSON.stringify(conflicts, null, 1))
    expect(mirrorFlows.totalCount).toBeGreaterThan(0)
  })
})
