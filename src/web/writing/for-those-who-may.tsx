import type { ReactNode } from 'react'
import { useSpeech } from '../explorer/words/language.tsx'
import { may, type Viewer } from '../shared/session/session.ts'
import { SignIn } from './sign-in.tsx'
import { useViewer } from './viewer.ts'
import { writingWords } from './words/writing-words.ts'

interface Props {
  /** Whoever has it sees the content; others are told what they lack, and whoever has not signed in can do so. */
  readonly scope: 'facts:propose' | 'facts:review' | 'import'
  /** Who sees it too, without having that scope. */
  readonly also?: (viewer: Viewer) => boolean
  readonly children: (viewer: Viewer) => ReactNode
}

/** Content for those who may do something. */
export function ForThoseWhoMay({ scope, also, children }: Props) {
  const { words, language } = useSpeech()
  const say = writingWords(language)
  const { viewer, failure } = useViewer()
  if (failure) return <p role="alert">{words.failed(failure)}</p>
  if (viewer === undefined) return <p role="status">{words.loading}</p>
  if (viewer === null) return <SignIn />
  if (may(viewer, scope) || also?.(viewer)) return children(viewer)
  return <p>{say.lacking(viewer.id, say.scopes[scope] ?? scope)}</p>
}
