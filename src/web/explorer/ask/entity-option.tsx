import { KindDot } from '../picture/kind-dot.tsx'
import type { Found } from '../questions/search.ts'
import { useSpeech } from '../words/language.tsx'

/** An entity among the options of a search: its name, what matched if that is another, and its kind. */
export function EntityOption({ found: { node, matched } }: { readonly found: Found }) {
  const { words, name } = useSpeech()
  return (
    <>
      <KindDot kind={node.kind} />
      <span className="picker-name">
        {name(node)}
        {matched !== name(node) && <small> {matched}</small>}
      </span>
      <small className="picker-kind">{words.kinds[node.kind]}</small>
    </>
  )
}
