import { beforeAll, describe, expect, it } from 'vitest'
import { onEachEngine } from '../engines.ts'
import { served } from '../serving/serving.ts'
import { requireFreshBuild } from './fresh-build.ts'

beforeAll(requireFreshBuild)

const day = () => new Date().toISOString().slice(0, 10)

onEachEngine('citations of pages', (graph) => {
  const file = async (path: string) => {
    const address = await served(graph)
    const response = await fetch(address + path)
    return { address, response, text: await response.text() }
  }

  it('a claim is cited as BibTeX with its signs escaped', async () => {
    const { address, response, text } = await file('/claim/F148.bib')
    expect(response.headers.get('content-type')).toContain('application/x-bibtex')
    expect(text).toBe(`@misc{entrepot-claim-F148,
  author = {{General Administration of Customs of China}},
  title = {{China: value of trade with Russia: more than \\$240 bn (2023)}},
  year = {2024},
  date = {2024-01-12},
  howpublished = {Entrepôt},
  note = {Unnamed outlet relaying AFP, ca. 12 Jan 2024, paragraph 2},
  url = {${address}/claim/F148},
  urldate = {${day()}}
}
`)
  })

  it('a source is cited as RIS', async () => {
    const { address, response, text } = await file('/source/S2.ris')
    expect(response.headers.get('content-type')).toContain('application/x-research-info-systems')
    expect(text.split('\r\n')).toEqual([
      'TY  - ELEC',
      'ID  - entrepot-source-S2',
      'AU  - Global Times',
      "TI  - Northwest China's Xinjiang realizes $34.3 billion exports to five Central Asian countries in 2023",
      'T2  - Entrepôt',
      'PY  - 2024',
      'DA  - 2024/02/07',
      `UR  - ${address}/source/S2`,
      `Y2  - ${day().replaceAll('-', '/')}`,
      'ER  - ',
      '',
    ])
  })

  it.each([
    ['/conflict/two-values~F004~F067', 'China: two values for one thing'],
    ['/q/ports-serving/region:CENTRAL_ASIA', 'Ports serving Central Asia'],
  ])('%s is cited as CSL-JSON', async (path, title) => {
    const { address, response, text } = await file(`${path}.csl.json`)
    expect(response.headers.get('content-type')).toContain('application/vnd.citationstyles.csl+json')
    const [item] = JSON.parse(text)
    expect(item).toMatchObject({
      type: 'webpage',
      title,
      URL: address + path,
      'container-title': 'Entrepôt',
      accessed: { 'date-parts': [day().split('-').map(Number)] },
    })
  })

  describe('on the page', () => {
    it.each(['/claim/F148', '/source/S4', '/conflict/two-values~F004~F067'])(
      '%s says how it is cited, with its permalink and the day',
      async (path) => {
        const { address, text } = await file(path)
        expect(text).toContain('Cite as')
        expect(text).toContain(`${address}${path} (accessed ${day()})`)
        for (const suffix of ['.bib', '.ris', '.csl.json']) expect(text).toContain(`href="${path}${suffix}"`)
      },
    )
  })

  it.each(['/claim/F9999.bib', '/source/S99.ris', '/conflict/nothing.csl.json'])('%s is not there', async (path) => {
    expect((await file(path)).response.status).toBe(404)
  })
})
