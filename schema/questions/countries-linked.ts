import type { ArgBuilder, OutputRef } from '@pothos/core'
import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import { weakest } from '../../cypher/knowledge/evidence/basis.ts'
import { standingOn } from '../../cypher/knowledge/relations/spell.ts'
import { day } from '../as-of.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Agreement, type AgreementRow } from '../entities/agreement.ts'
import { Organization, type OrganizationRow } from '../entities/organization.ts'
import { connection } from '../lists/connection.ts'
import { type EntityListed, listQuestions } from '../lists/list-questions.ts'
import { page, pageArguments } from '../lists/page.ts'
import { countryGroup } from './country-group.ts'
import { Path, type StepRow } from './path.ts'

type SchemaTypes = typeof builder.$inferSchemaTypes

/** What links a group of countries: since when each of them, and by which chain, in their order. */
interface LinkListed<Row extends EntityRow> extends EntityListed<Row> {
  readonly since: readonly (string | null)[]
  /** The day asked for, and the spells of each membership, where it has several. */
  readonly day?: string
  readonly spells?: readonly (readonly string[])[]
  readonly evidence: readonly (readonly StepRow[])[]
}

const AgreementLinkConnection = linkConnection<AgreementRow>('AgreementLink', 'agreement', Agreement)
const OrganizationLinkConnection = linkConnection<OrganizationRow>('OrganizationLink', 'organization', Organization)

const agreementsLinking = listQuestions<LinkListed<AgreementRow>>('agreements-linking-countries')
const organizationsShared = listQuestions<LinkListed<OrganizationRow>>('organizations-shared-by-countries')

builder.queryField('agreementsLinking', (t) =>
  t.field({
    type: AgreementLinkConnection,
    nullable: true,
    description:
      'Which agreements link countries? Those in force to which each of them is party, by itself or through an organization that it is a member of; with the chain of facts for each country, in name order.',
    args: { ...linkArguments(t.arg), ...pageArguments(t.arg) },
    resolve: async (_, args, context) =>
      page(
        context,
        {
          field: 'Query.agreementsLinking',
          of: await countryGroup(context, args.countries),
          ...agreementsLinking,
          parameters: { day: day(args.asOf, context) },
        },
        args,
      ),
  }),
)

builder.queryField('organizationsShared', (t) =>
  t.field({
    type: OrganizationLinkConnection,
    nullable: true,
    description:
      'Which organizations are countries members of together? Those that each of them is a member of, with the evidence for each, in name order.',
    args: { ...linkArguments(t.arg), ...pageArguments(t.arg) },
    resolve: async (_, args, context) =>
      page(
        context,
        {
          field: 'Query.organizationsShared',
          of: await countryGroup(context, args.countries),
          ...organizationsShared,
          parameters: { day: day(args.asOf, context) },
        },
        args,
      ),
  }),
)

function linkArguments(arg: ArgBuilder<SchemaTypes>) {
  return {
    countries: arg.idList({ required: true, description: 'Two to ten countries: `["country:CHN", "country:VNM"]`.' }),
    asOf: arg({
      type: 'PartialDate',
      description:
        'Only what is in force on this day; today where it is left out. What has no known start counts from the day of the source that lists it.',
    }),
  }
}

/** Since when each is linked: one that left and came back, since it came back. */
function startsOf({ since, spells, day = '' }: LinkListed<EntityRow>): readonly (string | null)[] {
  return since.map((first, place) => {
    const standing = spells?.[place]?.length ? standingOn(day, { spells: spells[place] }) : undefined
    return standing ? (standing.since ?? null) : first
  })
}

/** Defines `XLink` and its connection. */
function linkConnection<Row extends EntityRow>(name: string, field: string, node: OutputRef<Row>) {
  const Link = builder.objectRef<LinkListed<Row>>(name).implement({
    description: `An ${field} that links countries, and the evidence for each of them.`,
    fields: (t) => ({
      [field]: t.field({ type: node, description: `The ${field}.`, resolve: ({ entity }) => entity as never }),
      since: t.field({
        type: 'PartialDate',
        nullable: true,
        description: 'Since when it links all of them, as far as is known; null where no start is known.',
        resolve: (link) => startsOf(link).reduce((latest, one) => ((one ?? '') > (latest ?? '') ? one : latest), null),
      }),
      evidence: t.field({
        type: [Path],
        description: 'Why: for each country, in the order asked for, the shortest chain of facts that leads to it.',
        resolve: ({ evidence }) => evidence.map((steps) => ({ steps })),
      }),
      basis: t.field({
        type: Basis,
        description: 'How strong the evidence is: the basis of its weakest step.',
        resolve: ({ evidence }) => weakest(evidence.flat().map(({ basis }) => basis)),
      }),
    }),
  })
  return connection<LinkListed<Row>, LinkListed<Row>>(name, {
    node: Link,
    toNode: (row) => row,
    of: `${field}s and the evidence that they link the countries`,
  })
}
