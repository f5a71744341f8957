import type { ObjectFieldBuilder } from '@pothos/core'
import { question } from '../../cypher/engine/question.ts'
import { type Keyed, load } from '../../cypher/engine/reader.ts'
import { entity } from '../../cypher/knowledge/entities/entity.ts'
import type { BasisName } from '../../cypher/knowledge/evidence/basis.ts'
import type { CitationText } from '../../cypher/knowledge/evidence/citation.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Citation } from '../claims/citation.ts'
import { reads } from '../reads.ts'
import { Commodity, type CommodityRow } from './commodity.ts'
import { Confidence, type ConfidenceName } from './confidence.ts'

/** A code that a group of goods covers, seen from either. */
interface Coverage {
  readonly key: string
  readonly entity: CommodityRow
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
  readonly confidence?: ConfidenceName | null
}

interface GroupRow extends Coverage {
  /** The id of the code. */
  readonly covered: string
}

const codesCovered: Keyed<Coverage> = question('codes-covered-by-commodities')
const groupsOfCommodities: Keyed<GroupRow> = question('groups-of-commodities')

const CoveredCode = builder.objectRef<Coverage>('CoveredCode').implement({
  description: 'A code of the Harmonized System that a group of goods covers.',
  fields: (t) => ({
    commodity: t.field({ type: Commodity, description: 'The code.', resolve: (row) => row.entity }),
    ...evidence(t),
  }),
})

const CommodityGroup = builder.objectRef<GroupRow>('CommodityGroup').implement({
  description: 'A group of goods in which a commodity lies.',
  fields: (t) => ({
    group: t.field({ type: Commodity, description: 'The group.', resolve: (row) => row.entity }),
    through: t.field({
      type: Commodity,
      nullable: true,
      description: 'The code that the group covers: the commodity itself, or a wider one that it is a kind of.',
      resolve: ({ covered }, _, context) => entity<CommodityRow>(context, covered),
    }),
    ...evidence(t),
  }),
})

builder.objectField(Commodity, 'covers', (t) =>
  t.field({
    type: [CoveredCode],
    nullable: true,
    extensions: reads(),
    description:
      'The codes of the Harmonized System that a group of goods covers, in the order of their digits; empty for a code, and for a group that is no set of codes, such as intermediate goods.',
    resolve: async ({ id }, _, context) => [...(await load(context, codesCovered, id))],
  }),
)

builder.objectField(Commodity, 'groups', (t) =>
  t.field({
    type: [CommodityGroup],
    nullable: true,
    extensions: reads(),
    description:
      'The groups of goods in which it lies, each with the code that the group covers, the nearest groups first: fresh durian lies in fruits through chapter 08.',
    resolve: async ({ id }, _, context) => [...(await load(context, groupsOfCommodities, id))],
  }),
)

/** What the coverage rests on, and how sure it is. */
function evidence<Row extends Coverage>(t: ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Row>) {
  return {
    confidence: t.field({
      type: Confidence,
      nullable: true,
      description: 'How sure it is that the group covers the code; null where a source states it as it is.',
      resolve: ({ confidence }) => confidence,
    }),
    basis: t.field({ type: Basis, description: 'What that rests on.', resolve: ({ basis }) => basis }),
    citations: t.field({
      type: [Citation],
      description: 'Where it can be checked.',
      resolve: ({ citations }) => [...citations],
    }),
  }
}
