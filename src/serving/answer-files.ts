import { RequestAborted } from '../../cypher/engine/errors.ts'
import { Lifetime } from '../../cypher/engine/lifetime.ts'
import type { Request as Admitted } from '../../schema/request.ts'
import type { AnswerFile } from '../web/pages/render.tsx'
import { openHeaders } from './open-data.ts'
import { unlessKnown, varying } from './unless-known.ts'
import { workbook } from './workbook.ts'

/** Files are read by programs of other origins, like the answers of GraphQL. */
const open = { ...varying, ...openHeaders('content-disposition', 'x-truncated') }

/** How many times as long as a request a file may take, since it is loaded page by page. */
const longer = 6

/**
 * Gives each page of a file as much time as a request has, until all together have taken several times as long.
 * @param times how many times as long; six by default
 * @param patience how many times as long as a request a single page may take
 * @returns a function that admits the next page
 * @throws {RequestAborted} the function, if the client has left
 */
export function pageByPage(request: Request, admitted: Admitted, times = longer, patience = 1): () => Admitted {
  const whole = new Lifetime(times * admitted.lifetime.milliseconds)
  const milliseconds = patience * admitted.lifetime.milliseconds
  return () => {
    if (request.signal.aborted) throw new RequestAborted()
    const left = Math.min(milliseconds, whole.millisecondsLeft)
    return { ...admitted, ...admitted.reader({ lifetime: new Lifetime(milliseconds, left) }) }
  }
}

/**
 * Answers `GET /q/….csv` and `/q/….xlsx`: an answer as a table, whole, with the sources of each row.
 * @param load loads the answer; null if there is no such question
 * @throws whatever is thrown other than that the graph can't answer
 */
export async function answerFiles(
  request: Request,
  ending: 'csv' | 'xlsx',
  load: () => Promise<AnswerFile | null>,
): Promise<Response> {
  const { AskFailed, csvOfFile } = await import('../web/pages/render.tsx')
  try {
    const file = await load()
    if (!file) return refusal(404, `No answer is at ${new URL(request.url).pathname}`)
    const isCsv = ending === 'csv'
    return unlessKnown(request, 200, isCsv ? Buffer.from(csvOfFile(file)) : await workbook(file), {
      ...open,
      'content-type': isCsv
        ? 'text/csv; charset=utf-8; header=present'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': named(file.name, ending),
      'x-truncated': String(file.notes.length > 0),
    })
  } catch (error) {
    if (!(error instanceof AskFailed)) throw error
    return refusal(error.status ?? 503, error.message)
  }
}

/** A file is called by its name, and by what ASCII has of it for clients that read no other. */
function named(name: string, ending: string): string {
  const ascii = name
    .normalize('NFKD')
    .replaceAll(/[^\w.-]+/g, '')
    .replaceAll(/-{2,}/g, '-')
  return `attachment; filename="${ascii}.${ending}"; filename*=UTF-8''${encodeURIComponent(name)}.${ending}`
}

function refusal(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: open })
}
