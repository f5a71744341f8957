import { useSpeech } from '../words/language.tsx'

/** Links to the files that hold what was asked for as a table. The server writes them, whole. */
export function DownloadAnswer({ path }: { readonly path: string }) {
  const { words, link } = useSpeech()
  return fileEndings.map((ending) => (
    <a key={ending} className="small" href={link(fileAt(path, ending))} download>
      {words.downloadAnswer(ending)}
    </a>
  ))
}

const fileEndings = ['csv', 'xlsx'] as const

/** The address of a file of an answer: its ending comes before the filters. */
export function fileAt(path: string, ending: string): string {
  const [before = '', search] = path.split('?')
  return `${before}.${ending}${search ? `?${search}` : ''}`
}
