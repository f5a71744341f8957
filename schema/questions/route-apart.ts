import { type EntityRow, entity } from '../../cypher/knowledge/entities/entity.ts'
import type { Apart, Reach } from '../../cypher/knowledge/routes/apart.ts'
import { builder } from '../builder.ts'
import { Country, type CountryRow } from '../entities/country.ts'
import { Entity } from '../entities/entity.ts'
import type { Request } from '../request.ts'
import { RouteLeg } from './route-leg.ts'

const RouteReach = builder.objectRef<Reach>('RouteReach').implement({
  description: 'How much of the network can be reached from one end of a route.',
  fields: (t) => ({
    stops: t.field({
      type: [Entity],
      nullable: true,
      description: 'The stops asked for, or the main stations of the country or region.',
      resolve: ({ stops }, _, context) => Promise.all(stops.map((id) => entity(context, id))),
    }),
    size: t.exposeInt('size', {
      description: 'How many stops can be reached from there, itself included; 0 where nothing leads there.',
    }),
    countries: t.field({
      type: [Country],
      nullable: true,
      description: 'The countries of the stops that can be reached, by their codes.',
      resolve: ({ countries }, _, context) => Promise.all(countries.map((id) => entity<CountryRow>(context, id))),
    }),
    nearest: t.field({
      type: Entity,
      nullable: true,
      description: 'Of a port or place where nothing leads: the nearest stop on the network.',
      resolve: ({ nearest }, _, context) => (nearest ? entity(context, nearest.stop) : null),
    }),
    nearestKilometres: t.int({
      nullable: true,
      description: 'How far that is in a straight line, in kilometres.',
      resolve: ({ nearest }) => nearest?.kilometres,
    }),
  }),
})

export const RoutesApart = builder.objectRef<Apart>('RoutesApart').implement({
  description: 'Why there is no route: an end is not on the network, or the two are on networks that are apart.',
  fields: (t) => ({
    reason: t.string({
      nullable: true,
      description: 'The reason in words.',
      resolve: (apart, _, context) => reasonOf(context, apart),
    }),
    from: t.field({
      type: RouteReach,
      description: 'What can be reached from the one end.',
      resolve: ({ from }) => from,
    }),
    to: t.field({ type: RouteReach, description: 'What can be reached from the other end.', resolve: ({ to }) => to }),
    missing: t.field({
      type: [RouteLeg],
      description:
        'What would join the two if it were open to goods on this day: sections that are suspended, closed, planned, being built or for passengers only, the fewest kilometres of them. Empty where nothing would.',
      resolve: ({ missing }) => [...missing],
    }),
  }),
})

async function reasonOf(context: Request, { from, to, missing }: Apart): Promise<string> {
  const nameOf = async ({ stops }: Reach) => {
    const named = await Promise.all(stops.slice(0, 3).map((id) => entity<EntityRow>(context, id)))
    return named.map(({ name }) => name).join(', ') || 'the place asked for'
  }
  const [start, end] = await Promise.all([nameOf(from), nameOf(to)])
  const lost = [...(from.size === 0 ? [start] : []), ...(to.size === 0 ? [end] : [])]
  if (lost.length > 0) return `${lost.join(' and ')}: no line that can be used stops there`
  const network = ({ size, countries }: Reach) =>
    `a network of ${size} stops in ${countries.length === 1 ? '1 country' : `${countries.length} countries`}`
  const joining = missing.length > 0 ? `; ${missing.length} sections that are not open to goods would join the two` : ''
  return `${start} is on ${network(from)}, ${end} on ${network(to)}, and nothing that is open joins them${joining}`
}
