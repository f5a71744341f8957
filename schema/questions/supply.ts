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
import { connection } from '../lists/connection.ts'
import { type ListedRow, pageArguments } from '../lists/page.ts'
import { pageOfWhole } from '../lists/whole-list.ts'
import { Path, type StepRow } from './path.ts'

interface SupplyListed extends ListedRow {
  readonly supplier: EntityRow
  readonly commodity: EntityRow
  readonly claims: readonly ClaimRow[]
  readonly steps: readonly StepRow[]
}

const Supply = builder.objectRef<SupplyListed>('Supply').implement({
  description: 'That somebody supplies somebody with goods, and who says so.',
  fields: (t) => ({
    supplier: t.field({ type: Entity, description: 'Who supplies.', resolve: ({ supplier }) => supplier }),
    commodity: t.field({
      type: Entity,
      description: 'What: the commodity that the claims speak of, the one asked for or a narrower one.',
      resolve: ({ commodity }) => commodity,
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
      'Who supplies a commodity to whom? Those of whom a claim says that they supply it, or that it is imported from them; in name order. Nobody is inferred from exporting such goods in general.',
    args: {
      commodity: t.arg.id({
        required: true,
        description: 'The commodity; narrower ones are among it. `commodity:0810.60` is fresh durian.',
      }),
      to: t.arg.id({ required: true, description: 'Who is supplied, a country or region: `country:CHN`.' }),
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, context) => {
      const { commodity, to } = args
      const list = pageOfWhole('Query.suppliers', () => load(context, suppliersOfCommodity, `${commodity} ${to}`), args)
      const [{ kind }] = await Promise.all([
        knownEntity(context, 'commodity', commodity),
        knownEntity(context, 'to', to),
      ])
      if (kind !== 'COMMODITY')
        throw new BadInput('commodity', `${commodity} is no commodity: it is of the kind ${kind}`)
      return list
    },
  }),
)
