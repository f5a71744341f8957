import { relationPhrase } from '../../../web/explorer/evidence/relation-phrase.ts'
import { english } from '../../../web/explorer/words/english.ts'
import type { Ask } from '../../../web/shared/graphql/ask.ts'
import type { Card } from '../../../web/shared/graphql/fragments.ts'
import type { ClaimItem } from '../claims.ts'
import { allCalled, entityCalled } from '../entity.ts'
import type { Stance } from '../judge.ts'
import { datesOf, membersOf, type RelationFact, type RelationName, relationsOf } from './facts.ts'
import type { Statement } from './read-statement.ts'

/** What the graph says of a statement. */
export interface Weighed {
  readonly stance: Stance
  readonly sentence: string
  readonly basis: string
  readonly subject: Card
  readonly period: string | null
  readonly sources: ClaimItem['sources']
}

const everywhere = ['COUNTRY', 'REGION', 'PORT', 'PLACE', 'PASSAGE', 'RAILWAY'] as const
const bodies = ['ORGANIZATION', 'AGREEMENT'] as const
const states = ['COUNTRY', 'REGION', 'ORGANIZATION'] as const

/** The kinds that the subject and the object of a statement may be. */
const kinds: Readonly<Record<Statement['says'], readonly [readonly Card['kind'][], readonly Card['kind'][]]>> = {
  'lies-in': [everywhere, ['COUNTRY', 'REGION']],
  'is-member': [states, bodies],
  ...{
    joined: [states, bodies],
    left: [states, bodies],
    borders: [
      ['COUNTRY', 'REGION'],
      ['COUNTRY', 'REGION'],
    ],
  },
  ...{
    'ends-at': [['RAILWAY'], ['PORT', 'PLACE']],
    'stops-at': [
      ['RAILWAY', 'CORRIDOR'],
      ['PORT', 'PLACE'],
    ],
  },
  ...{ 'has-members': [bodies, []], signed: [['AGREEMENT'], []], 'in-force': [['AGREEMENT'], []] },
  ...{ founded: [['ORGANIZATION'], []], opened: [['RAILWAY'], []], landlocked: [['COUNTRY'], []] },
}

/**
 * Holds a statement against the relations and dates of the graph. What it doesn't hold contradicts nothing. Where several things have a
 * name, each is held against it: one that fits supports it, and only all of them contradict it.
 * @throws {ToolFailed} if a name is nobody's
 * @throws {Ambiguous} if nothing is called so, and some things similarly
 */
export async function judgeStatement(ask: Ask, statement: Statement): Promise<readonly Weighed[]> {
  const [subjectKinds, objectKinds] = kinds[statement.says]
  const subjects = await meant(ask, 'subject', statement.subject, subjectKinds)
  const objects = 'object' in statement ? await meant(ask, 'object', statement.object, objectKinds) : [null]
  const pairs = subjects.flatMap((subject) => objects.map((object) => ({ subject, object })))
  const each = await Promise.all(pairs.map(({ subject, object }) => weighed(ask, statement, subject, object)))
  const all = each.flat().map((one) => (one.sources.length === 0 ? { ...one, stance: 'open' as const } : one))
  const isSupported = all.some(({ stance }) => stance === 'supports')
  // Of a membership a namesake that has to do with none of the bodies is not the one that is meant; a place lies somewhere in any case.
  const isOfMembership = 'object' in statement && statement.says !== 'lies-in'
  const isContradictedByAll = each.every(
    (one) => one.some(({ stance }) => stance === 'contradicts') || (isOfMembership && one.length === 0),
  )
  // One namesake that lies elsewhere says nothing against another that fits, or of which nothing is known.
  return all.map((one) =>
    one.stance === 'contradicts' && (isSupported || !isContradictedByAll) ? { ...one, stance: 'open' } : one,
  )
}

/** The things that a name may mean. Another that is called so as well is not left out, since it may be the one that is meant. */
async function meant(ask: Ask, field: string, text: string, of: readonly Card['kind'][]): Promise<readonly Card[]> {
  const all = await allCalled(ask, text, of)
  if (all.length > 0) return all
  // Lines are usually named without the last word: the Trans-Siberian.
  const lines = of.includes('RAILWAY') ? await allCalled(ask, `${text} Railway`, ['RAILWAY']) : []
  return lines.length > 0 ? lines : [await entityCalled(ask, field, text, of)]
}

