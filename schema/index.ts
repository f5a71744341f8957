import type { GraphQLSchema } from 'graphql'
import { completingApart } from './apart.ts'
import { builder } from './builder.ts'
import { inOrderOfContents } from './contents.ts'
import { limitingCost } from './cost.ts'
import { refusingHoles } from './filter/holes.ts'
import { plainIds } from './plain-ids.ts'
import { asSubgraph } from './subgraph.ts'
import './scalars.ts'
import './about.ts'
import './questions/entity-by-code.ts'
import './entities/nodes.ts'
import './entities/neighbor.ts'
import './entities/country.ts'
import './entities/region.ts'
import './entities/port.ts'
import './entities/place.ts'
import './entities/railway.ts'
import './entities/corridor.ts'
import './entities/passage.ts'
import './entities/commodity.ts'
import './entities/commodity-coverage.ts'
import './entities/agreement.ts'
import './entities/agreement-status.ts'
import './entities/organization.ts'
import './entities/event.ts'
import './entities/participant.ts'
import './entities/person.ts'
import './entities/sector.ts'
import './claims/sources.ts'
import './claims/claim.ts'
import './claims/claim-facets.ts'
import './claims/statement.ts'
import './claims/observation.ts'
import './observations/observations.ts'
import './observations/dimensions.ts'
import './observations/observation-groups.ts'
import './observations/time-series.ts'
import './questions/comparison.ts'
import './claims/claim-roles.ts'
import './claims/claim-remarks.ts'
import './claims/conflict.ts'
import './questions/countries-linked.ts'
import './questions/supply.ts'
import './questions/dependency.ts'
import './questions/port-service.ts'
import './questions/countries-served.ts'
import './questions/shortest-path.ts'
import './questions/subgraph.ts'
import './questions/routes.ts'
import './questions/sea-route.ts'
import './questions/passages-between.ts'
import './questions/exposure.ts'
import './questions/search.ts'
import './questions/reconcile.ts'

export type { Request } from './request.ts'

/** The whole schema; `schema.graphql` is printed from it. */
export const schema = guarded(inOrderOfContents(builder.toSchema()))

/** The whole schema as a subgraph of Apollo Federation 2. */
export function subgraph(): GraphQLSchema {
  return guarded(asSubgraph(inOrderOfContents(builder.toSchema())))
}

function guarded(built: GraphQLSchema): GraphQLSchema {
  return limitingCost(refusingHoles(completingApart(plainIds(built))))
}
