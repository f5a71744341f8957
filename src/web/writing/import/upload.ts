import { authorized } from '../../shared/session/authorized.ts'

/** What is said of a file that is sent: parameters of `POST /import`; those that are left empty are not sent. */
export type Said = Readonly<Partial<Record<'workspace' | 'preset' | 'title' | 'publisher' | 'url' | 'license', string>>>

/** A file was not taken: the message is what the server said, or `OFFLINE` where the connection was lost. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken'
  constructor(
    message: string,
    /** The parameter to correct, where the server names one. */
    readonly parameter: string | null = null,
  ) {
    super(message)
  }
}

/** A file, and the mapping file by which it is read, if it comes with one. */
interface Sent {
  readonly file: File
  readonly mapping: File | null
}

/**
 * Sends a file as a form, since a mapping is too long for an address; as a file of its own it keeps its lines as they are. The browser reads the
 * file as it sends it; only XMLHttpRequest tells how much has gone.
 * @param onProgress is told how much has gone, from 0 to 1
 * @returns the id of its job
 * @throws {NotTaken} if the server doesn't take it; an AbortError where the signal ends it
 */
export function send(
  { file, mapping }: Sent,
  said: Said,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const form = new FormData()
  for (const [name, text] of Object.entries(said)) if (text) form.set(name, text)
  if (mapping) form.set('mapping', mapping)
  form.set('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/import')
    request.setRequestHeader('accept', 'application/json')
    for (const [name, value] of Object.entries(authorized())) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new NotTaken('OFFLINE'))
    request.onabort = () => reject(new DOMException('It was cancelled', 'AbortError'))
    request.onload = () => {
      const answer = read(request.responseText)
      if (request.status === 202 && answer.id) resolve(answer.id)
      else reject(new NotTaken(answer.error ?? `HTTP ${request.status}`, answer.parameter))
    }
    signal.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}

function read(text: string): { readonly id?: string; readonly error?: string; readonly parameter: string | null } {
  try {
    const { id, error, errors } = JSON.parse(text)
    return { id, error: error ?? errors?.[0]?.message, parameter: errors?.[0]?.extensions?.parameter ?? null }
  } catch {
    return { parameter: null }
  }
}
