import { question } from '../../cypher/engine/question.ts'
import { type Keyed, load } from '../../cypher/engine/reader.ts'
import type { ClaimRow } from '../../cypher/knowledge/claims/claim.ts'
import type { ObservationRow } from '../../cypher/knowledge/claims/observation.ts'
import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import { knownEntity } from '../../cypher/knowledge/entities/known-entity.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { type BasisName, weakest } from '../../cypher/knowledge/evidence/basis.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Claim } from '../claims/claim.ts'
import { Observation } from '../claims/observation.ts'
import { Entity } from '../entities/entity.ts'
import { knownAt } from '../known-at.ts'
import { connection } from '../lists/connection.ts'
import { type ListedRow, pageArguments } from '../lists/page.ts'
import { pageOfWhole } from '../lists/whole-list.ts'
import type { Request } from '../request.ts'
import { Path, type StepRow } from './path.ts'

const CommodityMatch = builder.enumType('CommodityMatch', {
  description: 'How the goods that a source speaks of fit the commodity that was asked for.',
  values: {
    EXACT: { description: 'It speaks of just this commodity.' },
    NARROWER: { description: 'It speaks of a kind of it: lithium batteries, where batteries were asked for.' },
    WIDER: {
      description:
        'It speaks of a wider class, of which this is a part: coal and lignite, where the heading of coal was asked for. Whether it holds of this part alone is not said.',
    },
    OVERLAPPING: { description: 'It speaks of a group of goods only a part of which was asked for.' },
  } as const,
})

interface SupplyListed extends ListedRow {
  readonly supplier: EntityRow
  readonly commodity: EntityRow
  readonly fit: typeof CommodityMatch.$inferType
  readonly claims: readonly ClaimRow[]
  readonly steps: readonly StepRow[]
}

const Supply = builder.objectRef<SupplyListed>('Supply').implement({
  description: 'That somebody supplies somebody with goods, and who says so.',
  fields: (t) => ({
    supplier: t.field({ type: Entity, description: 'Who supplies.', resolve: ({ supplier }) => supplier }),
    commodity: t.field({
      type: Entity,
      description: 'What: the commodity that the claims speak of; `match` says how it fits the one asked for.',
      resolve: ({ commodity }) => commodity,
    }),
    match: t.field({
      type: CommodityMatch,
      description: 'Whether the claims speak of the commodity asked for, of a kind of it, or of a wider class.',
      resolve: ({ fit }) => fit,
    }),
    claims: t.field({
      type: [Claim],
      description: 'What sources say of it, in the order of their paragraphs.',
      resolve: ({ claims }) => [...claims],
    }),
    share: t.field({
      type: Observation,
      nullable: true,
      description: "The supplier's share of what is imported, where a claim gives it.",
      resolve: ({ claims }) =>
        claims.find((claim): claim is ObservationRow => (claim as ObservationRow).measure === 'PARTNER_SHARE') ?? null,
    }),
    evidence: t.field({
      type: Path,
      description: 'The fact that the claims state, as an edge from supplier to supplied.',
      resolve: (supply) => supply,
    }),
    basis: t.field({
      type: Basis,
      description: 'How strong the evidence is.',
      resolve: ({ steps }): BasisName => weakest(steps.map(({ basis }) => basis)),
    }),
  }),
})

const SupplyConnection = connection<SupplyListed, SupplyListed>('Supply', {
  node: Supply,
  toNode: (row) => row,
  of: 'suppliers, and who says so',
})

const suppliersOfCommodity: Keyed<SupplyListed> = question('suppliers-of-commodity')

builder.queryField('suppliers', (t) =>
  t.field({
    type: SupplyConnection,
    nullable: true,
    description:
      'Who supplies a commodity to whom? Those of whom a claim says that they supply it, or that it is imported from them. What is said of the commodity itself comes first, then of kinds of it, by name within each. Where nothing is said of these, what is said of wider classes and of groups that overlap with it is given instead: `match` tells. Nobody is inferred from exporting such goods in general.',
    args: {
      commodity: t.arg.id({
        required: true,
        description:
          'The commodity: a code of the Harmonized System or a group of goods. `commodity:0810.60` is fresh durian.',
      }),
      to: t.arg.id({ required: true, description: 'Who is supplied, a country or region: `country:CHN`.' }),
      matches: t.arg({
        type: [CommodityMatch],
        description:
          'Only where the claims fit the commodity so, none where it is empty. Where it is left out, EXACT and NARROWER, or else WIDER and OVERLAPPING.',
      }),
      knownAt: t.arg(knownAt),
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, context) => {
      const [commodity, supplied] = await Promise.all([
        knownEntity(context, 'commodity', args.commodity),
        knownEntity(context, 'to', args.to),
      ])
      const { id, kind } = commodity
      if (kind !== 'COMMODITY') throw new BadInput('commodity', `${id} is no commodity: it is of the kind ${kind}`)
      return pageOfWhole('Query.suppliers', () => suppliers(context, `${id} ${supplied.id}`, args.matches), args)
    },
  }),
)

/** Without `matches`, what is said of wider classes stands in only where nothing is said of the commodity or of kinds of it. */
async function suppliers(
  context: Request,
  key: string,
  matches: readonly SupplyListed['fit'][] | null | undefined,
): Promise<readonly SupplyListed[]> {
  const found = await load(context, suppliersOfCommodity, key)
  if (matches) return found.filter(({ fit }) => matches.includes(fit))
  const just = found.filter(({ fit }) => fit === 'EXACT' || fit === 'NARROWER')
  return just.length > 0 ? just : found
}
