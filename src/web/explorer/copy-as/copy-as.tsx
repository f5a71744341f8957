import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useSpeech } from '../words/language.tsx'
import type { CopyAsProps } from './copy-as-list.tsx'

const CopyAsList = lazy(() => import('./copy-as-list.tsx').then(({ CopyAsList }) => ({ default: CopyAsList })))

/** A menu that copies an answer as a link, a citation, code to embed it, or code that asks for it. It is loaded when it first opens. */
export function CopyAs(props: CopyAsProps) {
  const { words } = useSpeech()
  const [open, setOpen] = useState(false)
  const details = useRef<HTMLDetailsElement>(null)
  // The browser opens it before the scripts have come, too.
  useEffect(() => setOpen(details.current?.open ?? false), [])
  return (
    <details ref={details} className="copy-as" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="small">{words.copyAs}</summary>
      {open && (
        <Suspense fallback={<p role="status">{words.loading}</p>}>
          <CopyAsList {...props} />
        </Suspense>
      )}
    </details>
  )
}
