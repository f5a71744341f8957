import { Chain } from '../../answers/chain.tsx'
import { useChange } from '../../scene/changing.tsx'
import type { Paths } from '../../scene/scene.ts'
import { useSpeech } from '../../words/language.tsx'
import type { ShownPaths } from './use-paths.ts'

interface Props {
  readonly paths: Paths
  readonly loaded: ShownPaths['loaded']
  readonly chosen: string | null
}

/** The paths from one entity to another. The picked one is highlighted in the picture. */
export function PathPanel({ paths, loaded: { value, loading, failure }, chosen }: Props) {
  const { words, name } = useSpeech()
  const change = useChange()
  const { pathWords } = words
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
      {value && !loading && value.data.paths?.length === 0 && <p role="status">{pathWords.none}</p>}
      {!loading && (
        <ol className="path-list">
          {value?.data.paths?.map(({ steps, length }, index) => (
            <li key={steps.map((step) => step.to?.id).join(' ')} aria-current={index === paths.pick}>
              <button
                type="button"
                className="path-pick"
                aria-pressed={index === paths.pick}
                onClick={() => change({ type: 'pathed', paths: { ...paths, pick: index } })}
              >
                {pathWords.steps(index + 1, length)}
              </button>
              {index === paths.pick ? (
                <Chain steps={steps} chosen={chosen} />
              ) : (
                <p className="faint path-through">
                  {steps
                    .slice(0, -1)
                    .map((step) => name(step.to))
                    .join(' → ')}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
