import { type ClaimRow, loadClaim, type PeriodRow } from '../../cypher/knowledge/claims/claim.ts'
import { lastDay } from '../../cypher/knowledge/dates.ts'
import { type EntityRow, entity } from '../../cypher/knowledge/entities/entity.ts'
import { builder } from '../builder.ts'
import { Entity } from '../entities/entity.ts'
import { clausesOf } from '../filter/clauses.ts'
import { asParameter } from '../filter/entity-matching.ts'
import { type Expression, everything } from '../filter/expression.ts'
import { knownAt } from '../known-at.ts'
import { connection } from '../lists/connection.ts'
import { listQuestions } from '../lists/list-questions.ts'
import { page, pageArguments } from '../lists/page.ts'
import { reads } from '../reads.ts'
import type { Request } from '../request.ts'
import { Basis } from './basis.ts'
import { Citation } from './citation.ts'
import { ClaimFilter } from './claim-filter.ts'
import type { ClaimListed, ClaimPage } from './claim-page.ts'
import { ClaimType } from './claim-type.ts'
import { Source } from './source.ts'

export const Period = builder.objectRef<PeriodRow>('Period').implement({
  description: 'The time that a claim speaks of.',
  fields: (t) => ({
    start: t.expose('periodStart', {
      type: 'PartialDate',
      nullable: true,
      description: 'Its first day, month or year; null where it is open.',
    }),
    end: t.expose('periodEnd', {
      type: 'PartialDate',
      nullable: true,
      description: 'Its last day, month or year; null where it is open.',
    }),
    label: t.string({ description: 'In words.', resolve: ({ periodLabel }) => periodLabel ?? '' }),
    ambiguity: t.exposeString('periodAmbiguity', {
      nullable: true,
      description: 'How the period was inferred, where the source leaves it open.',
    }),
    ambiguityZh: t.exposeString('periodAmbiguityZh', {
      nullable: true,
      description: '`ambiguity` in Chinese; null where there is none.',
    }),
  }),
})

export const Claim = builder.interfaceRef<ClaimRow>('Claim').implement({
  description: 'What a source says: a statement in words, or an observation with a number.',
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: (claim) => ((claim as ClaimRow).claimKind === 'STATEMENT' ? 'Statement' : 'Observation'),
  fields: (t) => ({
    type: t.field({
      type: ClaimType,
      description: 'What sort of claim it is: how sure it is meant to be.',
      resolve: ({ type }) => type.toUpperCase() as typeof ClaimType.$inferType,
    }),
    predicate: t.exposeString('predicate', { description: 'What is said, in words: "largest trading partner of".' }),
    basis: t.expose('basis', { type: Basis, description: 'What it rests on.' }),
    citations: t.field({
      type: [Citation],
      description: 'Where it can be checked.',
      resolve: ({ citations }) => [...citations],
    }),
    attributedTo: t.field({
      type: Entity,
      extensions: reads('attributedToId'),
      nullable: true,
      description:
        'Who said it, where the source passes on the words of somebody else; null where the source speaks for itself.',
      resolve: ({ attributedToId }, _, context) => (attributedToId ? entity(context, attributedToId) : null),
    }),
    attribution: t.exposeString('attribution', {
      nullable: true,
      description: 'Who said it, in words, where the graph has no entity for them or there is more to say.',
    }),
    attributionZh: t.exposeString('attributionZh', {
      nullable: true,
      description: '`attribution` in Chinese; null where there is none.',
    }),
    period: t.field({
      type: Period,
      extensions: reads('periodStart', 'periodEnd', 'periodLabel', 'periodAmbiguity', 'periodAmbiguityZh'),
      nullable: true,
      description: 'The time that it speaks of; null where the source gives none.',
      resolve: (claim) => (claim.periodLabel || claim.periodStart || claim.periodEnd ? claim : null),
    }),
    note: t.exposeString('note', { nullable: true, description: 'What a careful reader should know of it.' }),
    noteZh: t.exposeString('noteZh', { nullable: true, description: '`note` in Chinese; null where there is none.' }),
  }),
})

/** The options that statements and observations have in common as Relay nodes. */
export function claimNode<Row extends ClaimRow>(claimKind: ClaimRow['claimKind']) {
  return {
    id: { resolve: ({ id }: Row) => id, description: 'Readable and stable, like `observation:F148`.' },
    interfaces: [Claim],
    isTypeOf: (value: unknown) => (value as ClaimRow).claimKind === claimKind,
    loadMany: (ids: string[], context: Request) => Promise.all(ids.map((id) => loadClaim<Row>(context, id))),
  }
}

export const ClaimConnection = connection<ClaimListed, ClaimRow, ClaimPage>('Claim', {
  node: Claim,
  toNode: ({ claim }) => claim,
  of: 'claims',
})

const claimsAboutEntity = listQuestions<ClaimListed>('claims-about-entity')

builder.interfaceField(Entity, 'claims', (t) =>
  t.field({
    type: ClaimConnection,
    extensions: reads(),
    nullable: true,
    description:
      'What sources say of it, in any role: what articles state first, by source and paragraph, then what is derived from that, then data sets.',
    args: {
      where: t.arg({
        type: ClaimFilter.type,
        description: 'Only those that pass this filter; all where it is left out.',
      }),
      asOf: t.arg({
        type: 'PartialDate',
        description:
          'Only claims whose period includes this day; a claim without a period is always among them. All where it is left out.',
      }),
      knownAt: t.arg(knownAt),
      ...pageArguments(t.arg),
    },
    resolve: ({ id }: EntityRow, args, context) => {
      const day = args.asOf ? lastDay(args.asOf) : null
      const pageOf = (expression: Expression): ClaimPage => {
        const parameters = { day, clauses: asParameter(clausesOf(expression)) }
        return {
          ...page(context, { field: 'Entity.claims', of: id, ...claimsAboutEntity, parameters }, args),
          counted: { of: () => [id], where: args.where, day },
        }
      }
      return args.where ? ClaimFilter.expression(args.where, context).then(pageOf) : pageOf(everything)
    },
  }),
)

const claimsOfSource = listQuestions<ClaimListed>('claims-of-source')

builder.objectField(Source, 'claims', (t) =>
  t.field({
    type: ClaimConnection,
    nullable: true,
    description: 'What it says, in the order of its paragraphs.',
    args: pageArguments(t.arg),
    resolve: ({ id }, args, context): ClaimPage => ({
      ...page(context, { field: 'Source.claims', of: id, ...claimsOfSource }, args),
      counted: { of: () => [id] },
    }),
  }),
)
