import type { Linked } from '../questions/linked.ts'
import { useSpeech } from '../words/language.tsx'
import { Chain } from './chain.tsx'

/** The chains that link two entities, the shortest first. */
export function LinkedAnswer({
  data: { from, to, paths },
  chosen,
}: {
  readonly data: Linked
  readonly chosen: string | null
}) {
  const { words, name } = useSpeech()
  if (!paths) return null
  const [start, end] = [from ? name(from) : '', to ? name(to) : '']
  if (paths.length === 0) return <h2>{words.noChains(start, end)}</h2>
  return (
    <>
      <h2>{words.chainsCount(paths.length, start, end)}</h2>
      {paths.map(({ steps, length }, index) => (
        <section key={steps.map(({ to }) => to?.id).join(' ')} className="alternative">
          <h3>{words.chain(index + 1, length)}</h3>
          <Chain steps={steps} chosen={chosen} />
        </section>
      ))}
    </>
  )
}
