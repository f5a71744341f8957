import { CopyButton } from '../../explorer/evidence/copy-button.tsx'
import { useSpeech } from '../../explorer/words/language.tsx'
import { blockAt } from '../story/block-at.ts'
import { PinButton } from '../story/pin-button.tsx'
import type { Citable } from './citable.ts'
import { formats } from './files.ts'
import { citationText } from './text.ts'
import { useVisited } from './visiting.tsx'
import { withEnding } from './with-ending.ts'

/** How a page is cited: in words, to be copied, and as files for reference managers. */
export function CiteAs({ citable }: { readonly citable: Citable }) {
  const { words } = useSpeech()
  const visited = useVisited()
  if (!visited) return null
  const block = blockAt(citable.path, visited.origin)
  const text = citationText(citable, visited, words.citeAs.accessed)
  return (
    <section className="cite-as">
      <h2>{words.citeAs.title}</h2>
      <p className="cite-text">{text}</p>
      <p className="sheet-actions">
        <CopyButton label={words.copyCitation} text={() => text} />
        <CopyButton label={words.copyLink} text={() => visited.origin + citable.path} />
        {block && <PinButton block={block} />}
        {formats.map(({ name, suffix }) => (
          <a key={suffix} className="small" href={withEnding(citable.path, suffix)} download>
            {name}
          </a>
        ))}
      </p>
    </section>
  )
}
