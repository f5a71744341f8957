/** The measures of observations, with their definitions. */
export const measures = {
  TRADE_VALUE: 'The value of goods traded in both directions between the reporter and the partner, or the world.',
  EXPORT_VALUE: "The value of the reporter's exports to the partner, or to the world.",
  IMPORT_VALUE: "The value of the reporter's imports from the partner, or from the world.",
  IMPORT_QUANTITY: 'The quantity of a commodity that the reporter imports from the partner, or from the world.',
  EXPORT_VOLUME: 'The volume of a commodity exported, where the source leaves open whether by value or by number.',
  PARTNER_SHARE: "The partner's share of the reporter's trade, exports or imports; the flow says which.",
  COMMODITY_SHARE: "A commodity's share of the trade between the reporter and the partner.",
  TRADE_GROWTH_PREMIUM:
    "By how much trade with the partner grew faster a year than the reporter's trade with the world.",
  YEARS_AS_LARGEST_PARTNER: "For how many years running the partner has been the reporter's largest trading partner.",
  PREVIOUS_DECLINE_YEAR: 'The last year before the period in which the same trade declined.',
  PARTNER_COUNT: 'How many countries and regions the reporter trades with.',
  FDI_FLOW: 'Direct investment by the reporter in the partner during the period.',
  FDI_STOCK: 'Direct investment by the reporter in the partner, accumulated by the end of the period.',
  CONTRACTING_TURNOVER: "The turnover of the reporter's contracted engineering projects in the partner.",
  PERSON_CROSSINGS: 'How many persons cross the border at a port or on a railway.',
  NEIGHBOUR_COUNT: 'How many countries the reporter has a land border with.',
  ENTERPRISE_COUNT: 'How many enterprises the reporter stands for, active in the partner or through the channel.',
  YEARS_OF_DIPLOMATIC_TIES: 'For how many years the reporter and the partner have had diplomatic relations.',
  YEARS_HELD: 'For how many years an event has been held.',
  CONSUMER_PRICES: "The reporter's consumer prices.",
  MONTHS_OF_FALLING_PRICES: "For how many months running the reporter's consumer prices have fallen.",
  EXCHANGE_RATE: 'How much of one currency is paid for one of another; the unit names both.',
} as const

export type Measure = keyof typeof measures
