import type { ArgBuilder, OutputRef } from '@pothos/core'
import { type EntityRow, entity } from '../../cypher/knowledge/entities/entity.ts'
import { weakest } from '../../cypher/knowledge/evidence/basis.ts'
import { standingOn } from '../../cypher/knowledge/relations/spell.ts'
import { day } from '../as-of.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Agreement, type AgreementRow } from '../entities/agreement.ts'
import { AgreementKind, kindsAsked } from '../entities/agreement-kind.ts'
import { AgreementState, statesAsked, statesOfAgreements } from '../entities/agreement-state.ts'
import { Confidence, type ConfidenceName } from '../entities/confidence.ts'
import { Country, type CountryRow } from '../entities/country.ts'
import { Organization, type OrganizationRow } from '../entities/organization.ts'
import { knownAt } from '../known-at.ts'
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
  readonly confidence?: readonly (ConfidenceName | null)[]
  /** Two or more countries and a day: since then the agreement is not applied between any two of them. */
  readonly suspensions?: readonly string[] | null
}

/** How one of the countries is bound by an agreement. */
interface BoundRow {
  readonly country: string
  readonly through: string | null
  readonly since: string | null
  readonly suspendedSince: string | null
  readonly confidence: ConfidenceName | null
}

const AgreementLink = linkObject<AgreementRow>('AgreementLink', 'agreement', Agreement)
const AgreementLinkConnection = linkConnection('AgreementLink', 'agreement', AgreementLink)
const OrganizationLinkConnection = linkConnection(
  'OrganizationLink',
  'organization',
  linkObject<OrganizationRow>('OrganizationLink', 'organization', Organization),
)

const Bound = builder.objectRef<BoundRow>('AgreementBond').implement({
  description: 'How a country takes part in an agreement that links it with others.',
  fields: (t) => ({
    country: t.field({
      type: Country,
      nullable: true,
      description: 'The country.',
      resolve: ({ country }, _, context) => entity<CountryRow>(context, country),
    }),
    through: t.field({
      type: Organization,
      nullable: true,
      description:
        'The organization that is the party, whose every member is bound; null where the country is a party itself.',
      resolve: ({ through }, _, context) => (through ? entity<OrganizationRow>(context, through) : null),
    }),
    since: t.field({
      type: 'PartialDate',
      nullable: true,
      description:
        'Since when it is bound, through an organization since it is its member; null where no source says, or the agreement binds nobody and no signing is known.',
      resolve: ({ since }) => since,
    }),
    suspendedSince: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Since when its rights as a party are suspended; null where they are not.',
      resolve: ({ suspendedSince }) => suspendedSince,
    }),
    confidence: t.expose('confidence', {
      type: Confidence,
      nullable: true,
      description:
        'How sure that and its days are, by the least sure of the facts in its chain; null where a source states it as it is.',
    }),
  }),
})

builder.objectFields(AgreementLink, (t) => ({
  bound: t.field({
    type: [Bound],
    description:
      'How each of the countries is bound, in the order asked for; `evidence` says where that can be checked.',
    resolve: boundBy,
  }),
  suspendedSince: t.field({
    type: 'PartialDate',
    nullable: true,
    description:
      'Since when it is not applied between them, though it is in force: because one of them is suspended, or the two have suspended it; null where neither is so.',
    resolve: suspendedSince,
  }),
}))

const agreementsLinking = listQuestions<LinkListed<AgreementRow>>('agreements-linking-countries')
const organizationsShared = listQuestions<LinkListed<OrganizationRow>>('organizations-shared-by-countries')

builder.queryField('agreementsLinking', (t) =>
  t.field({
    type: AgreementLinkConnection,
    nullable: true,
    description:
      'Which agreements link countries? Those in force to which each of them is party, by itself or through an organization whose agreements bind whoever is its member; with the chain of facts for each country, in name order. ' +
      'An agreement between a bloc and a third links each member with the third, and no two members: those are linked by the treaty of the bloc. Of a bundle of bilateral agreements only the `hub` is linked, with each of the others.',
    args: {
      ...linkArguments(t.arg),
      states: t.arg({ type: [AgreementState], description: statesOfAgreements }),
      kinds: t.arg({
        type: [AgreementKind],
        description: 'Only of these kinds; of all where it is left out, of none where it is empty.',
      }),
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, context) =>
      page(
        context,
        {
          field: 'Query.agreementsLinking',
          of: await countryGroup(context, args.countries),
          ...agreementsLinking,
          parameters: { day: day(args.asOf, context), states: statesAsked(args.states), kinds: kindsAsked(args.kinds) },
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
    knownAt: arg(knownAt),
  }
}

/** Since when each is linked: one that left and came back, since it came back. */
function startsOf({ since, spells, day = '' }: LinkListed<EntityRow>): readonly (string | null)[] {
  return since.map((first, place) => {
    const standing = spells?.[place]?.length ? standingOn(day, { spells: spells[place] }) : undefined
    return standing ? (standing.since ?? null) : first
  })
}

/** The last of some days; null where one of them is not known. */
function latestOf(days: readonly (string | null)[]): string | null {
  const known = days.filter((one) => one !== null)
  return known.length === days.length ? (known.toSorted().at(-1) ?? null) : null
}

/** How each of the countries of a link is bound: by the first and the last step of its chain. */
function boundBy(link: LinkListed<AgreementRow>): BoundRow[] {
  const since = startsOf(link)
  return link.evidence.map((steps, place) => {
    const standing = standingOn(link.day ?? '', { spells: link.spells?.[place] ?? null })
    return {
      country: steps[0]?.from ?? '',
      through: steps.length > 1 ? (steps.at(-1)?.from ?? null) : null,
      since: since[place] ?? null,
      suspendedSince: standing.status === 'SUSPENDED' ? (standing.statusSince ?? null) : null,
      confidence: link.confidence?.[place] ?? null,
    }
  })
}

function suspendedSince(link: LinkListed<AgreementRow>): string | null {
  const countries = link.evidence.map(([step]) => step?.from)
  const between = (link.suspensions ?? [])
    .map((suspension) => suspension.split('|'))
    .filter((parts) => countries.filter((id) => parts.slice(0, -1).includes(id ?? '')).length > 1)
    .flatMap((parts) => parts.at(-1) ?? [])
  const days = [...between, ...boundBy(link).flatMap(({ suspendedSince }) => suspendedSince ?? [])]
  return days.filter((since) => since <= (link.day ?? '')).sort()[0] ?? null
}

/** Defines `XLink`: what links countries, and why. */
function linkObject<Row extends EntityRow>(name: string, field: string, node: OutputRef<Row>) {
  return builder.objectRef<LinkListed<Row>>(name).implement({
    description: `An ${field} that links countries, and the evidence for each of them.`,
    fields: (t) => ({
      [field]: t.field({ type: node, description: `The ${field}.`, resolve: ({ entity }) => entity as never }),
      since: t.field({
        type: 'PartialDate',
        nullable: true,
        description:
          'Since when it links all of them: since the last of them takes part. Null where the start of one of them is not known.',
        resolve: (link) => latestOf(startsOf(link)),
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
}

function linkConnection<Row extends EntityRow>(name: string, field: string, node: OutputRef<LinkListed<Row>>) {
  return connection<LinkListed<Row>, LinkListed<Row>>(name, {
    node,
    toNode: (row) => row,
    of: `${field}s and the evidence that they link the countries`,
  })
}
