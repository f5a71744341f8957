import { useSpeech } from '../../explorer/words/language.tsx'
import type { Mirror } from './mirror.ts'
import { MirrorCard } from './mirror-card.tsx'

/** The largest gaps between what exporters and importers report; nothing where nobody reports such flows. */
export function MirrorSection({ mirror: { flows, disagree, oneSided } }: { readonly mirror: Mirror }) {
  const { words } = useSpeech()
  const texts = words.mirror
  if (disagree + oneSided === 0) return null
  return (
    <section className="mirror">
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      <p className="desk-count">
        {texts.count(disagree, oneSided)} <a href="/table/mirrorFlows.csv">{texts.table}</a>
      </p>
      {flows.map((flow) => (
        <MirrorCard key={flow.id} flow={flow} />
      ))}
    </section>
  )
}
