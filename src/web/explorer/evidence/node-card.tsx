import type { RefObject } from 'react'
import type { Card as Entity } from '../../shared/graphql/fragments.ts'
import { AddFact } from '../add-fact.tsx'
import { KindDot } from '../picture/kind-dot.tsx'
import { PathsTo } from '../picture/paths/paths-to.tsx'
import type { Picture } from '../picture/picture.ts'
import type { Stage } from '../picture/stage.ts'
import { useChange } from '../scene/changing.tsx'
import type { Scene } from '../scene/scene.ts'
import { useSpeech } from '../words/language.tsx'
import { Card } from './card.tsx'
import { Expansions } from './expansions.tsx'

interface Props {
  readonly node: Entity
  readonly scene: Scene
  /** What is drawn, as of the day of the scene. */
  readonly picture: Picture
  readonly stage: RefObject<Stage | null>
}

/** The card of an entity: its description, its expansions, and further questions about it. */
export function NodeCard({ node, scene, picture, stage }: Props) {
  const { words, name, link } = useSpeech()
  const change = useChange()
  const pinned = node.id in scene.pinned
  const pin = () => {
    const at = stage.current?.placeOf(node.id) ?? null
    change({ type: 'pinned', id: node.id, at: pinned ? null : at })
  }
  return (
    <Card label={name(node)} title={name(node)}>
      <p className="faint card-kind">
        <KindDot kind={node.kind} />
        {words.kinds[node.kind]}
        {node.nameZh !== node.name && ` · ${name(node) === node.name ? node.nameZh : node.name}`}
      </p>
      <p className="card-actions">
        <button
          type="button"
          className="small"
          onClick={() => change({ type: 'asked', question: 'around', blanks: [node.id] })}
        >
          {words.exploreFrom}
        </button>
        <button
          type="button"
          className="small"
          onClick={() => change({ type: 'asked', question: 'said', blanks: [node.id] })}
        >
          {words.whatIsSaid}
        </button>
        <a className="small" href={link(`/entity/${node.id}`)}>
          {words.factsPage}
        </a>
        {scene.view === 'graph' && (
          <button type="button" className="small" aria-pressed={pinned} onClick={pin}>
            {pinned ? words.unpin : words.pin}
          </button>
        )}
        <button type="button" className="small" onClick={() => change({ type: 'hidden', id: node.id })}>
          {words.hide}
        </button>
        <AddFact about={node} />
      </p>
      <PathsTo from={node.id} />
      <h3>{words.expand}</h3>
      <Expansions id={node.id} scene={scene} picture={picture} />
    </Card>
  )
}
