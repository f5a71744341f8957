import { timePeriod } from '../../../cypher/knowledge/sdmx/time.ts'
import { type Component, components, keyed, type Observation } from './components.ts'
import { type LeftOut, leftOutNote, metaOf, mostInJson, tooMany } from './data.ts'
import { flowUrn, version } from './names.ts'
import { SdmxRefused } from './refused.ts'

/** A dimension of which each observation has a value of its own: told only to those who name it. */
const ofEach = 'CLAIM'

/**
 * Reads of which dimensions the values are asked for.
 * @param ids such as `REPORTER,TIME_PERIOD`, or `*`
 * @throws {SdmxRefused} if there is no such dimension
 */
export function dimensionsAsked(ids: string): readonly Component[] {
  const all = [...keyed, ...components.filter(({ role }) => role === 'time')]
  if (ids === '*') return all.filter(({ id }) => id !== ofEach)
  return ids.split(',').map((id) => {
    const found = all.find((one) => one.id === id)
    if (found) return found
    throw new SdmxRefused(
      140,
      `There is no dimension ${JSON.stringify(id)}: there are ${all.map((one) => one.id).join(', ')}`,
    )
  })
}

/** The values that observations have, gathered page by page. */
class Available {
  count = 0
  first = ''
  last = ''
  readonly values: ReadonlyMap<string, Set<string>>

  constructor(readonly dimensions: readonly Component[]) {
    this.values = new Map(dimensions.map(({ id }) => [id, new Set()]))
  }

  add(row: Observation): void {
    this.count += 1
    for (const { id, role, read } of this.dimensions) {
      const value = role === 'time' ? null : read(row, '')
      if (value !== null) this.values.get(id)?.add(typeof value === 'string' ? value : value.id)
    }
    const period = timePeriod(row.period?.start ?? null, row.period?.end ?? null)
    if (!period) return
    if (this.first === '' || period.first < this.first) this.first = period.first
    if (period.last > this.last) this.last = period.last
  }
}

/**
 * Writes of what there are observations, as a structure message of SDMX-JSON 2.0 with a constraint: the values that those asked for have in
 * each dimension, and from when to when they reach. They are counted as they come, so that no filter is taken for narrower than it is.
 * @param pages the observations asked for
 * @throws {SdmxRefused} if there are none, or a dimension has more than 100,000 values
 */
export async function availabilityMessage(
  pages: AsyncIterable<readonly Observation[]>,
  dimensions: readonly Component[],
  leftOut: LeftOut,
): Promise<string> {
  const available = new Available(dimensions)
  for await (const rows of pages) {
    for (const row of rows) available.add(row)
    if ([...available.values.values()].some(({ size }) => size > mostInJson)) throw tooMany()
  }
  if (available.count === 0) throw new SdmxRefused(100, 'No observation is like that')
  const constraint = {
    ...{ id: 'AVAILABLE', agencyID: 'ENTREPOT', version, role: 'Actual' },
    ...{
      name: 'Of what there are observations',
      names: { en: 'Of what there are observations', zh: '现有观测值的范围' },
    },
    constraintAttachment: { dataflows: [flowUrn] },
    cubeRegions: [{ include: true, keyValues: dimensions.map((one) => keyValue(one, available)) }],
    annotations: [{ id: 'obs_count', type: 'sdmx_metrics', title: String(available.count) }, leftOutNote(leftOut)],
  }
  return `${JSON.stringify({ meta: metaOf('structure'), data: { dataConstraints: [constraint] } })}\n`
}

function keyValue({ id, role }: Component, { values, first, last }: Available): object {
  if (role !== 'time') return { id, include: true, values: [...(values.get(id) ?? [])].sort() }
  const bound = (period: string) => ({ period, isInclusive: true })
  return { id, include: true, timeRange: { startPeriod: bound(first), endPeriod: bound(last) } }
}
