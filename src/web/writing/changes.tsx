import { useLoaded } from '../explorer/scene/use-loaded.ts'
import { useSpeech } from '../explorer/words/language.tsx'
import { ask } from '../shared/graphql/ask.ts'
import { Card, type Relation } from '../shared/graphql/fragments.ts'
import { graphql } from '../shared/graphql/graphql.ts'
import type { Changed } from './outcome.ts'
import { placeOf } from './place-of.ts'
import { writingWords } from './words/writing-words.ts'

const Called = graphql('query Called($ids: [ID!]!) { nodes(ids: $ids) { ...Card } }', [Card])

/** The most things that are asked for at once. */
const atOnce = 100

/** Facts that changed or would change, each with what it was and is. */
export function Changes({ changes }: { readonly changes: readonly Changed[] }) {
  const ids = [...new Set(changes.flatMap(({ fact }) => fact.split(' ')).filter(isEntity))].slice(0, atOnce)
  const { value } = useLoaded(ids.join(' '), async () => {
    const { nodes } = ids.length > 0 ? await ask(Called, { ids }) : { nodes: [] }
    // A former id leads to another entity, whose name it then has.
    return new Map(nodes?.flatMap((node, at) => (node && 'name' in node ? [[ids[at] as string, node as Card]] : [])))
  })
  return (
    <ul className="changes">
      {changes.map((change) => (
        <li key={`${change.kind} ${change.fact}`}>
          <OneChange change={change} called={value ?? new Map()} />
        </li>
      ))}
    </ul>
  )
}

function OneChange({ change, called }: { readonly change: Changed; readonly called: ReadonlyMap<string, Card> }) {
  const { words, language, name, link } = useSpeech()
  const say = writingWords(language)
  const { kind, fact, existed, exists, properties } = change
  const nameOf = (id: string) => {
    const card = called.get(id)
    return card ? name(card) : id
  }
  const [from = '', relation = '', to = ''] = fact.split(' ')
  const said = (label: string) => textOf(properties.find((each) => each.name === label)?.[exists ? 'after' : 'before'])
  const title = titleOf()
  function titleOf(): string {
    switch (kind) {
      case 'RELATION':
        return words.related(relation as Relation, nameOf(from), nameOf(to))
      case 'ENTITY':
        return said('name') || nameOf(fact)
      case 'SOURCE':
        return said('title') || fact
      case 'CLAIM':
        return ['predicate', 'objectText', 'value', 'unit'].map(said).filter(Boolean).join(' ') || fact
      case 'SECTION':
        return fact
      case 'REDIRECT':
        return `${fact} ${say.leadsTo} ${said('target') || '–'}`
    }
  }
  const place = kind === 'CLAIM' || kind === 'ENTITY' || kind === 'SOURCE' ? placeOf(fact) : null
  const became = !existed ? 'added' : exists ? 'changed' : 'gone'
  const told = became === 'changed' ? properties : []
  return (
    <>
      <span className="became" data-became={became}>
        {say.becoming[became]}
      </span>{' '}
      <span className="faint">{say.kindsOfFacts[kind]}</span>{' '}
      {place && existed && exists ? <a href={link(place)}>{title}</a> : title}
      {told.length > 0 && (
        <dl className="differences">
          {told.map((each) => (
            <div key={each.name}>
              <dt>{each.name}</dt>
              <dd>
                {each.before !== null && <del>{textOf(each.before)}</del>}{' '}
                {each.after !== null && <ins>{textOf(each.after)}</ins>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

const isEntity = (id: string) => id.includes(':') && !/^(statement|observation|source|section):/.test(id)

/** A value that is told as JSON, for reading. */
function textOf(json: string | null | undefined): string {
  if (json === null || json === undefined) return ''
  const value: unknown = JSON.parse(json)
  if (Array.isArray(value))
    return value.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
