import { type Answer, answer } from '../../explorer/questions/answer.ts'
import { sceneOf } from '../../explorer/scene/scene-link.ts'
import { type Ask, AskFailed } from '../../shared/graphql/ask.ts'
import { Cited, Said, SourceDetails } from '../../shared/graphql/fragments.ts'
import { graphql } from '../../shared/graphql/graphql.ts'
import { keyOf } from '../claim/claim.ts'
import { type Conflict, conflictCalled } from '../conflict/conflict.ts'
import { type Course, seriesOf } from '../entity/trade-over-time.ts'
import { type CitedThing, citedBy, linksOf, piecesOf } from './markdown.ts'
import { citationsOf, type Linked, type Numbered, numberedSources } from './references.ts'
import type { DrawMap } from './scenes/scene-figure.tsx'
import type { Block, Story } from './story.ts'

const CitedClaims = graphql(
  `
  query CitedClaims($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Claim { ...Said }
    }
  }
`,
  [Said],
)

const CitedEntities = graphql(
  `
  query CitedEntities($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Entity { id citations { ...Cited } }
    }
  }
`,
  [Cited],
)

const CitedSources = graphql(
  `
  query CitedSources($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Source { ...SourceDetails }
    }
  }
`,
  [SourceDetails],
)

/** What a scene shows. A scene of which the graph has nothing is missing; one that could not be read has failed. */
export type Scene =
  | { readonly kind: 'text' }
  | { readonly kind: 'claim'; readonly claim: Said }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'chart'; readonly courses: readonly Course[] }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly why: string }

/** A story with what its scenes show. */
export interface LoadedStory {
  readonly story: Story
  /** One for each block. */
  readonly scenes: readonly Scene[]
  /** The claims and entities to which its texts link. */
  readonly linked: Linked
  /** Every source that it cites, numbered in the order in which they are first cited. */
  readonly references: readonly Numbered[]
  /** Draws the maps of its answers; null if it has none. */
  readonly drawMap: DrawMap | null
}

/** Asks for everything that a story shows and cites. */
export async function loadStory(ask: Ask, story: Story): Promise<LoadedStory> {
  const { blocks } = story
  const cited = blocks
    .flatMap(textsOf)
    .flatMap((text) => linksOf(piecesOf(text)).flatMap((href) => citedBy(href) ?? []))
  const keys = (kind: CitedThing['kind']) => cited.flatMap((one) => (one.kind === kind ? [one.key] : []))
  const shown = blocks.flatMap((block) => (block.kind === 'claim' ? [block.claim] : []))
  const [claims, entities] = await Promise.all([
    claimsCalled(ask, [...shown, ...keys('claim')]),
    entitiesCited(ask, keys('entity')),
  ])
  const linked = { ...claims, ...entities }
  const scenes = await Promise.all(blocks.map((block) => sceneOfBlock(ask, block, claims)))
  const citations = blocks.flatMap((block, place) => citationsOf(block, scenes[place], linked))
  const sources = await sourcesCalled(
    ask,
    citations.flatMap(({ source }) => source?.id ?? []),
  )
  const isMapped = blocks.some((block) => block.kind === 'answer' && block.show === 'map')
  const drawMap = isMapped ? (await import('./scenes/answer-map.tsx')).AnswerMap : null
  return { story, scenes, linked, references: numberedSources(citations, sources), drawMap }
}

/** A text block in each language in which it is written. */
function textsOf(block: Block): readonly string[] {
  if (block.kind !== 'text') return []
  return typeof block.text === 'string' ? [block.text] : Object.values(block.text)
}

/** What a block shows. What a plugin refuses the visitor is refused for the whole page; any other failure concerns its block only. */
async function sceneOfBlock(ask: Ask, block: Block, claims: Readonly<Record<string, Said>>): Promise<Scene> {
  try {
    return await sceneOfKind(ask, block, claims)
  } catch (error) {
    if (!(error instanceof AskFailed) || error.status) throw error
    return { kind: 'failed', why: error.message }
  }
}

async function sceneOfKind(ask: Ask, block: Block, claims: Readonly<Record<string, Said>>): Promise<Scene> {
  const missing = { kind: 'missing' } as const
  switch (block.kind) {
    case 'text':
      return { kind: 'text' }
    case 'claim': {
      const claim = claims[block.claim]
      return claim ? { kind: 'claim', claim } : missing
    }
    case 'conflict': {
      const conflict = await conflictCalled(ask, block.conflict)
      return conflict ? { kind: 'conflict', conflict } : missing
    }
    case 'chart': {
      const courses = await seriesOf(ask, block)
      return courses.length > 0 ? { kind: 'chart', courses } : missing
    }
    case 'answer': {
      const found = await answer(ask, sceneOf(new URL(block.path, 'https://here.invalid')))
      return found && !isEmpty(found) ? { kind: 'answer', answer: found } : missing
    }
  }
}

/** Whether an answer has nothing to show, as when the entity in its blank is gone. */
function isEmpty(found: Answer): boolean {
  switch (found.question) {
    case 'ports':
      return found.data.ports.length === 0
    case 'route':
      return !found.data.route?.legs.length
    case 'trade':
      return !found.data.about
    case 'said':
      return found.data.claims.length === 0
    case 'supply':
      return !found.data.to || !found.data.goods
    case 'around':
      return !found.data.entity
    case 'linked':
      return !found.data.from || !found.data.to
    case 'conflicts':
      return !found.data.conflicts?.nodes?.length
  }
}

/** At most this many ids are asked for at once, two for each claim. */
const mostIds = 100

/** The claims with keys such as `F148`, by their keys. */
async function claimsCalled(ask: Ask, keys: readonly string[]): Promise<Readonly<Record<string, Said>>> {
  const ids = [...new Set(keys)].flatMap((key) => [`statement:${key}`, `observation:${key}`])
  const pages = await inPages(ids, async (some) => (await ask(CitedClaims, { ids: some })).nodes ?? [])
  const claims = pages.flatMap((node) => (node && 'basis' in node ? [node as Said] : []))
  return Object.fromEntries(claims.map((claim) => [keyOf(claim.id), claim]))
}

/** What entities rest on, by their ids. */
async function entitiesCited(ask: Ask, ids: readonly string[]): Promise<Linked> {
  const pages = await inPages([...new Set(ids)], async (some) => (await ask(CitedEntities, { ids: some })).nodes ?? [])
  return Object.fromEntries(pages.flatMap((node) => (node && 'citations' in node ? [[node.id, node]] : [])))
}

async function sourcesCalled(ask: Ask, ids: readonly string[]): Promise<readonly SourceDetails[]> {
  const pages = await inPages([...new Set(ids)], async (some) => (await ask(CitedSources, { ids: some })).nodes ?? [])
  return pages.flatMap((node) => (node?.__typename === 'Source' ? [node] : []))
}

async function inPages<Node>(
  ids: readonly string[],
  load: (some: string[]) => Promise<readonly Node[]>,
): Promise<Node[]> {
  const pages = Array.from({ length: Math.ceil(ids.length / mostIds) }, (_, page) =>
    ids.slice(page * mostIds, (page + 1) * mostIds),
  )
  return (await Promise.all(pages.map(load))).flat()
}
