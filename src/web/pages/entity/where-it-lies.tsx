import { lazy, Suspense } from 'react'
import { useLoaded } from '../../explorer/scene/use-loaded.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Everything } from './everything-about.ts'
import { markedPlaces } from './marked-places.ts'

const PlaceMap = lazy(() => import('./place-map.tsx').then(({ PlaceMap }) => ({ default: PlaceMap })))

/** The map of an entity. Renders nothing if no part of it has a position. */
export function WhereItLies({ entity }: { readonly entity: Everything }) {
  const { words } = useSpeech()
  const { value } = useLoaded(entity.id, () => markedPlaces(entity.id))
  if (!value) return null
  return (
    <section>
      <h2>{words.entityPage.map}</h2>
      <Suspense fallback={<div className="place-map" role="status" aria-label={words.loading} />}>
        <PlaceMap entity={entity} marked={value} />
      </Suspense>
    </section>
  )
}
