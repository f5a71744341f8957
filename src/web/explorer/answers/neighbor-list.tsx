import { useState } from 'react'
import { ask } from '../../shared/graphql/ask.ts'
import { relationPhrase } from '../evidence/relation-phrase.ts'
import { type NeighborGroup, neighborsBy } from '../questions/known.ts'
import { useLoaded } from '../scene/use-loaded.ts'
import { useSpeech } from '../words/language.tsx'
import { EntityButton } from './entity-button.tsx'

/** From how many on a list has a filter. */
const long = 20

interface Props {
  readonly id: string
  readonly group: NeighborGroup
  /** The day on which they hold; null for any time. */
  readonly asOf: string | null
}

/** The neighbors by one relation: the first, then all of them, which can be filtered. */
export function NeighborList({ id, group, asOf }: Props) {
  const { words, name, language } = useSpeech()
  const { relation, direction, totalCount, first } = group
  const [wanted, setWanted] = useState(false)
  const [sought, setSought] = useState('')
  const { value, loading, failure } = useLoaded(`${id} ${relation} ${direction} ${asOf} ${wanted}`, () =>
    wanted ? neighborsBy(ask, id, group, asOf) : null,
  )
  const phrase = relationPhrase(words, relation, direction)
  const has = (text: string) => text.toLocaleLowerCase(language).includes(sought.trim().toLocaleLowerCase(language))
  const shown = (value ?? first).filter(({ node }) => has(name(node)))
  return (
    <div>
      <dt>
        {phrase} <span className="count">{totalCount.toLocaleString(language)}</span>
      </dt>
      <dd>
        {value && value.length > long && (
          <label className="group-filter">
            <span className="visually-hidden">
              {words.filterRows}: {phrase}
            </span>
            <input
              type="search"
              placeholder={words.filterRows}
              value={sought}
              onChange={({ target }) => setSought(target.value)}
            />
          </label>
        )}
        {shown.map(({ node }) => (
          <EntityButton key={node.id} entity={node} />
        ))}
        {!value && totalCount > first.length && (
          <button type="button" className="small" disabled={loading} onClick={() => setWanted(true)}>
            {words.showAll(totalCount)}
            <span className="visually-hidden"> {phrase}</span>
          </button>
        )}
        {failure && <span role="alert">{words.failed(failure)}</span>}
      </dd>
    </div>
  )
}
