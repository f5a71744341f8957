import { questionInWords } from '../ask/question-in-words.ts'
import type { Answer } from '../questions/answer.ts'
import { blanksOf } from '../questions/blanks-of.ts'
import { useSpeech } from '../words/language.tsx'

/** Saves what was asked for as a table in CSV, in a file that is called after the question. */
export function DownloadAnswer({ answer }: { readonly answer: Answer }) {
  const speech = useSpeech()
  const download = async () => {
    const [{ tableOfAnswer }, { csvOfAnswer, fileName }, { save }] = await Promise.all([
      import('../tables/table-of-answer.ts'),
      import('../tables/csv-of-answer.ts'),
      import('../picture/save.ts'),
    ])
    const csv = csvOfAnswer(tableOfAnswer(answer, speech), speech, window.location.origin)
    const title = questionInWords(answer.question, blanksOf(answer), speech)
    save(new Blob([csv], { type: 'text/csv;charset=utf-8' }), fileName(title, 'csv'))
  }
  return (
    <button type="button" className="small" onClick={download}>
      {speech.words.downloadAnswer}
    </button>
  )
}
