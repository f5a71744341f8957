import { type Ask, missingFrom, needed, operationOf } from '../../shared/graphql/ask.ts'
import { Card, Cited, Link, Said } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { merged, type PictureEdge, pictureOf } from '../picture/picture.ts'
import type { Answered } from './answered.ts'
import { type Folded, folded } from './folded-chains.ts'
import { saidOfBoth } from './said-of-both.ts'

const HowLinked = graphql(
  `
  query HowLinked(
    $from: ID!
    $to: ID!
    $both: [ID!]!
    $areCountries: Boolean!
    $arePlaces: Boolean!
    $asOf: PartialDate
  ) {
    from: entity(id: $from) { ...Card }
    to: entity(id: $to) { ...Card }
    observations(
      first: 12
      where: { or: [{ reporter: [$from], partner: [$to] }, { reporter: [$to], partner: [$from] }] }
    ) {
      totalCount
      nodes { ...Said }
    }
    route(from: $from, to: $to, modes: [RAIL], asOf: $asOf) @include(if: $arePlaces) {
      basis
      kilometres
      isAtLeast
      distance
      from { ...Card }
      to { ...Card }
      service { ...Card }
      countries { ...Card }
      gaugeChanges { stations { ...Card } fromMillimetres toMillimetres }
    }
    agreementsLinking(countries: $both, first: 10, asOf: $asOf) @include(if: $areCountries) {
      totalCount
      nodes { basis since suspendedSince agreement { ...Card } evidence { steps { ...Link } } }
    }
    organizationsShared(countries: $both, first: 18, asOf: $asOf) @include(if: $areCountries) {
      totalCount
      nodes { basis since organization { ...Card } evidence { steps { ...Link } } }
    }
    direct: subgraph(around: $both, depth: 0, limit: 2, asOf: $asOf) {
      edges { id source target relation basis since until citations { ...Cited } }
    }
    paths(from: $from, to: $to, first: 6, asOf: $asOf) {
      length
      steps { ...Link }
    }
  }
`,
  [Card, Cited, Link, Said],
)

const MoreTrade = graphql(
  `
  query MoreTrade($from: ID!, $to: ID!, $after: String) {
    observations(
      first: 100
      after: $after
      where: { or: [{ reporter: [$from], partner: [$to] }, { reporter: [$to], partner: [$from] }] }
    ) {
      pageInfo { hasNextPage endCursor }
      nodes { ...Said }
    }
  }
`,
  [Said],
)

const MoreAgreements = graphql(
  `
  query MoreAgreements($both: [ID!]!, $after: String) {
    agreementsLinking(countries: $both, first: 30, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { basis since suspendedSince agreement { ...Card } evidence { steps { ...Link } } }
    }
  }
`,
  [Card, Link],
)

const MoreOrganizations = graphql(
  `
  query MoreOrganizations($both: [ID!]!, $after: String) {
    organizationsShared(countries: $both, first: 30, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { basis since organization { ...Card } evidence { steps { ...Link } } }
    }
  }
`,
  [Card, Link],
)

type Data = ResultOf<typeof HowLinked>
export type RailLink = NonNullable<Data['route']>
type Path = NonNullable<Data['paths']>[number]

/** Something that both take part in, such as an organization. */
export interface InCommon {
  readonly entity: Card
  readonly basis: Link['basis']
  /** Since when both take part; null where that is not known. */
  readonly since: string | null
  /** Since when it is not applied between the two, though it is in force; null where it is. */
  readonly suspendedSince: string | null
  /** For each of the two, the chain of facts that leads to it. */
  readonly evidence: readonly { readonly steps: readonly Link[] | null }[]
}

/** The first of a list, and how many there are in all. */
export interface FirstOf<Item> {
  readonly items: readonly Item[]
  readonly totalCount: number
}

/** How two entities are linked, by kind of link. What could not be asked of entities of their kinds is null. */
export interface Linked extends Pick<Data, 'from' | 'to'> {
  /** Numbers on the trade between the two: amounts first, the latest first. */
  readonly trade: FirstOf<Said>
  /** The way by rail; null where the graph has none. */
  readonly rail: RailLink | null
  /** Whether a way by rail can be asked for, that is, both are places. */
  readonly byRail: boolean
  readonly agreements: FirstOf<InCommon> | null
  readonly organizations: FirstOf<InCommon> | null
  /** The facts that link the two directly, other than trade that `trade` has numbers for. */
  readonly direct: readonly Link[]
  /** The chains by way of others as the server ranks them, the shortest first, without those that differ only in their stops. */
  readonly chains: readonly Folded<Path>[]
  /** The day for which links are asked; null for today. Figures and claims are of the times that they name. */
  readonly asOf: string | null
  /** What sources say of both, other than numbers on trade. */
  readonly said: readonly Said[]
}

const places = new Set(['country', 'region', 'port', 'place'])
const kindOf = (id: string) => id.split(':')[0] ?? ''

/**
 * Queries how two entities are linked, by kind of link: trade, rail, agreements, organizations, facts, chains, and what is said of both.
 * @param asOf the day on which rail, agreements, organizations, facts and chains are to hold; null for today
 */
