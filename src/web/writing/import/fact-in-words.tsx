import { claimSentence, type Sayable } from '../../explorer/answers/claim-sentence.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Card, Kind, Relation } from '../../shared/graphql/fragments.ts'
import { ProposedInput } from '../ledger/proposed-input.tsx'
import type { RowPart } from './job.ts'

type Fact = RowPart['facts'][number]
type Observation = Extract<Sayable, { measure: unknown }>

/** The input of a fact, as far as a sentence is made of it. Entities stand there by their ids. */
interface Input extends Partial<Pick<Observation, 'measure' | 'kind' | 'comparator' | 'flow' | 'transportMode'>> {
  readonly value?: string
  readonly unit?: string
  readonly reporter?: string
  readonly partner?: string
  readonly commodity?: string
  readonly channel?: string
  readonly subject?: string
  readonly predicate?: string
  readonly object?: string
  readonly objectText?: string
  readonly period?: { readonly start?: string; readonly end?: string; readonly label?: string }
}

/** Which way the goods go, where the measure itself says so: the graph takes it from there, too. */
const flows: Readonly<Partial<Record<Observation['measure'], Observation['flow']>>> = {
  TRADE_VALUE: 'TRADE',
  EXPORT_VALUE: 'EXPORTS',
  EXPORT_VOLUME: 'EXPORTS',
  IMPORT_VALUE: 'IMPORTS',
  IMPORT_QUANTITY: 'IMPORTS',
}

/** The ids of all entities that a fact names. */
export function idsIn({ kind, input }: Fact): string[] {
  if (kind === 'ENTITY') return []
  const { reporter, partner, commodity, channel, subject, object } = JSON.parse(input) as Input
  return [reporter, partner, commodity, channel, subject, object].filter((id) => id !== undefined && id !== null)
}

interface Props {
  readonly fact: Fact
  /** What entities are called, by their ids. */
  readonly called: ReadonlyMap<string, Card>
}

/** A fact of a row that is not in the graph, as a sentence; an entity by its fields. */
export function FactInWords({ fact, called }: Props) {
  const { words, name } = useSpeech()
  if (fact.kind === 'ENTITY') return <ProposedInput json={fact.input} />
  const input = JSON.parse(fact.input) as Input
  const card = (id: string | undefined) => (id ? (called.get(id) ?? unnamed(id)) : null)
  const { sentence, value, exact } = claimSentence(sayable(input, card), words, name)
  const relation = input.predicate !== undefined && Object.hasOwn(words.relationWords, input.predicate)
  const [subject, object] = [card(input.subject), card(input.object)]
  return (
    <p>
      {relation && subject && object
        ? words.related(input.predicate as Relation, name(subject), name(object))
        : sentence}
      {value && (
        <>
          {words.colon}
          <strong>{value}</strong>
        </>
      )}{' '}
      {exact && <span className="faint">{exact}</span>} <span className="faint">{periodOf(input)}</span>
    </p>
  )
}

function sayable(input: Input, card: (id: string | undefined) => Card | null): Sayable {
  if (input.predicate !== undefined)
    return {
      __typename: 'Statement',
      sentence: null,
      sentenceZh: null,
      predicate: input.predicate,
      objectText: input.objectText ?? null,
      subject: card(input.subject) as Card,
      object: card(input.object),
    }
  const { measure, kind, value, unit, comparator, flow, transportMode } = input
  return {
    __typename: 'Observation',
    measure: measure as Observation['measure'],
    kind: kind ?? 'LEVEL',
    value: value ?? '',
    unit: unit ?? '',
    comparator: comparator ?? 'EQUAL',
    flow: flow ?? (measure && flows[measure]) ?? null,
    transportMode: transportMode ?? null,
    objectText: null,
    reporter: card(input.reporter) as Card,
    partner: card(input.partner),
    commodity: card(input.commodity),
    channel: card(input.channel),
  }
}

/** An entity that the graph does not have yet, by its id. */
function unnamed(id: string): Card {
  const [kind = ''] = id.split(':')
  return { id, kind: kind.toUpperCase() as Kind, name: id, nameZh: id } as Card
}

function periodOf({ period }: Input): string {
  if (!period) return ''
  return period.label ?? [...new Set([period.start, period.end])].filter(Boolean).join(' – ')
}
