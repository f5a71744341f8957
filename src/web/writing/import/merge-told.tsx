import { useSpeech } from '../../explorer/words/language.tsx'
import { sourcePath } from '../../pages/source/source-path.ts'
import type { JobPart } from './job.ts'
import { Wide } from './wide.tsx'
import { importWords } from './words/import-words.ts'

/** How a merge has gone, and which rows the graph refused. */
export function MergeTold({ job: { merge, refusedRows } }: { readonly job: JobPart }) {
  const { language, link } = useSpeech()
  const say = importWords(language)
  if (!merge) return null
  const { merged, of, totals, untotalled, refused, source, why } = merge
  return (
    <section>
      <h2>{say.merged}</h2>
      <p>
        {say.mergedLine(merged, of, totals)} {totals && say.totals} {untotalled > 0 && say.untotalled(untotalled)}
      </p>
      {why && <p className="why">{why}</p>}
      {source && (
        <p>
          <a href={link(sourcePath(source.id))}>
            {say.seeSource}
            <span className="visually-hidden">: {source.title}</span>
          </a>
        </p>
      )}
      {refusedRows.length > 0 && (
        <>
          <h3>{say.refused(refused)}</h3>
          <p>
            {say.refusedLead} {refusedRows.length < refused && say.refusedShown(refusedRows.length)}
          </p>
          <Wide label={say.refused(refused)} isLong>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say.row.number}</th>
                  <th scope="col">{say.row.problem}</th>
                </tr>
              </thead>
              <tbody>
                {refusedRows.map(({ number, field, message }) => (
                  <tr key={number}>
                    <td className="number">{number}</td>
                    <td>
                      <code>{field}</code> {message}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        </>
      )}
    </section>
  )
}
