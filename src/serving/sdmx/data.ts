import { quoted } from '../../web/shared/csv.ts'
import { type Code, type Component, components, keyed, type Observation } from './components.ts'
import { flowUrn } from './names.ts'
import { SdmxRefused } from './refused.ts'

/** How many observations are left out, at most if they could not be counted exactly. */
export interface LeftOut {
  readonly count: number
  readonly isExact: boolean
}

/** What data are written from. */
export interface Written {
  readonly pages: AsyncIterable<readonly Observation[]>
  readonly site: string
  /** How many observations are left out because SDMX can't write their periods. */
  readonly leftOut: LeftOut
}

const idOf = (value: Code | string | null): string | null => (typeof value === 'string' ? value : (value?.id ?? null))

/** SDMX-CSV 2.0: a row an observation, page by page. Texts stand as they are, since programs read them. */
export async function* asCsv({ pages, site }: Written): AsyncGenerator<string> {
  yield line(['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...components.map(({ id }) => id)])
  for await (const rows of pages)
    yield rows
      .map((row) =>
        line(['dataflow', 'ENTREPOT:OBSERVATIONS(1.0.0)', 'I', ...components.map((one) => idOf(one.read(row, site)))]),
      )
      .join('')
}

const line = (cells: readonly (string | null)[]) => `${cells.map((cell) => quoted(cell ?? '')).join(',')}\r\n`

/** SDMX-JSON names each value of a dimension after the observations, so it keeps them while it writes. */
export const mostInJson = 100_000

/** The refusal of more than that. */
export const tooMany = (): SdmxRefused =>
  new SdmxRefused(130, `More than ${mostInJson} observations: ask for SDMX-CSV, or for fewer`)

/**
 * SDMX-JSON 2.0: all observations flat, then the structure with the values that were met.
 * @throws {SdmxRefused} if there are more than 100,000
 */
export async function* asJson({ pages, site, leftOut }: Written): AsyncGenerator<string> {
  const dimensions = [...keyed, ...components.filter(({ role }) => role === 'time')].map((one) => new Values(one))
  const attributes = components.filter(({ role }) => role === 'attribute').map((one) => new Values(one))
  const measure = components.filter(({ role }) => role === 'measure')
  const links = [{ rel: 'dataflow', urn: flowUrn }]
  yield `${JSON.stringify({ meta: metaOf('data') }).slice(0, -1)},"data":{"dataSets":[{"structure":0,"action":"Information","links":${JSON.stringify(links)},"observations":{`
  let written = 0
  for await (const rows of pages) {
    const texts = rows.map((row) => {
      const key = dimensions.map((one) => one.place(row, site)).join(':')
      const values = [
        ...measure.map((one) => idOf(one.read(row, site))),
        ...attributes.map((one) =>
          one.component.codelist ? one.place(row, site) : idOf(one.component.read(row, site)),
        ),
      ]
      return `${JSON.stringify(key)}:${JSON.stringify(values)}`
    })
    if (texts.length === 0) continue
    yield `${written > 0 ? ',' : ''}${texts.join(',')}`
    written += texts.length
    if (written > mostInJson) throw tooMany()
  }
  const structure = {
    links,
    dataSets: [0],
    dimensions: { observation: dimensions.map((one, place) => ({ ...one.described(), keyPosition: place })) },
    measures: { observation: measure.map(({ id, name, nameZh }) => ({ id, name, names: { en: name, zh: nameZh } })) },
    attributes: { observation: attributes.map((one) => ({ ...one.described(), relationship: { observation: {} } })) },
    annotations: [leftOutNote(leftOut)],
  }
  yield `}}],"structures":[${JSON.stringify(structure)}]}}\n`
}

/** Says how many observations aren't there, and why. */
export function leftOutNote({ count, isExact }: LeftOut): object {
  const text = `${isExact ? '' : 'At most '}${count} observations are left out: their sources give no period, or one that is open at an end, which SDMX can't write`
  return { id: 'LEFT_OUT', type: 'LEFT_OUT', value: String(count), text, texts: { en: text } }
}

/** The head of a message. */
export function metaOf(kind: 'data' | 'structure'): object {
  return {
    schema: `https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/${kind}-message/tools/schemas/2.0.0/sdmx-json-${kind}-schema.json`,
    id: `ENTREPOT_${kind.toUpperCase()}`,
    prepared: new Date().toISOString(),
    contentLanguages: ['en', 'zh'],
    sender: { id: 'ENTREPOT', name: 'Entrepôt' },
  }
}

/** The values of a component in the order in which they are met. */
class Values {
  readonly #places = new Map<string, number>()
  readonly #values: object[] = []

  constructor(readonly component: Component) {}

  /** The place of an observation's value; null if it has none. */
  place(row: Observation, site: string): number | null {
    const read = this.component.read(row, site)
    const id = idOf(read)
    if (read === null || id === null) return null
    const known = this.#places.get(id)
    if (known !== undefined) return known
    this.#places.set(id, this.#values.length)
    return this.#values.push(typeof read === 'string' ? { value: read } : namedCode(read)) - 1
  }

  described(): object {
    const { id, name, nameZh } = this.component
    return { id, name, names: { en: name, zh: nameZh }, ...(this.#values.length > 0 && { values: this.#values }) }
  }
}

/** A code with its names in the languages that there are. */
export function namedCode({ id, name, nameZh }: Code): { readonly id: string; readonly name: string } {
  return { id, name, ...{ names: { en: name, ...(nameZh && { zh: nameZh }) } } }
}
