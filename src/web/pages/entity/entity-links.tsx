import { KindDot } from '../../explorer/picture/kind-dot.tsx'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Named } from './named.ts'

interface Props {
  readonly of: readonly Named[] | null | undefined
  /** How many there are in all, where not all of them are given. */
  readonly total?: number | null | undefined
  /** The path of a page with all of them. */
  readonly all?: string | undefined
}

/** Links to the pages of entities, and to the rest of them. */
export function EntityLinks({ of, total, all }: Props) {
  const { words, name, link } = useSpeech()
  const shown = of ?? []
  const left = (total ?? shown.length) - shown.length
  return (
    <span className="related">
      {shown.map((one) => (
        <a key={one.id} href={link(`/entity/${one.id}`)}>
          <KindDot kind={one.kind} /> {name(one)}
        </a>
      ))}
      {left > 0 &&
        (all ? (
          <a className="more" href={link(all)}>
            {words.more(left)}
          </a>
        ) : (
          <span className="count">{words.more(left)}</span>
        ))}
    </span>
  )
}
