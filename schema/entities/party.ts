import type { OutputRef } from '@pothos/core'
import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import type { CitationText } from '../../cypher/knowledge/evidence/citation.ts'
import { type Standing, standingOn } from '../../cypher/knowledge/relations/spell.ts'
import { Citation } from '../claims/citation.ts'
import { connection } from '../lists/connection.ts'
import type { EntityListed } from '../lists/list-questions.ts'
import type { Page } from '../lists/page.ts'
import { Confidence, type ConfidenceName } from './confidence.ts'
import { Entity } from './entity.ts'
import { MembershipStatus } from './membership-status.ts'

/** A member or party, and what the graph knows of its membership: nothing where it stands in a list of all, as nobody's. */
export interface PartyListed<Row extends EntityRow = EntityRow> extends EntityListed<Row> {
  /** The day that the list was asked for. */
  readonly day?: string | null
  readonly since?: string | null
  readonly until?: string | null
  readonly spells?: readonly string[] | null
  readonly knownBy?: string | null
  readonly confidence?: ConfidenceName | null
  readonly note?: string | null
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
      status: t.field({
        type: MembershipStatus,
        nullable: true,
        description: 'How it stood on the day asked for; null where the list is of no memberships.',
        resolve: ({ row }) => standing(row)?.status,
      }),
      statusSince: t.field({
        type: 'PartialDate',
        nullable: true,
        description:
          'Since when it has this status, as of a suspended member the day of its suspension; null where no source says, or the list is of no memberships.',
        resolve: ({ row }) => standing(row)?.statusSince,
      }),
      since: t.field({
        type: 'PartialDate',
        nullable: true,
        description:
          'Since when it is a member or party, without a break; null where no source says (see `knownBy`), or the list is of no memberships.',
        resolve: ({ row }) => standing(row)?.since ?? null,
      }),
      knownBy: t.field({
        type: 'PartialDate',
        nullable: true,
        description:
          'Where `since` is not known: by when a source lists it. It may be older; lists as of an earlier day leave it out.',
        resolve: ({ row }) => row.knownBy,
      }),
      until: t.field({
        type: 'PartialDate',
        nullable: true,
        description:
          'Until when, that day no longer included; null while it lasts, or where the list is of no memberships.',
        resolve: ({ row }) => standing(row)?.until ?? null,
      }),
      confidence: t.field({
        type: Confidence,
        nullable: true,
        description: 'How sure it is, and its dates; null where a source states it as it is.',
        resolve: ({ row }) => row.confidence,
      }),
      note: t.string({
        nullable: true,
        description: 'What else is to be known of it, such as when an accession was only provisional.',
        resolve: ({ row }) => row.note,
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

/** How somebody stood on the day of the list; undefined in a list of all, which is of no day. */
function standing(row: PartyListed): Standing | undefined {
  return row.citations ? standingOn(row.day ?? '', row) : undefined
}

export const PartyConnection = membershipConnection('Party', Entity, 'members or parties')

/** What `asOf` says of memberships. */
export const asOfMembership =
  'Only those in force on this day; today where it is left out. One without a known start, whose `since` is null, counts from the day ' +
  'of the source that lists it (`knownBy`).'

/** What `status` says of parties. */
export const statusOfParty =
  'Only those with this status on the day. Parties where it is left out (MEMBER), suspended ones with them: who has only signed it, negotiates it or has asked to join is no party.'

/** What `status` says of memberships. */
export const statusOfMembership =
  'Only those with this status on the day. Members where it is left out, suspended ones with them: observers, partners and candidates are no members.'
