import { builder } from '../builder.ts'

const kinds = {
  FREE_TRADE: { description: 'A free trade area, or another agreement by which trade becomes freer.' },
  INVESTMENT_PROTECTION: { description: 'Protects the investments of one party in another.' },
  COOPERATION: { description: 'On cooperation in many fields.' },
  COOPERATION_DOCUMENTS: { description: 'Several documents on cooperation that a source speaks of as one.' },
  COOPERATION_PLANS: { description: 'Several plans of cooperation that a source speaks of as one.' },
  PREFERENTIAL_TRADE: { description: 'Lower tariffs on some goods.' },
  CUSTOMS_UNION: { description: 'Founds a customs union or a common market, or joins one.' },
  SINGLE_MARKET: { description: 'Extends a single market without its customs union.' },
  TRADE_DEAL: { description: 'On what two countries buy of each other, without freer trade as a whole.' },
  SERVICES: { description: 'On trade in services.' },
  DIGITAL_TRADE: { description: 'On digital trade.' },
  TRADE_FACILITATION: { description: 'On simpler customs procedures.' },
  TRANSIT: { description: 'Lets the goods of others pass, above all those of countries without a coast.' },
  TRANSPORT: { description: 'On carriage by road, rail or river, or on a corridor.' },
  POLITICAL: { description: 'On political relations.' },
  SECURITY: { description: 'On mutual security or defence.' },
} as const

export type AgreementKindName = keyof typeof kinds

export const AgreementKind = builder.enumType('AgreementKind', {
  description: 'What sort of agreement it is.',
  values: kinds,
})

/** The kinds asked for, each once and in order; null for all. */
export function kindsAsked(
  asked: readonly AgreementKindName[] | null | undefined,
): readonly AgreementKindName[] | null {
  return asked ? [...new Set(asked)].sort() : null
}
