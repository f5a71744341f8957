import { question } from '../../cypher/engine/question.ts'
import type { Keyed } from '../../cypher/engine/reader.ts'
import { type EntityRow, entity } from '../../cypher/knowledge/entities/entity.ts'
import { day } from '../as-of.ts'
import { builder } from '../builder.ts'
import { oneOf } from '../filter/conditions.ts'
import { date } from '../filter/date-filter.ts'
import { entityFilter } from '../filter/entity-filter.ts'
import { answeredBy } from '../filter/held-ids.ts'
import { knownAt } from '../known-at.ts'
import { collection } from '../lists/collection.ts'
import type { HeldRow } from '../lists/dimension.ts'
import { entityOrder } from '../lists/entity-order.ts'
import { type EntityPage, entityPage } from '../lists/entity-page.ts'
import { listQuestions } from '../lists/list-questions.ts'
import { page, pageArguments } from '../lists/page.ts'
import { reads } from '../reads.ts'
import { AgreementKind, type AgreementKindName } from './agreement-kind.ts'
import { AgreementState, type State, statesAsked, statesOfAgreements } from './agreement-state.ts'
import { Country, type CountryRow } from './country.ts'
import { entityNode } from './entity.ts'
import { MembershipStatus } from './membership-status.ts'
import { asOfMembership, membershipConnection, PartyConnection, type PartyListed, statusOfParty } from './party.ts'

export interface AgreementRow extends EntityRow {
  readonly kind: 'AGREEMENT'
  readonly agreementKind?: AgreementKindName
  readonly negotiatedSince?: string
  readonly concludedOn?: string
  readonly signedOn?: string
  readonly provisionalSince?: string
  readonly inForceSince?: string
  readonly endedOn?: string
  /** How far the file that describes it says it has come: decides where no day is known. */
  readonly standing?: State | 'SUPERSEDED'
  /** Of a bundle of bilateral agreements: the id of whom each of them is with. */
  readonly hub?: string
  readonly instrument?: string
  readonly knownBy?: string
  readonly note?: string
}

export const Agreement = builder.objectRef<AgreementRow>('Agreement')

builder.node(Agreement, {
  ...entityNode<AgreementRow>('AGREEMENT'),
  description:
    'An agreement between countries or organizations: a free trade area, a customs union, an investment treaty.',
  fields: (t) => ({
    agreementKind: t.expose('agreementKind', {
      type: AgreementKind,
      nullable: true,
      description: 'What sort of agreement it is; null where no source says.',
    }),
    negotiatedSince: t.expose('negotiatedSince', {
      type: 'PartialDate',
      nullable: true,
      description: 'When negotiations began.',
    }),
    concludedOn: t.expose('concludedOn', {
      type: 'PartialDate',
      nullable: true,
      description: 'When negotiations were concluded.',
    }),
    signedOn: t.expose('signedOn', { type: 'PartialDate', nullable: true, description: 'When it was signed.' }),
    inForceSince: t.expose('inForceSince', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it entered into force for its first parties; null where it has not, or no source says.',
    }),
    provisionalSince: t.expose('provisionalSince', {
      type: 'PartialDate',
      nullable: true,
      description: 'Since when it is applied provisionally, or was until it entered into force.',
    }),
    endedOn: t.expose('endedOn', {
      type: 'PartialDate',
      nullable: true,
      description: 'The first day on which it was no longer in force; null while it lasts.',
    }),
    instrument: t.exposeString('instrument', {
      nullable: true,
      description: 'The title of the treaty, where `name` is not its title.',
    }),
    hub: t.field({
      type: Country,
      nullable: true,
      extensions: reads('hub'),
      description:
        'Of a bundle of bilateral agreements: the country that each of them is with. It links that country with each of the others, and no two others.',
      resolve: ({ hub }, _, context) => (hub ? entity<CountryRow>(context, hub) : null),
    }),
    knownBy: t.expose('knownBy', {
      type: 'PartialDate',
      nullable: true,
      description:
        'For an agreement of which no other date is known: by when a source says that it was there. It may be older; lists as of an earlier day leave it out.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'What else is to be known of it.' }),
  }),
})

const AgreementConnection = membershipConnection<AgreementRow, EntityPage<PartyListed<AgreementRow>>>(
  'Agreement',
  Agreement,
  'agreements',
)

const countriesOfAgreements: Keyed<HeldRow> = question('countries-of-agreements')
const agreementsOfCountries: Keyed<{ readonly key: string; readonly held: string }> =
  question('agreements-of-countries')

collection('agreements', {
  kind: 'AGREEMENT',
  type: AgreementConnection,
  description: 'All agreements, in name order.',
  filter: entityFilter('AGREEMENT', 'agreements', {
    agreementKind: oneOf(() => AgreementKind, 'agreementKind', 'Of these sorts.'),
    signedOn: date('signedOn', 'When they were signed.'),
    inForceSince: date('inForceSince', 'When they entered into force for their first parties.'),
    country: answeredBy(
      agreementsOfCountries,
      'Country',
      'To which one of these countries is party today, by itself or through an organization. `relatedTo` asks of other days.',
      (context) => ({ day: context.today }),
    ),
  }),
  order: entityOrder('AGREEMENT', 'agreements', {
    SIGNED_ON: { property: 'signedOn', description: 'By when they were signed.' },
    IN_FORCE_SINCE: { property: 'inForceSince', description: 'By when they entered into force.' },
  }),
  dimensions: {
    AGREEMENT_KIND: { property: 'agreementKind', description: 'What sort of agreement they are.' },
    COUNTRY: {
      related: countriesOfAgreements,
      description: 'The countries that are party today, by themselves or through an organization.',
    },
  },
})

const partiesOfAgreement = listQuestions<PartyListed>('parties-of-agreement')

builder.objectField(Agreement, 'parties', (t) =>
  t.field({
    type: PartyConnection,
    extensions: reads(),
    nullable: true,
    description: 'The countries and organizations that are party to it, or have another status, in name order.',
    args: {
      asOf: t.arg({ type: 'PartialDate', description: asOfMembership }),
      knownAt: t.arg(knownAt),
      status: t.arg({ type: MembershipStatus, defaultValue: 'MEMBER', description: statusOfParty }),
      ...pageArguments(t.arg),
    },
    resolve: ({ id }, args, context) =>
      page(
        context,
        {
          field: 'Agreement.parties',
          of: id,
          ...partiesOfAgreement,
          parameters: { day: day(args.asOf, context), status: args.status ?? 'MEMBER' },
        },
        args,
      ),
  }),
)

const agreementsOfCountry = listQuestions<PartyListed<AgreementRow>>('agreements-of-country')

builder.objectField(Country, 'agreements', (t) =>
  t.field({
    type: AgreementConnection,
    extensions: reads(),
    nullable: true,
    description:
      'The agreements in force that it is party to, by itself or through an organization whose agreements bind whoever is its member, in name order.',
    args: {
      asOf: t.arg({ type: 'PartialDate', description: asOfMembership }),
      knownAt: t.arg(knownAt),
      states: t.arg({ type: [AgreementState], description: statesOfAgreements }),
      ...pageArguments(t.arg),
    },
    resolve: ({ id }, args, context) =>
      entityPage(
        context,
        {
          field: 'Country.agreements',
          of: id,
          ...agreementsOfCountry,
          parameters: { day: day(args.asOf, context), states: statesAsked(args.states) },
        },
        args,
      ),
  }),
)
