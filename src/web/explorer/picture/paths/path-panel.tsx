import { useState } from 'react'
import { Chain } from '../../answers/chain.tsx'
import { relationPhrase } from '../../evidence/relation-phrase.ts'
import type { Folded } from '../../questions/folded-chains.ts'
import type { PathFound } from '../../questions/paths.ts'
import { useChange } from '../../scene/changing.tsx'
import type { Paths } from '../../scene/scene.ts'
import { useSpeech } from '../../words/language.tsx'
import { pathWords as wordsIn } from './path-words.ts'
import type { ShownPaths } from './use-paths.ts'

interface Props {
  readonly paths: Paths
  readonly loaded: ShownPaths['loaded']
  readonly chosen: string | null
}

/** The paths from one entity to another. The picked one is highlighted in the picture. */
export function PathPanel({ paths, loaded: { value, loading, failure }, chosen }: Props) {
  const { words, name, language } = useSpeech()
  const change = useChange()
  const pathWords = wordsIn[language]
  const { from, to } = value?.data ?? {}
  const title = from && to ? pathWords.title(name(from), name(to)) : pathWords.toLabel
  return (
    <section className="panel paths" aria-label={title} aria-busy={loading}>
      <header>
        <h2>{title}</h2>
        <button
          type="button"
          className="plain"
          aria-label={pathWords.close}
          onClick={() => change({ type: 'pathed', paths: null })}
        >
          <span aria-hidden="true">×</span>
        </button>
      </header>
      {loading && <p role="status">{words.loading}</p>}
      {failure && <p role="alert">{words.failed(failure)}</p>}
      {value && !loading && value.folded.length === 0 && <p role="status">{pathWords.none}</p>}
      {value && !loading && value.folded.length > 0 && (
        <>
          <p className="faint">{pathWords.ranking}</p>
          <ol className="path-list">
            {value.folded.map((sort, at) => (
              <Sort key={sort.first.place} number={at + 1} sort={sort} paths={paths} chosen={chosen} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

interface SortProps {
  readonly number: number
  readonly sort: Folded<PathFound>
  readonly paths: Paths
  readonly chosen: string | null
}

/** A chain, and the others like it, which open in place. */
function Sort({ number, sort: { first, others }, paths, chosen }: SortProps) {
  const { language } = useSpeech()
  const pathWords = wordsIn[language]
  const [opened, setOpened] = useState(others.some(({ place }) => place === paths.pick))
  return (
    <li aria-current={first.place === paths.pick}>
      <Pick path={first} label={pathWords.steps(number, first.length)} paths={paths} chosen={chosen} />
      {others.length > 0 && (
        <button
          type="button"
          className="plain path-others"
          aria-expanded={opened}
          onClick={() => setOpened((before) => !before)}
        >
          {pathWords.others(others.length, first.length)}
        </button>
      )}
      {opened && (
        <ol className="path-list" aria-label={pathWords.others(others.length, first.length)}>
          {others.map((path, at) => (
            <li key={path.place} aria-current={path.place === paths.pick}>
              <Pick
                path={path}
                label={pathWords.steps(`${number}.${at + 1}`, path.length)}
                paths={paths}
                chosen={chosen}
              />
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}

interface PickProps {
  readonly path: PathFound
  readonly label: string
  readonly paths: Paths
  readonly chosen: string | null
}

function Pick({ path: { steps, place }, label, paths, chosen }: PickProps) {
  const { words, name } = useSpeech()
  const change = useChange()
  const picked = place === paths.pick
  return (
    <>
      <button
        type="button"
        className="path-pick"
        aria-pressed={picked}
        onClick={() => change({ type: 'pathed', paths: { ...paths, pick: place } })}
      >
        {label}
      </button>
      {picked ? (
        <Chain steps={steps} chosen={chosen} />
      ) : (
        <p className="faint path-through">
          {steps.length === 1
            ? steps.map(({ relation, direction }) => relationPhrase(words, relation, direction))
            : steps
                .slice(0, -1)
                .map((step) => name(step.to))
                .join(' → ')}
        </p>
      )}
    </>
  )
}
