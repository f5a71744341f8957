import './import.css'
import '../writing.css'
import { useSpeech } from '../../explorer/words/language.tsx'
import { may, type Viewer } from '../../shared/session/session.ts'
import { ForThoseWhoMay } from '../for-those-who-may.tsx'
import { writingWords } from '../words/writing-words.ts'
import { JobList } from './job-list.tsx'
import { UploadForm } from './upload-form.tsx'

/** Where files are sent, for those who may import, and the jobs that somebody may see. */
export function ImportDesk() {
  return (
    <ForThoseWhoMay scope="import" also={mayRead}>
      {(viewer) => (
        <div className="imported">
          {may(viewer, 'import') ? <UploadForm /> : <MayNot viewer={viewer} />}
          <JobList />
        </div>
      )}
    </ForThoseWhoMay>
  )
}

/** Whoever reviews, or reads a workspace, sees jobs of others. */
function mayRead(viewer: Viewer): boolean {
  return may(viewer, 'facts:review') || viewer.scopes.some((scope) => scope.startsWith('workspace:'))
}

function MayNot({ viewer }: { readonly viewer: Viewer }) {
  const { language } = useSpeech()
  const say = writingWords(language)
  return <p>{say.lacking(viewer.id, say.scopes.import ?? 'import')}</p>
}
