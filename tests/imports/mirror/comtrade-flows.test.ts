import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Lifetime } from '../../../cypher/engine/lifetime.ts'
import { readJob } from '../../../src/imports/job/read-job.ts'
import { workspaceFlows } from '../../../src/imports/mirror/workspace-flows.ts'
import { workspaceFolders } from '../../../src/imports/workspaces/folders.ts'
import { onEachEmptyEngine } from '../../engines.ts'
import { jobOf, seedSmallWorld } from '../jobs/customs-file.ts'

const header = 'typeCode,freqCode,period,reporterISO,flowCode,partnerISO,cmdCode,cifvalue,fobvalue,primaryValue'

/** The countries of the small world have no numbers. */
const mapping = `mapping: 1
preset: comtrade
fields:
  reporter: { column: reporterISO, match: COUNTRY }
  partner: { column: partnerISO, match: COUNTRY, none: [W00] }
`

/** Rows of UN Comtrade: who, flow, whom, goods, value. */
const written = (rows: readonly (readonly [string, string, string, string, number])[]) =>
  [
    header,
    ...rows.map(([reporter, flow, partner, goods, value]) => {
      const sides = flow === 'M' || flow === 'RM' ? [value, ''] : ['', value]
      return ['C', 'A', 2023, reporter, flow, partner, goods, ...sides, value].join(',')
    }),
    '',
  ].join('\n')

onEachEmptyEngine('files of UN Comtrade in a workspace', (graph) => {
  const root = mkdtempSync(join(tmpdir(), 'entrepot-comtrade-'))
  const folders = workspaceFolders(join(root, 'workspaces'))
  const kept = workspaceFlows(join(root, 'workspaces'))
  beforeAll(() => seedSmallWorld(graph))
  afterAll(async () => {
    await kept.close()
    rmSync(root, { recursive: true })
  })

  test('have re-exports that explain a gap, of goods that the graph lacks too, and none of them is all goods', async () => {
    const files = {
      china: written([
        ['CHN', 'X', 'KAZ', 'TOTAL', 5_000],
        ['CHN', 'X', 'KAZ', '854231', 1_000],
        ['CHN', 'RX', 'KAZ', '854231', 400],
        ['CHN', 'DX', 'KAZ', '854231', 600],
      ]),
      kazakhstan: written([
        ['KAZ', 'M', 'CHN', 'TOTAL', 5_010],
        ['KAZ', 'M', 'CHN', '854231', 610],
        ['KAZ', 'RM', 'CHN', '854231', 7],
      ]),
    }
    for (const [name, text] of Object.entries(files)) {
      const path = join(root, `${name}.csv`)
      writeFileSync(path, text)
      const job = await jobOf(folders, path, { workspace: 'trade', mapping })
      expect(await readJob(job, { graph })).toMatchObject({ state: 'READ' })
    }
    for (let time = 0; time < 4; time++) {
      const flows = await kept.flowsOf('trade', { reports: [], lifetime: new Lifetime(60_000) })
      const page = await flows.page({}, '', 10)
      expect(
        page.map(({ commodity, commodityCode, exported, imported, state, reasons }) => ({
          ...{ commodity, commodityCode, state },
          values: [exported?.value, imported?.value],
          fits: reasons.filter(({ fit }) => fit === 'FITS').map(({ reason }) => reason),
        })),
      ).toEqual([
        { commodity: null, commodityCode: '854231', state: 'DISAGREES', values: ['1000', '610'], fits: ['RE_EXPORTS'] },
        { commodity: null, commodityCode: null, state: 'AGREES', values: ['5000', '5010'], fits: [] },
      ])
    }
  })
})
