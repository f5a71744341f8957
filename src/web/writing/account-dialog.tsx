import { useSpeech } from '../explorer/words/language.tsx'
import { forgetAnswers } from '../shared/graphql/ask.ts'
import { forgetKey, may, type Viewer } from '../shared/session/session.ts'
import { Dialog } from './dialog.tsx'
import { SignIn } from './sign-in.tsx'
import { useViewer } from './viewer.ts'
import { writingWords } from './words/writing-words.ts'

/** The dialog in which readers sign in, see what they may do, and sign out. */
export function AccountDialog({ onClose }: { readonly onClose: () => void }) {
  const { words, language } = useSpeech()
  const say = writingWords(language)
  const { key, viewer, failure } = useViewer()
  return (
    <Dialog title={viewer ? words.account.account : words.account.signIn} onClose={onClose}>
      {failure && <p role="alert">{words.failed(failure)}</p>}
      {viewer === undefined && !failure && <p role="status">{words.loading}</p>}
      {viewer === null && <SignIn />}
      {viewer && <SignedIn viewer={viewer} byKey={key !== null} />}
      {viewer === null && <p className="faint">{say.howToGetKey}</p>}
    </Dialog>
  )
}

function SignedIn({ viewer, byKey }: { readonly viewer: Viewer; readonly byKey: boolean }) {
  const { language, link } = useSpeech()
  const say = writingWords(language)
  return (
    <>
      <p role="status">{say.youAre(viewer.id)}</p>
      {!byKey && <p className="faint">{say.withoutKey}</p>}
      <h3>{say.youMay}</h3>
      <ul className="scopes">
        <li>{say.scopes.read}</li>
        {viewer.scopes.map((scope) => (
          <li key={scope}>{say.scopes[scope] ?? scope}</li>
        ))}
      </ul>
      <p className="buttons">
        {may(viewer, 'facts:review') && (
          <a className="small" href={link('/review')}>
            {say.toReview}
          </a>
        )}
        {may(viewer, 'import') && (
          <a className="small" href={link('/import')}>
            {say.toImport}
          </a>
        )}
        {byKey && (
          <button
            type="button"
            className="small"
            onClick={() => {
              forgetKey()
              forgetAnswers()
            }}
          >
            {say.signOut}
          </button>
        )}
      </p>
    </>
  )
}
