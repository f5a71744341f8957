import { graphql, type ResultOf } from './graphql.ts'

/** The fields of an entity that every list and picture shows. */
export const Card = graphql(`
  fragment Card on Entity {
    id
    kind
    name
    nameZh: name(language: ZH)
    ... on Country { location { latitude longitude } }
    ... on Port { location { latitude longitude } }
    ... on Place { location { latitude longitude } }
    ... on Passage { location { latitude longitude } }
  }
`)
export type Card = ResultOf<typeof Card>

/** The kind of an entity: a port, a country, a commodity and so on. */
export type Kind = Card['kind']

/** A source, as chips and lists of citations show it. */
export const SourceCard = graphql(`
  fragment SourceCard on Source {
    id
    title
    shortTitle
    shortTitleZh
    publisher
    publishedOn
    license
    basis
    edition
    isTable
  }
`)
export type SourceCard = ResultOf<typeof SourceCard>

/** A source with its address and how its date is known, as its own page and that of a claim show it. */
export const SourceDetails = graphql(
  `
  fragment SourceDetails on Source {
    ...SourceCard
    publishedNote
    url
  }
`,
  [SourceCard],
)
export type SourceDetails = ResultOf<typeof SourceDetails>

/** A citation, so that a fact can be checked. */
export const Cited = graphql(
  `
  fragment Cited on Citation {
    paragraph
    source { ...SourceCard }
  }
`,
  [SourceCard],
)
export type Cited = ResultOf<typeof Cited>

/** One link of a chain. */
export const Link = graphql(
  `
  fragment Link on Step {
    relation
    direction
    basis
    from { ...Card }
    to { ...Card }
    citations { ...Cited }
  }
`,
  [Card, Cited],
)
export type Link = ResultOf<typeof Link>

/** A relation between two entities. */
export type Relation = Link['relation']

/** The basis of a fact: stated by a source, reference data, derived or curated. */
export type Basis = NonNullable<Link['basis']>

/** A claim of a source, with everything a reader needs to judge it. */
export const Said = graphql(
  `
  fragment Said on Claim {
    __typename
    id
    basis
    note
    noteZh
    attribution
    attributionZh
    attributedTo { ...Card }
    period { label ambiguity ambiguityZh start end }
    citations { ...Cited }
    disagreesWith { id }
    ... on Statement {
      sentence
      sentenceZh
      predicate
      objectText
      subject { ...Card }
      object { ...Card }
    }
    ... on Observation {
      measure
      kind
      value
      unit
      comparator
      flow
      formula
      transportMode
      valuation
      estimate
      reporter { ...Card }
      partner { ...Card }
      commodity { ...Card }
      channel { ...Card }
      objectText
    }
  }
`,
  [Card, Cited],
)
export type Said = ResultOf<typeof Said>
