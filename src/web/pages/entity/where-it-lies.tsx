import { lazy, Suspense } from 'react'
import { useLoaded } from '../../explorer/scene/use-loaded.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Everything } from './everything-about.ts'
import { markedPlaces } from './marked-places.ts'
import type { ProfileWords } from './words/english.ts'

const PlaceMap = lazy(() => import('./place-map.tsx').then(({ PlaceMap }) => ({ default: PlaceMap })))

/** Whether anything of an entity can have a position, so that its page keeps a place for the map. */
export function isMapped(entity: Everything): boolean {
  return (
    entity.kind === 'COUNTRY' ||
    Boolean('location' in entity && entity.location) ||
    Boolean(entity.places?.totalCount) ||
    Boolean(entity.countries?.totalCount)
  )
}

/** The map of an entity. It is drawn in the browser, in a place kept for it. */
export function WhereItLies({ entity, say }: { readonly entity: Everything; readonly say: ProfileWords }) {
  const { words } = useSpeech()
  const { value, failure } = useLoaded(entity.id, async () => ({ marked: await markedPlaces(entity.id) }))
  const kept = (
    <div className="place-map">
      <div className="map-kept">{failure ?? (value && say.noPositions)}</div>
      <p className="map-caption" />
    </div>
  )
  return (
    <section id="map">
      <h2>{words.entityPage.map}</h2>
      {value?.marked ? (
        <Suspense fallback={kept}>
          <PlaceMap entity={entity} marked={value.marked} />
        </Suspense>
      ) : (
        kept
      )}
    </section>
  )
}
