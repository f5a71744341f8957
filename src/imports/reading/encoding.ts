import type { Bytes } from './unpacked.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** How many bytes of letters beyond ASCII tell an encoding. */
const mostLooked = 200_000

/**
 * The encoding of a text file: the one that was asked for, or what its bytes leave no doubt about.
 * @throws {UnreadableFile} if there is doubt, or no such encoding
 */
export async function encodingOf(bytes: Bytes, asked: string | undefined): Promise<string> {
  if (asked !== undefined) return known(asked)
  const { head } = bytes
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const zeros = [0, 1].map((odd) => head.filter((byte, at) => byte === 0 && at % 2 === odd).length)
  if ((zeros[1] ?? 0) > head.length / 4) return 'utf-16le'
  if ((zeros[0] ?? 0) > head.length / 4) return 'utf-16be'
  return (await isUtf8(bytes)) ? 'utf-8' : ofHighBytes(bytes)
}

function known(asked: string): string {
  try {
    return new TextDecoder(asked).encoding
  } catch {
    throw new UnreadableFile(
      `No encoding is called ${JSON.stringify(asked)}: write utf-8, utf-16le, windows-1252 or gb18030`,
    )
  }
}

async function isUtf8({ open }: Bytes): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const stream = open()
  try {
    for await (const chunk of stream) decoder.decode(chunk as Buffer, { stream: true })
    decoder.decode()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false
    throw error
  } finally {
    stream.destroy()
  }
}

/** Accented letters of western languages stand alone between others; Chinese characters are pairs of bytes, and come in rows. */
async function ofHighBytes(bytes: Bytes): Promise<string> {
  const runs = await highRuns(bytes)
  const total = runs.reduce((sum, run) => sum + run.length, 0)
  const alone = runs.filter((run) => run.length === 1).length
  const undefinedIn1252 = runs.some((run) => run.some((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)))
  const inPairs = runs
    .filter((run) => run.length % 2 === 0 && isOfGb2312(run))
    .reduce((sum, run) => sum + run.length, 0)
  if (inPairs > total * 0.95) return 'gb18030'
  if (alone > total * 0.8 && !undefinedIn1252) return 'windows-1252'
  throw new UnreadableFile(
    `${bytes.name} isn't UTF-8, and what else it is can't be told for sure: give its \`encoding\`, such as windows-1252 or gb18030`,
  )
}

/** Pairs of the rows in which GB 2312 has signs and the characters of everyday use. */
function isOfGb2312(run: readonly number[]): boolean {
  return run.every(
    (byte, at) => byte >= 0xa1 && (at % 2 === 1 ? byte <= 0xfe : byte <= 0xa3 || (byte >= 0xb0 && byte <= 0xf7)),
  )
}

async function highRuns({ open }: Bytes): Promise<readonly (readonly number[])[]> {
  const runs: number[][] = []
  let run: number[] = []
  let looked = 0
  const stream = open()
  for await (const chunk of stream) {
    for (const byte of chunk as Buffer) {
      if (byte >= 0x80) run.push(byte)
      else if (run.length > 0) {
        looked += run.length
        runs.push(run)
        run = []
      }
    }
    if (looked > mostLooked) break
  }
  stream.destroy()
  return run.length > 0 ? [...runs, run] : runs
}

/**
 * The text of a file, piece by piece, without its byte order mark.
 * @throws {UnreadableFile} if its bytes are none of the encoding
 */
export async function* textOf({ open, name }: Bytes, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding.startsWith('utf') })
  try {
    for await (const chunk of open()) yield decoder.decode(chunk as Buffer, { stream: true })
    yield decoder.decode()
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw cause
    throw new UnreadableFile(`${name} isn't ${encoding}: give its \`encoding\``, { cause })
  }
}
