import { ShortCitations } from '../../explorer/evidence/short-citations.tsx'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Everything } from './everything-about.ts'
import { citing, type Fact, fact, type Profile, type Theme } from './profile.ts'
import type { ProfileWords } from './words/english.ts'

const themes: readonly Theme[] = ['identity', 'geography', 'transport', 'law', 'trade', 'more']

/** The most names to show at once; the names of countries in the languages of the world are many more. */
const namesShown = 6

interface Props {
  readonly entity: Everything
  readonly profile: Profile
  readonly say: ProfileWords
}

/** All facts of an entity by theme, each with its source. */
export function Facts({ entity, profile, say }: Props) {
  const { words } = useSpeech()
  const names = useNames(entity, profile)
  return (
    <section id="facts">
      <h2>{words.entityPage.facts}</h2>
      {themes.map((theme) => {
        const facts = [...(theme === 'identity' ? names : []), ...(profile.facts[theme] ?? [])].filter(
          (one) => one !== null,
        )
        return facts.length > 0 && <Facted key={theme} title={say.themes[theme]} facts={facts} say={say} />
      })}
    </section>
  )
}

function Facted({
  title,
  facts,
  say,
}: {
  readonly title: string
  readonly facts: readonly Fact[]
  readonly say: ProfileWords
}) {
  return (
    <section className="theme">
      <h3>{title}</h3>
      <dl className="facts">
        {facts.map(({ term, says, cites, unsure }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a term may occur twice, and facts never move
          <div key={`${term} ${index}`}>
            <dt>{term}</dt>
            <dd>
              <span className="fact-says">{says}</span> {unsure && <span className="unsure">{say.uncertain}</span>}{' '}
              <ShortCitations citations={cites} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Names, codes and the position, which entities of all kinds have. */
function useNames(entity: Everything, profile: Profile): readonly (Fact | null)[] {
  const { words, name } = useSpeech()
  const { entityPage } = words
  const others = [...new Set([entity.name, entity.nameZh, ...entity.aliases])].filter((other) => other !== name(entity))
  const location = 'location' in entity ? entity.location : null
  const cites = citing(entity.citations)
  const told = (profile.facts.identity ?? []).flatMap((one) => (typeof one?.says === 'string' ? plain(one.says) : []))
  const codes = entity.codes.filter((code) => !told.includes(plain(code)))
  return [
    fact(
      entityPage.aliases,
      others.length > 0 && (
        <span className="names">
          {others.slice(0, namesShown).join(' · ')}
          {others.length > namesShown && (
            <details>
              <summary>{words.more(others.length - namesShown)}</summary>
              {others.slice(namesShown).join(' · ')}
            </details>
          )}
        </span>
      ),
      citing(entity.citations, 'cldr'),
    ),
    fact(entityPage.codes, codes.join(' · '), cites),
    fact(entityPage.location, location && `${location.latitude.toFixed(2)}°, ${location.longitude.toFixed(2)}°`, cites),
  ]
}

/** A code without the dots of the Harmonized System. */
function plain(code: string): string {
  return code.replaceAll('.', '')
}
