import type { OutputRef } from '@pothos/core'
import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import type { CitationText } from '../../cypher/knowledge/evidence/citation.ts'
import { Citation } from '../claims/citation.ts'
import { connection } from '../lists/connection.ts'
import type { EntityListed } from '../lists/list-questions.ts'
import type { Page } from '../lists/page.ts'
import { Entity } from './entity.ts'

/** A member or party, and what the graph knows of its membership: nothing where it stands in a list of all, as nobody's. */
export interface PartyListed<Row extends EntityRow = EntityRow> extends EntityListed<Row> {
  readonly since?: string | null
  readonly until?: string | null
  readonly citations?: readonly CitationText[] | null
}

/** Defines a list of members, of parties, or of what somebody is a member of: the edge tells since when, and who says so. */
export function membershipConnection<
  Row extends EntityRow,
  Listed extends Page<PartyListed<Row>> = Page<PartyListed<Row>>,
>(name: string, node: OutputRef<Row | string>, of: string) {
  return connection<PartyListed<Row>, Row | string, Listed>(name, {
    node,
    toNode: ({ entity }) => entity,
    of,
    edgeFields: (t) => ({
      since: t.field({
        type: 'PartialDate',
        nullable: true,
        description: 'Since when it is a member or party; null where no source says, or the list is of no memberships.',
        resolve: ({ row }) => row.since,
      }),
      until: t.field({
        type: 'PartialDate',
        nullable: true,
        description:
          'Until when, that day no longer included; null while it lasts, or where the list is of no memberships.',
        resolve: ({ row }) => row.until,
      }),
      citations: t.field({
        type: [Citation],
        description:
          "Where the membership can be checked, the strongest evidence first; empty in a list of all, where it is nobody's.",
        resolve: ({ row }) => [...(row.citations ?? [])],
      }),
    }),
  })
}

export const PartyConnection = membershipConnection('Party', Entity, 'members or parties')

/** What `asOf` says of memberships. */
export const asOfMembership =
  'Only those in force on this day; today where it is left out. A membership without a known start, whose `since` is null, counts from when ' +
  'its organization was founded, or from `knownBy` of its agreement; where that is not known either, it counts as old.'
