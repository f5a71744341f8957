import type { PortsServed } from '../questions/ports.ts'
import { useSpeech } from '../words/language.tsx'
import { PortList } from './port-list.tsx'
import type { Longer } from './use-longer.ts'

/** A port lies in the place itself if every link of its chain is a place within a larger place. */
const within = new Set(['LOCATED_IN', 'PART_OF', 'MEMBER_OF'])

interface Props {
  readonly data: PortsServed
  readonly chosen: string | null
  readonly longer: Longer
}

/** The ports that serve a place. Those outside the place come first, because they are the ones that need evidence; each part in the order of importance. */
export function PortsAnswer({ data: { place, ports, totalCount, goesOn }, chosen, longer }: Props) {
  const { words, name } = useSpeech()
  const called = place ? name(place) : ''
  if (ports.length === 0) return <h2>{words.noPorts(called)}</h2>
  const inside = ports.filter(({ evidence }) => evidence.steps.every(({ relation }) => within.has(relation)))
  const outside = ports.filter((port) => !inside.includes(port))
  return (
    <>
      <h2>{words.portsCount(totalCount, called)}</h2>
      {goesOn && <p className="faint">{words.portsShown(ports.length, totalCount)}</p>}
      <p>{words.portsSplit(inside.length, outside.length, goesOn)}</p>
      <PortList title={words.outside} ports={outside} chosen={chosen} />
      <PortList title={words.inside} ports={inside} chosen={chosen} />
      {goesOn && (
        <p className="answer-end">
          <button type="button" className="small" disabled={!longer.more} onClick={() => longer.more?.()}>
            {longer.more ? words.showMore(totalCount - ports.length) : words.loading}
          </button>
          {longer.failure && <span role="alert">{words.failed(longer.failure)}</span>}
        </p>
      )}
    </>
  )
}
