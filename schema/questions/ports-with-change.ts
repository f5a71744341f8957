import { type Keyed, load } from '../../cypher/engine/reader.ts'
import { entity } from '../../cypher/knowledge/entities/entity.ts'
import { portsWithChange } from '../../cypher/knowledge/routes/ports-with-change.ts'
import { railToPlace } from '../../cypher/knowledge/routes/rail-to-place.ts'
import type { PortRow } from '../entities/port.ts'
import { digits } from '../lists/numbered.ts'
import type { Page } from '../lists/page.ts'
import type { Request } from '../request.ts'
import type { PortRoleName } from './port-role.ts'
import type { PortServiceRow } from './port-service.ts'

interface Asked {
  readonly place: string
  readonly kinds: readonly string[] | null
  readonly roles: readonly PortRoleName[] | null
  readonly order: 'IMPORTANCE' | 'NAME' | 'DISTANCE'
}

const role = 'RAIL_PORT_ONE_CHANGE'
/** The beginning of the sortKeys, in order of importance: behind the gateways of small traffic, before what is closed. */
const rank = '5'

/** The beginnings of the sortKeys of ports in order of distance, as the statement takes them: empty in every other order. */
export async function distances(
  context: Request,
  { place, order }: Asked,
): Promise<readonly { readonly id: string; readonly key: string }[]> {
  if (order !== 'DISTANCE') return []
  const { kilometres } = await railToPlace(context, place)
  return [...kilometres].filter(([id]) => id.startsWith('port:')).map(([id, length]) => ({ id, key: inOrder(length) }))
}

/** Kilometres as a text that sorts like them, before that of what has none, which is '9'. */
function inOrder(kilometres: number): string {
  return `0${String(Math.round(kilometres * 10)).padStart(7, '0')}`
}

/**
 * A list of the ports that serve a place, with the seaports among them from which goods come with one change of train. Those are worked
 * out only where the page comes as far, or the list is counted.
 * @param list the others, of the same place, kinds, roles and order
 */
export function withChanges(
  context: Request,
  list: Page<PortServiceRow>,
  asked: Asked & { readonly first: number; readonly rows: Keyed<PortServiceRow> },
): Page<PortServiceRow> {
  const { kinds, roles, order, first } = asked
  const isAsked = (kinds?.includes('SEAPORT') ?? true) && (roles?.includes(role) ?? true)
  let found: Promise<readonly PortServiceRow[]> | undefined
  const added = () => {
    found ??= isAsked ? rowsOf(context, asked) : Promise.resolve([])
    return found
  }
  return {
    ...list,
    async rows() {
      const others = await list.rows()
      const last = others.rows.at(-1)?.sortKey ?? ''
      if (order === 'IMPORTANCE' && others.more && last < rank) return others
      const after = list.after.slice(digits)
      const changes = (await added()).filter(({ sortKey }) => sortKey > after)
      if (changes.length === 0) return others
      const rows = [...others.rows, ...changes].sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1))
      return { rows: rows.slice(0, first), more: others.more || rows.length > first }
    },
    async total() {
      const [others, more] = await Promise.all([list.total(), added()])
      return others + more.length
    },
  }
}

/** More than the ports that serve any place which doesn't reach the sea. */
const all = 10_000

async function rowsOf(
  context: Request,
  { place, order, rows }: Asked & { readonly rows: Keyed<PortServiceRow> },
): Promise<readonly PortServiceRow[]> {
  const served = async () => {
    const others = await load(context, rows, place, {
      ...{ portKinds: ['SEAPORT'], roles: null, day: context.today, order: 'NAME', distances: [] },
      ...{ after: '', limit: all, columns: ['id'] },
    })
    return new Set(others.map(({ entity: { id } }) => id))
  }
  const found = await portsWithChange(context, place, served)
  return Promise.all(
    found.map(async ({ port: id, change, kilometres, steps, via, note }) => {
      const port = await entity<PortRow>(context, id)
      const ranked = `${rank}${inOrder(kilometres)}\t${port.sortKey}`
      const sortKey = { NAME: port.sortKey, DISTANCE: `${inOrder(kilometres)}\t${ranked}`, IMPORTANCE: ranked }[order]
      return {
        ...{ key: place, entity: port, sortKey, role, steps, via, modes: ['RAIL'] as const, note },
        ...{ change, kilometres },
      }
    }),
  )
}
