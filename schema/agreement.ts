import { day } from './as-of.ts'
import { builder } from './builder.ts'
import { Country } from './country.ts'
import { type EntityRow, entityNode } from './entity.ts'
import { listQuestions } from './entity-list.ts'
import { listEverything } from './everything-of-kind.ts'
import { page, pageArguments } from './page.ts'
import { asOfMembership, membershipConnection, PartyConnection, type PartyListed } from './party.ts'

export interface AgreementRow extends EntityRow {
  readonly kind: 'AGREEMENT'
  readonly agreementKind?: string
  readonly negotiatedSince?: string
  readonly concludedOn?: string
  readonly signedOn?: string
  readonly inForceSince?: string
  readonly note?: string
}

export const Agreement = builder.objectRef<AgreementRow>('Agreement')

builder.node(Agreement, {
  ...entityNode<AgreementRow>('AGREEMENT'),
  description:
    'An agreement between countries or organizations: a free trade area, a customs union, an investment treaty.',
  fields: (t) => ({
    agreementKind: t.exposeString('agreementKind', {
      nullable: true,
      description: 'What sort of agreement it is, in words.',
    }),
    negotiatedSince: t.expose('negotiatedSince', {
      type: 'Date',
      nullable: true,
      description: 'When negotiations began.',
    }),
    concludedOn: t.expose('concludedOn', {
      type: 'Date',
      nullable: true,
      description: 'When negotiations were concluded.',
    }),
    signedOn: t.expose('signedOn', { type: 'Date', nullable: true, description: 'When it was signed.' }),
    inForceSince: t.expose('inForceSince', {
      type: 'Date',
      nullable: true,
      description: 'When it entered into force for its first parties; null where it has not, or no source says.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'What else is to be known of it.' }),
  }),
})

const AgreementConnection = membershipConnection<AgreementRow>('Agreement', Agreement, 'agreements')

listEverything('agreements', 'AGREEMENT', AgreementConnection, 'All agreements, in name order.')

const partiesOfAgreement = listQuestions<PartyListed>('parties-of-agreement')

builder.objectField(Agreement, 'parties', (t) =>
  t.field({
    type: PartyConnection,
    description: 'The countries and organizations that are party to it, in name order.',
    args: { asOf: t.arg({ type: 'Date', description: asOfMembership }), ...pageArguments(t.arg) },
    resolve: ({ id }, { asOf, ...wanted }, context) =>
      page(
        context,
        { field: 'Agreement.parties', of: id, ...partiesOfAgreement, parameters: { day: day(asOf, context) } },
        wanted,
      ),
  }),
)

const agreementsOfCountry = listQuestions<PartyListed<AgreementRow>>('agreements-of-country')

builder.objectField(Country, 'agreements', (t) =>
  t.field({
    type: AgreementConnection,
    description:
      'The agreements that it is party to, by itself or through an organization that it is a member of, in name order.',
    args: { asOf: t.arg({ type: 'Date', description: asOfMembership }), ...pageArguments(t.arg) },
    resolve: ({ id }, { asOf, ...wanted }, context) =>
      page(
        context,
        { field: 'Country.agreements', of: id, ...agreementsOfCountry, parameters: { day: day(asOf, context) } },
        wanted,
      ),
  }),
)
