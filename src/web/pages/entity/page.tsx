import { KindDot } from '../../explorer/picture/kind-dot.tsx'
import { questionPath } from '../../explorer/scene/scene-link.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Page } from '../page.ts'
import { Charts } from './charts.tsx'
import { type Everything, everythingAbout } from './everything-about.ts'
import { Facts } from './facts.tsx'
import { linkedData } from './linked-data.ts'
import { Memberships } from './memberships.tsx'
import { Neighbours } from './neighbours.tsx'
import { SaidOfIt } from './said-of-it.tsx'
import { WhereItLies } from './where-it-lies.tsx'

interface Data {
  readonly entity: Everything
  readonly missing: readonly string[]
}

/** The page with everything that is known about one entity, for reading and printing. A former id leads to the present one. */
export const entityPage: Page<Data> = {
  async load(ask, id) {
    const { entity, missing } = await everythingAbout(ask, id)
    if (!entity) return null
    return entity.id === id ? { data: { entity, missing } } : { movedTo: `/entity/${entity.id}` }
  },
  head({ entity }, { words, name }, origin) {
    return {
      title: words.entityPage.title(name(entity)),
      description: words.entityPage.description(name(entity), words.kinds[entity.kind]),
      canonical: `/entity/${entity.id}`,
      linkedData: linkedData(entity, origin),
    }
  },
  Body,
}

function Body({ data: { entity, missing } }: { readonly data: Data }) {
  const { words, name, link } = useSpeech()
  const around = questionPath('around', [entity.id])
  return (
    <>
      {missing.length > 0 && <p role="alert">{words.partlyFailed(missing.join(' · '))}</p>}
      <p className="sheet-kind">
        <KindDot kind={entity.kind} /> {words.kinds[entity.kind]}
      </p>
      <h1>{name(entity)}</h1>
      <p className="sheet-actions">
        <a className="small" href={link(around)}>
          {words.exploreFrom}
        </a>
        {'location' in entity && entity.location && (
          <a className="small" href={link(`${around}?view=map`)}>
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
  )
}