async function weighed(
  ask: Ask,
  statement: Statement,
  subject: Card,
  object: Card | null,
): Promise<readonly Weighed[]> {
  switch (statement.says) {
    case 'lies-in':
      return object ? liesIn(ask, subject, object) : []
    case 'borders':
    case 'stops-at': {
      const relations: RelationName[] = statement.says === 'borders' ? ['BORDERS'] : ['STOPS_AT']
      const facts = await relationsOf(ask, subject.id, relations)
      return facts.filter(({ node }) => node.id === object?.id).map((fact) => told(subject, fact, 'supports'))
    }
    case 'ends-at':
      return object ? endsAt(ask, subject, object) : []
    case 'is-member':
    case 'joined':
    case 'left': {
      const says = statement.says
      const facts = await relationsOf(ask, subject.id, ['MEMBER_OF', 'PARTY_TO', 'ASSOCIATED_WITH'])
      const own = facts.filter(({ node }) => node.id === object?.id)
      return own.map((fact) => told(subject, fact, membership(fact, says, statement.year)))
    }
    case 'has-members':
      return hasMembers(ask, subject, statement.count, statement.year)
    case 'landlocked': {
      const { landlocked, basis, sources } = await datesOf(ask, subject.id)
      if (typeof landlocked !== 'boolean') return []
      const sentence = `${subject.name} is ${landlocked ? '' : 'not '}landlocked`
      return [{ subject, sentence, basis, sources, period: null, stance: landlocked ? 'supports' : 'contradicts' }]
    }
    default: {
      const facts = await datesOf(ask, subject.id)
      const known = facts[statement.says]
      if (!known) return []
      const sentence = `${subject.name}: ${statement.says.replace('-', ' ')} ${known}`
      const stance = known.startsWith(statement.year) ? 'supports' : 'contradicts'
      return [{ subject, sentence, basis: facts.basis, sources: facts.sources, period: known, stance }]
    }
  }
}

/** Follows what a thing lies in, up to the parts of the world. A thing in one country lies in no other; of regions nothing is concluded. */
async function liesIn(ask: Ask, subject: Card, object: Card): Promise<readonly Weighed[]> {
  const steps = 4
  let around: readonly { readonly node: Card; readonly sources: ClaimItem['sources'] }[] = [
    { node: subject, sources: [] },
  ]
  const elsewhere: Weighed[] = []
  for (let step = 0; step < steps && around.length > 0; step++) {
    const next = await Promise.all(
      around.map(async ({ node, sources }) =>
        (await relationsOf(ask, node.id, ['LOCATED_IN', 'PART_OF']))
          .filter(({ direction, until }) => direction === 'OUT' && until === null)
          .map((fact) => ({ ...fact, sources: [...sources, ...fact.sources] })),
      ),
    )
    const facts = next.flat()
    const found = facts.find(({ node }) => node.id === object.id)
    if (found) return [told(subject, found, 'supports')]
    if (object.kind === 'COUNTRY')
      elsewhere.push(
        ...facts.filter(({ node }) => node.kind === 'COUNTRY').map((fact) => told(subject, fact, 'contradicts')),
      )
    around = facts.filter(({ node }) => node.kind !== 'COUNTRY' || object.kind === 'REGION')
  }
  return elsewhere.slice(0, 1)
}

async function endsAt(ask: Ask, subject: Card, object: Card): Promise<readonly Weighed[]> {
  const { stops, basis, sources } = await datesOf(ask, subject.id)
  const main = stops.filter(({ course }) => course === 1)
  const ends = [main[0], main.at(-1)].flatMap((stop) => (stop ? [stop.node] : []))
  if (ends.length < 2) return []
  const sentence = `${subject.name} runs from ${ends.map(({ name }) => name).join(' to ')}`
  const isEnd = ends.some(({ id }) => id === object.id)
  // A place that is no stop may be a part of a terminal under another name.
  const stance = isEnd ? 'supports' : main.some(({ node }) => node.id === object.id) ? 'contradicts' : 'open'
  return [{ subject, sentence, basis, sources, period: null, stance }]
}

async function hasMembers(ask: Ask, subject: Card, count: number, year?: string): Promise<readonly Weighed[]> {
  const days = year === undefined ? [undefined] : [`${year}-01-01`, `${year}-12-31`]
  const counts = await Promise.all(days.map(async (day) => ({ day, found: await membersOf(ask, subject.id, day) })))
  const known = counts.flatMap(({ day, found }) => (found && found.totalCount > 0 ? [{ day, ...found }] : []))
  const isOne = known.some(({ totalCount }) => totalCount === count)
  return known.map(({ day, totalCount, sources }) => ({
    ...{ subject, sources, basis: 'REFERENCE', period: day ?? null },
    sentence: `${subject.name} has ${totalCount} members${day ? ` on ${day}` : ' today'}`,
    stance: totalCount === count ? 'supports' : isOne ? 'open' : 'contradicts',
  }))
}

function membership(
  { relation, since, until }: RelationFact,
  says: 'is-member' | 'joined' | 'left',
  year?: string,
): Stance {
  if (relation === 'ASSOCIATED_WITH') return says === 'is-member' && year === undefined ? 'contradicts' : 'open'
  if (says === 'joined') return !since || !year ? 'open' : since.startsWith(year) ? 'supports' : 'contradicts'
  if (says === 'left') return !until || !year ? 'open' : until.startsWith(year) ? 'supports' : 'contradicts'
  const day = year ?? new Date().toISOString().slice(0, 10)
  if (until && until.slice(0, day.length) < day) return 'contradicts'
  if (year === undefined) return 'supports'
  if (!since || until?.startsWith(day)) return 'open'
  return since.slice(0, 4) < day ? 'supports' : since.startsWith(day) ? 'open' : 'contradicts'
}

function told(subject: Card, fact: RelationFact, stance: Stance): Weighed {
  const { relation, direction, node, since, until, basis, sources } = fact
  const dates = [since && `since ${since}`, until && `until ${until}`].filter(Boolean).join(', ')
  return {
    ...{ stance, subject, basis, sources, period: dates || null },
    sentence: `${subject.name} ${relationPhrase(english, relation as never, direction as never)} ${node.name} (${node.id})`,
  }
}
