import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { Busboy, type BusboyInstance } from '@fastify/busboy'

/** The longest field, in bytes: a mapping. */
const longestField = 1024 * 1024

/** A form that is read as it comes. */
export interface Form {
  /** The fields that have come so far; all of them once the file is read to its end. */
  readonly fields: Map<string, string>
  /** The name of the file. */
  readonly name: string
  /** The bytes of the file, as they come. */
  readonly bytes: AsyncIterable<Uint8Array>
}

/** The body is no form with a file in it. */
export class BadForm extends Error {
  override readonly name = 'BadForm'
}

/**
 * Reads a form up to its file, the part called `file`. Other parts are short texts, whether they are sent as fields or as files.
 * @throws {BadForm} if it has no such part, or is no form
 */
export async function formOf(body: ReadableStream<Uint8Array>, contentType: string): Promise<Form> {
  const fields = new Map<string, string>()
  const incoming = Readable.from(body as unknown as AsyncIterable<Uint8Array>)
  const parser = parserOf(contentType)
  const whole = finished(parser)
  const texts: Promise<void>[] = []
  const found = new Promise<{ name: string; stream: Readable } | null>((resolve) => {
    parser.on('field', (field, value) => fields.set(field, value))
    parser.on('file', (field, stream, name) => {
      if (field === 'file') resolve({ name, stream })
      else texts.push(textOf(stream).then((text) => void fields.set(field, text)))
    })
    whole.then(
      () => resolve(null),
      () => resolve(null),
    )
  })
  incoming.once('error', (error) => parser.destroy(error))
  incoming.pipe(parser)
  const file = await found
  if (!file) {
    await whole.catch((cause) => {
      throw new BadForm('The body is no form: send it with the boundary that its content-type names', { cause })
    })
    throw new BadForm('The form has no part called `file`: send the file under that name')
  }
  return { fields, name: file.name, bytes: bytesOf(file.stream, whole, texts) }
}

/** The bytes of a part; it ends when the whole form has come. */
async function* bytesOf(
  stream: Readable,
  whole: Promise<void>,
  texts: readonly Promise<void>[],
): AsyncGenerator<Uint8Array> {
  yield* stream
  await whole
  await Promise.all(texts)
}

function parserOf(contentType: string): BusboyInstance {
  try {
    const limits = { files: 3, fields: 20, fieldSize: longestField }
    return new Busboy({ headers: { 'content-type': contentType }, limits })
  } catch (cause) {
    throw new BadForm('The body is no form: its content-type names no boundary', { cause })
  }
}

async function textOf(stream: Readable): Promise<string> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of stream) {
    length += piece.length
    if (length <= longestField) pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
