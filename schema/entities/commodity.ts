import { type EntityRow, entity } from '../../cypher/knowledge/entities/entity.ts'
import { joinedCode } from '../../cypher/knowledge/search/code-key.ts'
import { builder } from '../builder.ts'
import { ids, oneOf } from '../filter/conditions.ts'
import { entityFilter } from '../filter/entity-filter.ts'
import { code } from '../filter/string-filter.ts'
import { collection } from '../lists/collection.ts'
import { entityOrder } from '../lists/entity-order.ts'
import { entityConnection, entityPage } from '../lists/entity-page.ts'
import { type EntityListed, listQuestions } from '../lists/list-questions.ts'
import { pageArguments } from '../lists/page.ts'
import { reads } from '../reads.ts'
import { entityNode } from './entity.ts'

const CommodityLevel = builder.enumType('CommodityLevel', {
  description: 'How wide a commodity is.',
  values: {
    SECTION: { description: 'A section of the Harmonized System: several chapters.' },
    CHAPTER: { description: 'A chapter of the Harmonized System: two digits.' },
    HEADING: { description: 'A heading of the Harmonized System: four digits.' },
    SUBHEADING: { description: 'A subheading of the Harmonized System: six digits.' },
    GROUP: { description: 'Goods as a source names them, without a code of their own; `covers` tells their codes.' },
  } as const,
})

export interface CommodityRow extends EntityRow {
  readonly kind: 'COMMODITY'
  readonly commodityLevel: typeof CommodityLevel.$inferType
  readonly hsCode?: string
  readonly hsEdition?: number
  readonly parentId?: string
  readonly note?: string
}

export const Commodity = builder.objectRef<CommodityRow>('Commodity')

builder.node(Commodity, {
  ...entityNode<CommodityRow>('COMMODITY'),
  description: 'Goods: a code of the Harmonized System, or a group of goods as a source names it.',
  fields: (t) => ({
    hsCode: t.exposeString('hsCode', {
      nullable: true,
      description: 'Its Harmonized System code: `08`, `0810`, `0810.60`.',
    }),
    hsEdition: t.exposeInt('hsEdition', {
      nullable: true,
      description:
        'The edition of the Harmonized System that its code is of, a year: 2022. A code may mean other goods in another edition. Null for groups.',
    }),
    commodityLevel: t.expose('commodityLevel', { type: CommodityLevel, description: 'How wide it is.' }),
    parent: t.field({
      type: Commodity,
      nullable: true,
      extensions: reads('parentId'),
      description:
        'The next wider commodity of the Harmonized System that it is a kind of; null for groups, whose `neighbors` tell it.',
      resolve: ({ parentId }, _, context) => (parentId ? entity<CommodityRow>(context, parentId) : null),
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'Of a group: what is to be known of the codes that it covers.',
    }),
  }),
})

const CommodityConnection = entityConnection<CommodityRow>('Commodity', { node: Commodity, of: 'commodities' })

collection('commodities', {
  kind: 'COMMODITY',
  type: CommodityConnection,
  description: 'All commodities, in name order.',
  filter: entityFilter('COMMODITY', 'commodities', {
    commodityLevel: oneOf(() => CommodityLevel, 'commodityLevel', 'As wide as these.'),
    hsCode: code(
      'hsDigits',
      'Their Harmonized System code, whose digits alone are compared: `0810.60`, `081060`, `0810 60`, `HS 0810.60`.',
      joinedCode,
    ),
    parent: ids('parentId', 'That are kinds of these, the next wider ones.', 'Commodity'),
  }),
  order: entityOrder('COMMODITY', 'commodities', {
    HS_CODE: { property: 'hsCode', description: 'By their Harmonized System code.' },
  }),
  dimensions: {
    COMMODITY_LEVEL: { property: 'commodityLevel', description: 'How wide they are.' },
    PARENT: { property: 'parentId', description: 'The next wider commodity that they are a kind of.' },
  },
})

const subcategoriesOfCommodity = listQuestions<EntityListed<CommodityRow>>('subcategories-of-commodity')

builder.objectField(Commodity, 'subcategories', (t) =>
  t.field({
    type: CommodityConnection,
    extensions: reads(),
    nullable: true,
    description: 'The narrower commodities that are kinds of it, in name order.',
    args: pageArguments(t.arg),
    resolve: ({ id }, args, context) =>
      entityPage(context, { field: 'Commodity.subcategories', of: id, ...subcategoriesOfCommodity }, args),
  }),
)
