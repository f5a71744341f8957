import { question } from '../../cypher/engine/question.ts'
import type { Keyed } from '../../cypher/engine/reader.ts'
import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import { day } from '../as-of.ts'
import { builder } from '../builder.ts'
import { oneOf } from '../filter/conditions.ts'
import { date } from '../filter/date-filter.ts'
import { entityFilter } from '../filter/entity-filter.ts'
import { knownAt } from '../known-at.ts'
import { collection } from '../lists/collection.ts'
import type { HeldRow } from '../lists/dimension.ts'
import { entityOrder } from '../lists/entity-order.ts'
import { type EntityPage, entityPage } from '../lists/entity-page.ts'
import { listQuestions } from '../lists/list-questions.ts'
import { page, pageArguments } from '../lists/page.ts'
import { reads } from '../reads.ts'
import { Country } from './country.ts'
import { entityNode } from './entity.ts'
import { MembershipStatus } from './membership-status.ts'
import { asOfMembership, membershipConnection, PartyConnection, type PartyListed, statusOfMembership } from './party.ts'

export const OrganizationKind = builder.enumType('OrganizationKind', {
  description: 'What sort of organization it is.',
  values: {
    INTERGOVERNMENTAL: { description: 'An organization whose members are states.' },
    CUSTOMS_UNION: { description: 'States with one customs tariff.' },
    FORUM: { description: 'States or others that meet to talk, without a treaty that founds an organization.' },
    INITIATIVE: { description: 'What a state or several have begun and others join.' },
    PROGRAMME: { description: 'A programme that states carry out together.' },
    MONETARY_UNION: { description: 'States with one currency.' },
    AREA: { description: 'States that have opened their borders to one another.' },
    DEVELOPMENT_BANK: { description: 'A bank of states that lends for development.' },
    REGIME: { description: 'States that control what they export by common lists.' },
    ASSOCIATION: { description: 'Firms and authorities of several states.' },
    COMPANY: { description: 'A firm, such as the railway company of a state.' },
    GOVERNMENT_AGENCY: { description: 'A ministry or authority of one state.' },
    MEDIA: { description: 'A newspaper, agency or broadcaster.' },
    RESEARCH_INSTITUTE: { description: 'An institute or academy.' },
    GROUP: { description: 'Several whom a source speaks of as one, such as the enterprises of a region.' },
    CLASSIFICATION: { description: 'Countries that somebody counts together, such as those of one income.' },
    INFORMAL: { description: 'States that are spoken of together, without an organization of their own.' },
  } as const,
})

export interface OrganizationRow extends EntityRow {
  readonly kind: 'ORGANIZATION'
  readonly organizationKind?: typeof OrganizationKind.$inferType
  readonly foundedOn?: string
  readonly dissolvedOn?: string
  readonly seat?: string
  readonly note?: string
}

export const Organization = builder.objectRef<OrganizationRow>('Organization')

builder.node(Organization, {
  ...entityNode<OrganizationRow>('ORGANIZATION'),
  description: 'An organization, forum, initiative, authority or medium.',
  fields: (t) => ({
    organizationKind: t.expose('organizationKind', {
      type: OrganizationKind,
      nullable: true,
      description: 'What sort of organization it is; null where no source says.',
    }),
    foundedOn: t.expose('foundedOn', { type: 'PartialDate', nullable: true, description: 'When it was founded.' }),
    dissolvedOn: t.expose('dissolvedOn', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it was dissolved; null while it lasts.',
    }),
    seat: t.exposeString('seat', { nullable: true, description: 'The town where it sits; null where no source says.' }),
    note: t.exposeString('note', { nullable: true, description: 'What else is to be known of it.' }),
  }),
})

const OrganizationConnection = membershipConnection<OrganizationRow, EntityPage<PartyListed<OrganizationRow>>>(
  'Organization',
  Organization,
  'organizations',
)

const countriesOfOrganizations: Keyed<HeldRow> = question('countries-of-organizations')

collection('organizations', {
  kind: 'ORGANIZATION',
  type: OrganizationConnection,
  description: 'All organizations, in name order.',
  filter: entityFilter('ORGANIZATION', 'organizations', {
    organizationKind: oneOf(() => OrganizationKind, 'organizationKind', 'Of these sorts.'),
    foundedOn: date('foundedOn', 'When they were founded.'),
  }),
  order: entityOrder('ORGANIZATION', 'organizations', {
    FOUNDED_ON: { property: 'foundedOn', description: 'By when they were founded.' },
  }),
  dimensions: {
    ORGANIZATION_KIND: { property: 'organizationKind', description: 'What sort of organization they are.' },
    COUNTRY: { related: countriesOfOrganizations, description: 'The countries that are members today.' },
  },
})

const membersOfOrganization = listQuestions<PartyListed>('members-of-organization')

builder.objectField(Organization, 'members', (t) =>
  t.field({
    type: PartyConnection,
    extensions: reads(),
    nullable: true,
    description: 'The countries and organizations that are its members, or have another status, in name order.',
    args: {
      asOf: t.arg({ type: 'PartialDate', description: asOfMembership }),
      knownAt: t.arg(knownAt),
      status: t.arg({ type: MembershipStatus, defaultValue: 'MEMBER', description: statusOfMembership }),
      ...pageArguments(t.arg),
    },
    resolve: ({ id }, args, context) =>
      page(
        context,
        {
          field: 'Organization.members',
          of: id,
          ...membersOfOrganization,
          parameters: { day: day(args.asOf, context), status: args.status ?? 'MEMBER' },
        },
        args,
      ),
  }),
)

const organizationsOfCountry = listQuestions<PartyListed<OrganizationRow>>('organizations-of-country')

builder.objectField(Country, 'organizations', (t) =>
  t.field({
    type: OrganizationConnection,
    extensions: reads(),
    nullable: true,
    description: 'The organizations that it is a member of, or has another status in, in name order.',
    args: {
      asOf: t.arg({ type: 'PartialDate', description: asOfMembership }),
      knownAt: t.arg(knownAt),
      status: t.arg({ type: MembershipStatus, defaultValue: 'MEMBER', description: statusOfMembership }),
      ...pageArguments(t.arg),
    },
    resolve: ({ id }, args, context) =>
      entityPage(
        context,
        {
          field: 'Country.organizations',
          of: id,
          ...organizationsOfCountry,
          parameters: { day: day(args.asOf, context), status: args.status ?? 'MEMBER' },
        },
        args,
      ),
  }),
)
