import { useRef, useState } from 'react'
import { EntityPicker } from '../../explorer/ask/entity-picker.tsx'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Card } from '../../shared/graphql/fragments.ts'
import type { Viewer } from '../../shared/session/session.ts'
import { ActForm } from '../act-form.tsx'
import { Dialog } from '../dialog.tsx'
import { ForThoseWhoMay } from '../for-those-who-may.tsx'
import { mergeEntities, retractClaim, revert } from '../mutations.ts'
import { writingWords } from '../words/writing-words.ts'

export type LedgerAct = 'retract' | 'merge' | 'revert'

interface Props {
  readonly act: LedgerAct
  readonly id: string
  readonly name: string
  readonly onClose: () => void
}

/** The dialog in which a claim is retracted, an entity merged into another, or an entry taken back: with what that would change. */
export function LedgerDialog({ act, id, name, onClose }: Props) {
  const { language } = useSpeech()
  const say = writingWords(language)
  const isDone = useRef(false)
  const titles = { retract: say.retractTitle, merge: say.mergeTitle(name), revert: say.takeBackTitle(id) }
  const done = () => {
    isDone.current = true
  }
  // The page tells of what was done once it is read again.
  const close = () => (isDone.current ? window.location.reload() : onClose())
  return (
    <Dialog title={titles[act]} onClose={close}>
      <ForThoseWhoMay scope="facts:propose">
        {(viewer) => {
          if (act === 'merge') return <Merge id={id} viewer={viewer} onDone={done} />
          if (act === 'retract')
            return (
              <ActForm
                viewer={viewer}
                lead={say.retractLead}
                act={(signature, dryRun) => retractClaim({ claim: id, ...signature }, dryRun)}
                onDone={done}
              />
            )
          return (
            <ActForm
              viewer={viewer}
              lead={say.takeBackLead}
              act={(signature, dryRun) => revert({ entry: id, ...signature }, dryRun)}
              onDone={done}
            />
          )
        }}
      </ForThoseWhoMay>
    </Dialog>
  )
}

function Merge({ id, viewer, onDone }: { readonly id: string; readonly viewer: Viewer; readonly onDone: () => void }) {
  const { language } = useSpeech()
  const say = writingWords(language)
  const [into, setInto] = useState<Card | null>(null)
  return (
    <>
      <div className="field">
        <span className="label" aria-hidden="true">
          {say.into}
        </span>
        <EntityPicker label={say.into} hint={say.pick} chosen={into} onChoose={setInto} />
      </div>
      {into ? (
        <ActForm
          key={into.id}
          viewer={viewer}
          lead={say.mergeLead}
          act={(signature, dryRun) => mergeEntities({ from: id, into: into.id, ...signature }, dryRun)}
          onDone={onDone}
        />
      ) : (
        <p className="faint">{say.mergeLead}</p>
      )}
    </>
  )
}
