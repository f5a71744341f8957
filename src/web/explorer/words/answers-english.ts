const many = (count: number, one: string, more: string) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`

const listed = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

/** The texts of answers that have a shape of their own. */
export const answersEnglish = {
  howLinked: (from: string, to: string) => `How ${from} and ${to} are linked`,
  linkedBy: (kinds: readonly string[]) => `By ${listed(kinds)}.`,
  linksAbsent: (kinds: readonly string[]) =>
    `The graph has ${listed(kinds.map((kind) => `no ${kind}`))} between the two.`,
  noLinks: (from: string, to: string) =>
    `The graph links ${from} and ${to} neither directly nor by a chain of at most four steps. Look at what surrounds each of them.`,
  linkKinds: {
    trade: 'Trade',
    direct: 'Direct links',
    rail: 'By rail',
    agreements: 'Agreements in force',
    organizations: 'Organizations in common',
    chains: 'By way of others',
  },
  linksCounted: {
    have: {
      trade: 'trade',
      border: 'a common border',
      facts: (count: number) => many(count, 'direct link', 'direct links'),
      rail: 'rail',
      agreements: (count: number) => many(count, 'agreement in force', 'agreements in force'),
      organizations: (count: number) => many(count, 'organization in common', 'organizations in common'),
      said: (count: number) => many(count, 'statement on both', 'statements on both'),
      chains: (count: number) => many(count, 'chain by way of others', 'chains by way of others'),
    },
    lack: {
      trade: 'figures on trade',
      rail: 'railway all the way',
      agreements: 'agreement in force',
      organizations: 'organization in common',
      said: 'statement on both',
    },
  },
  chainsAlike: (count: number) => `${many(count, 'more chain', 'more chains')} like this through other ports or towns`,
  suspendedSince: (day: string) => `not applied between them since ${day}`,
  atLeast: (amount: string) => `at least ${amount}`,
  throughService: 'Through train:',
  gaugesUnknown: 'The gauges on the way are not known.',
  wholeRoute: 'The whole route, leg by leg',
}
