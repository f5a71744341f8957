import { useState } from 'react'
import { EntityPicker } from '../../ask/entity-picker.tsx'
import { useChange } from '../../scene/changing.tsx'
import { useSpeech } from '../../words/language.tsx'
import { pathWords } from './path-words.ts'

/** A button that asks for a second entity, and then loads the paths to it. */
export function PathsTo({ from }: { readonly from: string }) {
  const { words, language } = useSpeech()
  const change = useChange()
  const [asking, setAsking] = useState(false)
  const { to, toLabel, hint } = pathWords[language]
  return (
    <div className="paths-to">
      <button type="button" className="small" aria-expanded={asking} onClick={() => setAsking(!asking)}>
        {to}
      </button>
      {asking && (
        <>
          <EntityPicker
            label={toLabel}
            hint={words.blank}
            chosen={null}
            onChoose={({ id }) => {
              setAsking(false)
              if (id !== from) change({ type: 'pathed', paths: { from, to: id, pick: 0 } })
            }}
          />
          <p className="faint">{hint}</p>
        </>
      )}
    </div>
  )
}
