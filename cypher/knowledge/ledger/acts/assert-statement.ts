import { predicateInWords } from '../../claims/predicate-in-words.ts'
import { type EntityEdge, type InRole, statedEdges, statingPredicates } from '../../claims/stated-edges.ts'
import { relations } from '../../relations/relation.ts'
import type { FactReader } from '../fact-reader.ts'
import { Refused } from '../refusal.ts'
import type { Outcome } from './act.ts'
import { type PeriodInput, periodColumns } from './assert-observation.ts'
import { type Cited, date, evidence, given, inOrder, longest, optionalText, text } from './checked.ts'
import { assertion, type CheckedClaim, refuseTwin } from './checked-claim.ts'
import { checkHierarchy } from './hierarchy.ts'
import { knownEntity } from './known.ts'

export interface StatementInput extends Cited {
  readonly subject: string
  /** A relation such as `MEMBER_OF`, or any other predicate in words: `plans to build`. */
  readonly predicate: string
  readonly object?: string | null
  /** The object in words, where it is no entity or the words say more. */
  readonly objectText?: string | null
  /** Of a relation: since when it holds. */
  readonly since?: string | null
  /** Of a relation: the first day on which it no longer holds. */
  readonly until?: string | null
  readonly period?: PeriodInput | null
  /** `relation`, `statement`, `event`, `plan`, `forecast` or `opinion`; `relation` for a relation and else `statement`, if absent. */
  readonly type?: string | null
  readonly attributedTo?: string | null
  readonly note?: string | null
}

const types = ['relation', 'statement', 'event', 'plan', 'forecast', 'opinion']
/** Intentions and expectations: the edges that they state are less sure. */
const lessSure = new Set(['plan', 'forecast', 'opinion'])

/** Asserts a statement, with the edges that it states where its predicate is a relation. */
export async function assertStatement(read: FactReader, input: StatementInput): Promise<Outcome> {
  const checked = await checkedStatement(read, input)
  const rests = await evidence(read, input)
  await refuseTwin(read, checked, rests, 'object', () => true)
  return assertion(checked, rests)
}

/**
 * A statement with the edges that it states, without its source.
 * @throws {Refused} naming the field that is wrong
 */
export async function checkedStatement(
  read: FactReader,
  input: Omit<StatementInput, 'citations'>,
): Promise<CheckedClaim> {
  const key = predicateKey(text('predicate', input.predicate, longest.name))
  const predicate = key ? predicateInWords(key) : text('predicate', input.predicate, longest.name)
  const subject = (await knownEntity(read, 'subject', input.subject)).id
  const object = input.object ? (await knownEntity(read, 'object', input.object)).id : undefined
  const attributedTo = input.attributedTo ? (await knownEntity(read, 'attributedTo', input.attributedTo)).id : undefined
  const objectText = optionalText('objectText', input.objectText)
  if (!object && !objectText)
    throw new Refused(
      'object',
      'NOT_A_VALUE',
      'It says nothing of its subject: give `object`, an id, or `objectText`, words',
    )
  if (object === subject) throw new Refused('object', 'MISFIT', `${object} is the subject: a statement joins two`)
  const type = input.type ?? (key ? 'relation' : 'statement')
  if (!types.includes(type))
    throw new Refused('type', 'NOT_A_VALUE', `${JSON.stringify(type)} is none of ${types.join(', ')}`)
  const [since, until] = [date('since', input.since), date('until', input.until)]
  inOrder('until', since, until)
  const period = periodColumns(input.period)

  const content = given({ type, predicate, subjectId: subject, objectId: object, objectText, since, until, ...period })
  const about: InRole[] = [
    { role: 'SUBJECT', entity: subject },
    ...(object ? [{ role: 'OBJECT', entity: object }] : []),
    ...(attributedTo ? [{ role: 'ATTRIBUTED_TO', entity: attributedTo }] : []),
  ]
  const edges = key ? edgesStated(key, about) : []
  for (const edge of edges) await checkHierarchy(read, edge)
  const ofEdges = { since, until, confidence: lessSure.has(type) ? 'medium' : undefined }
  const remarks = { attributedToId: attributedTo, note: optionalText('note', input.note) }
  return { claimKind: 'STATEMENT', content, remarks, about, edges, ofEdges }
}

const relationNames: readonly string[] = relations
const keysByWords = new Map(statingPredicates.map((key) => [predicateInWords(key), key]))

/** A predicate that states edges, by its name or its words; undefined of others. */
function predicateKey(predicate: string): string | undefined {
  const name = predicate.toUpperCase().replaceAll(' ', '_')
  if (statingPredicates.includes(name) || relationNames.includes(name)) return name
  return keysByWords.get(predicate.toLowerCase())
}

function edgesStated(key: string, about: readonly InRole[]): EntityEdge[] {
  const edges = statedEdges(key, about)
  if (edges.length > 0 || !relationNames.includes(key)) return edges
  const end = (role: string) => about.find((each) => each.role === role)?.entity
  const [from, to] = [end('SUBJECT'), end('OBJECT')]
  return from && to ? [{ from, relation: key, to }] : []
}
