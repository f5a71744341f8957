import { day } from './as-of.ts'
import { builder } from './builder.ts'
import { Country } from './country.ts'
import { type EntityRow, entityNode } from './entity.ts'
import { listQuestions } from './entity-list.ts'
import { listEverything } from './everything-of-kind.ts'
import { page, pageArguments } from './page.ts'
import { asOfMembership, membershipConnection, PartyConnection, type PartyListed } from './party.ts'

export interface OrganizationRow extends EntityRow {
  readonly kind: 'ORGANIZATION'
  readonly organizationKind?: string
  readonly foundedOn?: string
  readonly note?: string
}

export const Organization = builder.objectRef<OrganizationRow>('Organization')

builder.node(Organization, {
  ...entityNode<OrganizationRow>('ORGANIZATION'),
  description: 'An organization, forum, initiative, authority or medium.',
  fields: (t) => ({
    organizationKind: t.exposeString('organizationKind', {
      nullable: true,
      description: 'What sort of organization it is, in words.',
    }),
    foundedOn: t.expose('foundedOn', { type: 'Date', nullable: true, description: 'When it was founded.' }),
    note: t.exposeString('note', { nullable: true, description: 'What else is to be known of it.' }),
  }),
})

const OrganizationConnection = membershipConnection<OrganizationRow>('Organization', Organization, 'organizations')

listEverything('organizations', 'ORGANIZATION', OrganizationConnection, 'All organizations, in name order.')

const membersOfOrganization = listQuestions<PartyListed>('members-of-organization')

builder.objectField(Organization, 'members', (t) =>
  t.field({
    type: PartyConnection,
    description: 'The countries and organizations that are its members, in name order.',
    args: { asOf: t.arg({ type: 'Date', description: asOfMembership }), ...pageArguments(t.arg) },
    resolve: ({ id }, { asOf, ...wanted }, context) =>
      page(
        context,
        { field: 'Organization.members', of: id, ...membersOfOrganization, parameters: { day: day(asOf, context) } },
        wanted,
      ),
  }),
)

const organizationsOfCountry = listQuestions<PartyListed<OrganizationRow>>('organizations-of-country')

builder.objectField(Country, 'organizations', (t) =>
  t.field({
    type: OrganizationConnection,
    description: 'The organizations that it is a member of, in name order.',
    args: { asOf: t.arg({ type: 'Date', description: asOfMembership }), ...pageArguments(t.arg) },
    resolve: ({ id }, { asOf, ...wanted }, context) =>
      page(
        context,
        { field: 'Country.organizations', of: id, ...organizationsOfCountry, parameters: { day: day(asOf, context) } },
        wanted,
      ),
  }),
)
