import { AddFact } from '../add-fact.tsx'
import { EntityButton } from '../answers/entity-button.tsx'
import type { Picture, PictureEdge } from '../picture/picture.ts'
import { styleWords } from '../picture/style/style-words.ts'
import { When } from '../picture/time/when.tsx'
import { useChange } from '../scene/changing.tsx'
import { useSpeech } from '../words/language.tsx'
import { BasisBadge } from './basis-badge.tsx'
import { Card } from './card.tsx'
import { Citations } from './citations.tsx'
import { SaidOfBoth } from './said-of-both.tsx'

/** The evidence for one fact: the fact itself, its basis, and its citations. */
export function EdgeCard({ edge, picture }: { readonly edge: PictureEdge; readonly picture: Picture }) {
  const { words, name, language } = useSpeech()
  const change = useChange()
  const from = picture.nodes.find(({ id }) => id === edge.source)
  const to = picture.nodes.find(({ id }) => id === edge.target)
  if (!from || !to) return null
  const ends = new Set([from.id, to.id])
  const others = picture.edges.filter(
    ({ id, source, target }) => id !== edge.id && ends.has(source) && ends.has(target),
  )
  const phrase = words.relationWords[edge.relation][0]
  return (
    <Card label={words.evidence} title={words.related(edge.relation, name(from), name(to))}>
      <p className="card-ends">
        <EntityButton entity={from} />
        <span className="faint">{phrase}</span>
        <EntityButton entity={to} />
      </p>
      <p>
        <When edge={edge} />
      </p>
      {others.length > 0 && (
        <>
          <h3>{styleWords[language].alsoBetween}</h3>
          <ul>
            {others.map((other) => (
              <li key={other.id}>
                <button type="button" className="small" onClick={() => change({ type: 'chosen', id: other.id })}>
                  {other.source === from.id
                    ? words.related(other.relation, name(from), name(to))
                    : words.related(other.relation, name(to), name(from))}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{words.restsOn}</h3>
      <p>
        <BasisBadge basis={edge.basis} /> {words.basesMeaning[edge.basis]}
      </p>
      <h3>{words.sources}</h3>
      <Citations citations={edge.citations} />
      <p className="card-actions">
        <AddFact about={from} given={{ predicate: edge.relation }} others={{ object: to }} />
      </p>
      <SaidOfBoth one={from.id} other={to.id} />
    </Card>
  )
}
