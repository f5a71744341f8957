import { lazy, Suspense, useState } from 'react'
import type { Card } from '../shared/graphql/fragments.ts'
import { useSpeech } from './words/language.tsx'

const FactDialog = lazy(() =>
  import('../writing/fact/fact-dialog.tsx').then((module) => ({ default: module.FactDialog })),
)

interface Props {
  /** What the fact is to be about. */
  readonly about: Pick<Card, 'id' | 'kind' | 'name' | 'nameZh'>
  /** What is known of it already, by the fields of the form. */
  readonly given?: Readonly<Record<string, string>>
  readonly others?: Readonly<Record<string, Card>>
}

/** A button that opens the form by which a fact is added. The form is loaded when it is needed. */
export function AddFact(props: Props) {
  const { words } = useSpeech()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="small" onClick={() => setOpen(true)}>
        {words.account.addFact}
      </button>
      {open && (
        <Suspense fallback={null}>
          <FactDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
