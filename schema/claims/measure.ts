import type { MeasureName } from '../../cypher/knowledge/claims/observation.ts'
import { builder } from '../builder.ts'

export const Measure = builder.enumType('Measure', {
  description: 'What is measured.',
  values: {
    TRADE_VALUE: { description: 'Exports and imports together.' },
    EXPORT_VALUE: { description: 'What the reporter exports.' },
    IMPORT_VALUE: { description: 'What the reporter imports.' },
    IMPORT_QUANTITY: { description: 'How much of a commodity the reporter imports.' },
    PARTNER_SHARE: { description: "The partner's part in the reporter's trade, exports or imports, as `flow` says." },
    FDI_FLOW: { description: 'Direct investment made within the period.' },
    FDI_STOCK: { description: 'Direct investment held at the end of the period.' },
    EXPORT_VOLUME: {
      description: 'How much of a commodity is exported; the source leaves open whether by value or by number.',
    },
    COMMODITY_SHARE: { description: "A commodity's part in the trade of the reporter with the partner." },
    TRADE_GROWTH_PREMIUM: {
      description: 'By how much trade with the partner grew faster a year than trade with the world.',
    },
    YEARS_AS_LARGEST_PARTNER: { description: "For how many years running the partner is the reporter's largest." },
    PREVIOUS_DECLINE_YEAR: { description: 'The last year in which the same trade declined before.' },
    PARTNER_COUNT: { description: 'How many countries and regions the reporter trades with.' },
    CONTRACTING_TURNOVER: { description: "The turnover of the reporter's contracted projects in the partner." },
    PERSON_CROSSINGS: { description: 'How many persons cross the border at a port or on a railway.' },
    NEIGHBOUR_COUNT: { description: 'How many countries the reporter has a land border with.' },
    ENTERPRISE_COUNT: { description: 'How many enterprises the reporter stands for.' },
    YEARS_OF_DIPLOMATIC_TIES: { description: 'For how many years reporter and partner have had diplomatic relations.' },
    YEARS_HELD: { description: 'For how many years an event has been held.' },
    CONSUMER_PRICES: { description: "The reporter's consumer prices." },
    MONTHS_OF_FALLING_PRICES: {
      description: "For how many months running the reporter's consumer prices have fallen.",
    },
    EXCHANGE_RATE: { description: 'What one currency costs in another; the unit names both.' },
  } as const satisfies Record<MeasureName, object>,
})
