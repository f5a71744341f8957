import { lazy, Suspense, useState } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import { writingWords } from '../words/writing-words.ts'
import type { LedgerAct } from './ledger-dialog.tsx'

const LedgerDialog = lazy(() => import('./ledger-dialog.tsx').then((module) => ({ default: module.LedgerDialog })))

interface Props {
  readonly act: LedgerAct
  /** The id of the claim, the entity or the entry that it is about. */
  readonly id: string
  readonly name: string
}

/** A button that opens the dialog in which a claim is retracted, an entity merged or an entry taken back. */
export function LedgerButton(props: Props) {
  const { language } = useSpeech()
  const say = writingWords(language)
  const [open, setOpen] = useState(false)
  const labels = { retract: say.retract, merge: say.merge, revert: say.takeBack }
  return (
    <>
      <button type="button" className="small" onClick={() => setOpen(true)}>
        {labels[props.act]}
        {props.act === 'revert' && <span className="visually-hidden"> {props.id}</span>}
      </button>
      {open && (
        <Suspense fallback={null}>
          <LedgerDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
