import { useEffect } from 'react'
import { Header } from '../explorer/header.tsx'
import { KindDot } from '../explorer/picture/kind-dot.tsx'
import { useLoaded } from '../explorer/scene/use-loaded.ts'
import { useSpeech } from '../explorer/words/language.tsx'
import { Charts } from './charts.tsx'
import { everythingAbout } from './everything-about.ts'
import { Facts } from './facts.tsx'
import { LinkedData } from './linked-data.tsx'
import { Memberships } from './memberships.tsx'
import { Neighbours } from './neighbours.tsx'
import { SaidOfIt } from './said-of-it.tsx'
import { WhereItLies } from './where-it-lies.tsx'

/** A page with everything that is known about one entity, for reading and printing. */
export function Page({ id }: { readonly id: string }) {
  const { words, name } = useSpeech()
  const { value, loading, failure } = useLoaded(id, () => everythingAbout(id))
  const entity = value?.entity ?? null
  const called = entity ? name(entity) : ''

  useEffect(() => {
    if (called) document.title = words.entityPage.title(called)
  }, [called, words])

  return (
    <>
      <Header onChoose={(chosen) => window.location.assign(`/entity/${chosen}`)} />
      <main className="sheet" aria-busy={loading}>
        {loading && <p role="status">{words.loading}</p>}
        {failure && <p role="alert">{words.failed(failure)}</p>}
        {value && value.missing.length > 0 && <p role="alert">{words.partlyFailed(value.missing.join(' · '))}</p>}
        {!loading && !failure && !entity && <h1>{words.unknown(id)}</h1>}
        {entity && (
          <>
            <LinkedData entity={entity} />
            <p className="sheet-kind">
              <KindDot kind={entity.kind} /> {words.kinds[entity.kind]}
            </p>
            <h1>{called}</h1>
            <p className="sheet-actions">
              <a className="small" href={`/?ask=around&of=${entity.id}`}>
                {words.exploreFrom}
              </a>
              {'location' in entity && entity.location && (
                <a className="small" href={`/?ask=around&of=${entity.id}&view=map`}>
                  {words.entityPage.showOnMap}
                </a>
              )}
            </p>
            <Facts entity={entity} />
            <WhereItLies entity={entity} />
            <Charts entity={entity} />
            <Memberships edges={entity.lasting?.edges ?? []} />
            <Neighbours id={entity.id} />
            <SaidOfIt claims={entity.claims?.nodes ?? []} totalCount={entity.claims?.totalCount ?? 0} />
          </>
        )}
      </main>
    </>
  )
}
