import { lazy, Suspense, useState } from 'react'
import { useSession } from '../shared/session/use-session.ts'
import { useSpeech } from './words/language.tsx'

const Dialog = lazy(() => import('../writing/account-dialog.tsx').then((module) => ({ default: module.AccountDialog })))

/** The button in the header that signs in and out, and tells who one is. */
export function Account() {
  const { words } = useSpeech()
  const { key, viewer, refused } = useSession()
  const [open, setOpen] = useState(false)
  const isIn = viewer ?? key
  const label = viewer ? words.account.signedInAs(viewer.id) : key ? words.account.account : words.account.signIn
  return (
    <>
      <button type="button" className="plain" aria-label={label} title={label} onClick={() => setOpen(true)}>
        <svg aria-hidden="true" width="18" height="18" viewBox="0 0 18 18" stroke="currentColor" strokeWidth="1.5">
          <g fill={isIn ? 'currentColor' : 'none'}>
            <circle cx="9" cy="6" r="3.2" />
            <path d="M2.5 16a6.5 5.5 0 0 1 13 0z" />
          </g>
        </svg>
      </button>
      {refused && !open && (
        <span className="visually-hidden" role="alert">
          {words.account.refused(refused)}
        </span>
      )}
      {open && (
        <Suspense fallback={null}>
          <Dialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