export async function howLinked(
  ask: Ask,
  from: string,
  to: string,
  asOf: string | null = null,
): Promise<Answered<'linked', Linked>> {
  const both = [from, to]
  const variables = {
    from,
    to,
    both,
    areCountries: both.every((id) => kindOf(id) === 'country'),
    arePlaces: both.every((id) => places.has(kindOf(id))),
    ...(asOf && { asOf }),
  }
  const [data, claims] = await Promise.all([ask(HowLinked, variables), saidOfBoth(ask, from, to)])
  const ends = [data.from, data.to].filter((end) => end !== null)
  const edges = data.direct?.edges ?? []
  const figures = (data.observations?.nodes ?? []).filter(isOfTrade)
  const paths = data.paths ?? []
  return {
    question: 'linked',
    data: {
      from: data.from,
      to: data.to,
      asOf,
      trade: { items: figures.toSorted(amountsFirst), totalCount: tradeCount(data, figures.length) },
      rail: data.route ?? null,
      byRail: variables.arePlaces,
      agreements: firstOf(data.agreementsLinking, agreed),
      organizations: firstOf(data.organizationsShared, joined),
      direct: edges
        .filter(({ relation }) => relation !== 'TRADES_WITH' || figures.length === 0)
        .flatMap((edge) => linkOf(edge, ends)),
      chains: folded(paths.filter(({ length }) => length > 1)),
      said: claims.filter((claim) => !isOfTrade(claim)),
    },
    operation: operationOf(HowLinked, variables),
    missing: missingFrom(data),
    picture: merged([
      pictureOf(
        ends,
        paths.flatMap(({ steps }) => steps),
      ),
      { nodes: ends, edges },
    ]),
    centers: both,
  }
}

/**
 * How two entities are linked, with all figures on their trade and all that both take part in, for a file.
 * @throws {AskFailed} if a page could not be read
 */
export async function wholeLinked(ask: Ask, linked: Linked): Promise<Linked> {
  const { from, to, trade, agreements, organizations } = linked
  if (!from || !to) return linked
  const both = [from.id, to.id]
  const isCut = <Item>(all: FirstOf<Item> | null): all is FirstOf<Item> =>
    all !== null && all.totalCount > all.items.length
  return {
    ...linked,
    ...(isCut(trade) && {
      trade: whole(
        (
          await everyPage(async (after) => {
            const data = await ask(MoreTrade, { from: from.id, to: to.id, ...after })
            return needed(data, data.observations)
          })
        )
          .filter(isOfTrade)
          .toSorted(amountsFirst),
      ),
    }),
    ...(isCut(agreements) && {
      agreements: whole(
        (
          await everyPage(async (after) => {
            const data = await ask(MoreAgreements, { both, ...after })
            return needed(data, data.agreementsLinking)
          })
        ).map(agreed),
      ),
    }),
    ...(isCut(organizations) && {
      organizations: whole(
        (
          await everyPage(async (after) => {
            const data = await ask(MoreOrganizations, { both, ...after })
            return needed(data, data.organizationsShared)
          })
        ).map(joined),
      ),
    }),
  }
}

const whole = <Item>(items: readonly Item[]): FirstOf<Item> => ({ items, totalCount: items.length })

interface Paged<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly Node[] | null
}

/** All of a list, page by page. */
async function everyPage<Node>(
  page: (after: { readonly after?: string }) => Promise<Paged<Node>>,
): Promise<readonly Node[]> {
  const all: Node[] = []
  for (let after: string | null = null; ; ) {
    const { pageInfo, nodes }: Paged<Node> = await page(after === null ? {} : { after })
    all.push(...(nodes ?? []))
    if (!pageInfo.hasNextPage) return all
    after = pageInfo.endCursor
  }
}

type Agreed = NonNullable<NonNullable<ResultOf<typeof MoreAgreements>['agreementsLinking']>['nodes']>[number]
type Joined = NonNullable<NonNullable<ResultOf<typeof MoreOrganizations>['organizationsShared']>['nodes']>[number]

const agreed = ({ agreement, ...rest }: Agreed): InCommon => ({ entity: agreement, ...rest })
const joined = ({ organization, ...rest }: Joined): InCommon => ({
  entity: organization,
  suspendedSince: null,
  ...rest,
})

/** A number on trade names which way the goods go. */
const isOfTrade = (claim: Said) => claim.__typename === 'Observation' && claim.flow !== null

/** The count of all is that of the server, less those on the page that are of something else. */
function tradeCount({ observations }: Data, figures: number): number {
  const listed = observations?.nodes?.length ?? 0
  return (observations?.totalCount ?? listed) - (listed - figures)
}

/** Amounts of all goods come before growth, targets and shares; among each, the latest first. The server has put the strongest evidence first. */
function amountsFirst(one: Said, other: Said): number {
  const rank = (claim: Said) =>
    claim.__typename === 'Observation' &&
    claim.kind === 'LEVEL' &&
    claim.measure !== 'PARTNER_SHARE' &&
    !claim.commodity
      ? 0
      : 1
  const end = ({ period }: Said) => period?.end ?? period?.start ?? ''
  return rank(one) - rank(other) || end(other).slice(0, 4).localeCompare(end(one).slice(0, 4))
}

function firstOf<Node, Item>(
  connection: { readonly totalCount: number | null; readonly nodes: readonly Node[] | null } | null | undefined,
  item: (node: Node) => Item,
): FirstOf<Item> | null {
  if (!connection?.nodes) return null
  return { items: connection.nodes.map(item), totalCount: connection.totalCount ?? connection.nodes.length }
}

function linkOf({ source, target, relation, basis, citations }: PictureEdge, ends: readonly Card[]): Link[] {
  const at = (id: string) => ends.find((end) => end.id === id) ?? null
  const [from, to] = [at(source), at(target)]
  return from && to ? [{ from, to, relation, basis, citations: [...citations], direction: 'OUT' }] : []
}
