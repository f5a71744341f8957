import { BasisBadge } from '../../explorer/evidence/basis-badge.tsx'
import { ShortCitations } from '../../explorer/evidence/short-citations.tsx'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Everything } from './everything-about.ts'

/** The most names to show at once; the names of countries in the languages of the world are many more. */
const namesShown = 8

/** The names and location of an entity, with their basis. */
export function Facts({ entity }: { readonly entity: Everything }) {
  const { words, name } = useSpeech()
  const { entityPage } = words
  const others = [...new Set([entity.name, entity.nameZh, ...entity.aliases])].filter((other) => other !== name(entity))
  const location = 'location' in entity ? entity.location : null
  return (
    <section>
      <h2>{entityPage.facts}</h2>
      <dl className="facts">
        {others.length > 0 && (
          <div>
            <dt>{entityPage.aliases}</dt>
            <dd>
              {others.slice(0, namesShown).join(' · ')}
              {others.length > namesShown && (
                <details>
                  <summary>{words.more(others.length - namesShown)}</summary>
                  {others.slice(namesShown).join(' · ')}
                </details>
              )}
            </dd>
          </div>
        )}
        {entity.codes.length > 0 && (
          <div>
            <dt>{entityPage.codes}</dt>
            <dd>{entity.codes.join(' · ')}</dd>
          </div>
        )}
        {location && (
          <div>
            <dt>{entityPage.location}</dt>
            <dd>
              {location.latitude.toFixed(2)}°, {location.longitude.toFixed(2)}°
            </dd>
          </div>
        )}
        <div>
          <dt>{entityPage.basis}</dt>
          <dd>
            <BasisBadge basis={entity.basis} /> <ShortCitations citations={entity.citations} />
          </dd>
        </div>
      </dl>
    </section>
  )
}
