import { useState } from 'react'
import { questionInWords } from '../ask/question-in-words.ts'
import type { Answer } from '../questions/answer.ts'
import { blanksOf } from '../questions/blanks-of.ts'
import { wholeAnswer } from '../questions/whole.ts'
import { useSpeech } from '../words/language.tsx'

/** Saves what was asked for as a table in CSV, in a file that is called after the question. */
export function DownloadAnswer({ answer }: { readonly answer: Answer }) {
  const speech = useSpeech()
  const [failure, setFailure] = useState<string | null>(null)
  const download = async () => {
    setFailure(null)
    const [{ tableOfAnswer }, { csvOfAnswer, fileName }, { save }] = await Promise.all([
      import('../tables/table-of-answer.ts'),
      import('../tables/csv-of-answer.ts'),
      import('../picture/save.ts'),
    ])
    const csv = csvOfAnswer(tableOfAnswer(await wholeAnswer(answer), speech), speech, window.location.origin)
    const title = questionInWords(answer.question, blanksOf(answer), speech)
    save(new Blob([csv], { type: 'text/csv;charset=utf-8' }), fileName(title, 'csv'))
  }
  const fail = (error: unknown) => setFailure(error instanceof Error ? error.message : String(error))
  return (
    <>
      <button type="button" className="small" onClick={() => download().catch(fail)}>
        {speech.words.downloadAnswer}
      </button>
      {failure && <span role="alert">{speech.words.failed(failure)}</span>}
    </>
  )
}
