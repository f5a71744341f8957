import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { createGunzip, createInflateRaw } from 'node:zlib'
import { inMegabytes, limits } from './limits.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { startOf, type ZipEntry, zipEntries } from './zip-directory.ts'

/** The bytes of a file, or of what is packed in it. */
export interface Bytes {
  /** The name that it has, without that of its package. */
  readonly name: string
  /** Where it lies, if it isn't packed. */
  readonly path?: string
  /** The workbook that it is, with its parts. */
  readonly workbook?: readonly ZipEntry[]
  /** Its first bytes. */
  readonly head: Buffer
  /** Reads all of it; as often as it is called. */
  readonly open: () => Readable
}

const headLength = 65_536
const stored = 0
const deflated = 8

/**
 * What a file holds: itself, or the one file in its .gz or .zip. Unpacking is bounded in size and in ratio.
 * @param entry the file of a .zip with several files
 * @throws {UnreadableFile} if it is empty or broken, or a .zip with several files of which none is named
 */
export async function unpacked(path: string, entry: string | undefined): Promise<Bytes> {
  const { size } = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw new UnreadableFile(
      `${path} can't be read: ${cause.code === 'ENOENT' ? 'there is no such file' : cause.message}`,
      {
        cause,
      },
    )
  })
  if (size === 0) throw new UnreadableFile(`${basename(path)} is empty`)
  const name = basename(path)
  const head = await headOf(() => createReadStream(path, { end: headLength - 1 }))
  const of = async (bytes: Omit<Bytes, 'head'>): Promise<Bytes> => ({ ...bytes, head: await headOf(bytes.open) })
  if (beginsWith(head, '\u001f\u008b'))
    return of({
      name: name.replace(/\.gz$/i, ''),
      open: () => joined(name, createReadStream(path), createGunzip(), bounded(name, size)),
    })
  if (beginsWith(head, 'PK\u0003\u0004') || beginsWith(head, 'PK\u0005\u0006'))
    return ofZip(path, name, entry, head, of)
  return { name, path, head, open: () => createReadStream(path) }
}

async function ofZip(
  path: string,
  name: string,
  entry: string | undefined,
  head: Buffer,
  of: (bytes: Omit<Bytes, 'head'>) => Promise<Bytes>,
): Promise<Bytes> {
  const entries = await zipEntries(path)
  if (entries.some((one) => one.name === '[Content_Types].xml'))
    return { name, path, workbook: entries, head, open: () => createReadStream(path) }
  const files = entries.filter((one) => !/\/$|^__MACOSX\/|(^|\/)\./.test(one.name))
  const tables = files.filter((one) => /\.(csv|tsv|tab|txt|jsonl|ndjson|geojson|json)$/i.test(one.name))
  const choice = tables.length > 0 ? tables : files
  const named = entry === undefined ? choice : choice.filter((one) => one.name === entry)
  const [only, ...more] = named
  if (!only || more.length > 0) {
    const names = choice.slice(0, 20).map((one) => one.name)
    throw new UnreadableFile(
      choice.length === 0
        ? `${name} holds no table`
        : `${name} holds ${choice.length} files: name one of them as \`sheet\`: ${names.join(', ')}`,
    )
  }
  checkSizes(name, only)
  const start = await startOf(path, only)
  const packed = () => createReadStream(path, { start, end: start + only.packed - 1 })
  const open = () =>
    only.packed === 0
      ? createReadStream(path, { start, end: start, highWaterMark: 1 }).take(0)
      : only.method === stored
        ? packed()
        : joined(name, packed(), createInflateRaw(), bounded(name, only.packed))
  return of({ name: basename(only.name), open })
}

/** @throws {UnreadableFile} if a file in a .zip is packed in an unknown way, or says itself that it is too large */
export function checkSizes(name: string, { method, packed, unpacked: size, name: entry }: ZipEntry): void {
  if (method !== stored && method !== deflated)
    throw new UnreadableFile(
      `${entry} in ${name} is packed in a way (${method}) that isn't known here: unpack it first`,
    )
  if (size > limits.unpacked || (size > limits.beforeRatio && size > packed * limits.ratio)) throw bomb(name)
}

/** The error of what would grow too large. */
export const bomb = (name: string): UnreadableFile =>
  new UnreadableFile(
    `${name} unpacks to more than ${limits.ratio} times its size, or to more than ${inMegabytes(limits.unpacked)}: it is not unpacked`,
  )

/** Lets bytes pass until they are too many for what they were unpacked from. */
function bounded(name: string, packed: number): Transform {
  let total = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      total += chunk.length
      const tooLarge = total > limits.unpacked || (total > limits.beforeRatio && total > packed * limits.ratio)
      done(tooLarge ? bomb(name) : null, chunk)
    },
  })
}

/** One stream of several: the failure of one is that of all, told as what it means for the file. */
function joined(name: string, source: Readable, unpacking: Transform, last: Transform): Readable {
  for (const stream of [source, unpacking])
    stream.on('error', (cause) =>
      last.destroy(new UnreadableFile(`${name} is packed and broken: download it again`, { cause })),
    )
  last.on('close', () => {
    source.destroy()
    unpacking.destroy()
  })
  return source.pipe(unpacking).pipe(last)
}

/** Whether bytes begin with these, written as letters. */
export const beginsWith = (head: Buffer, start: string): boolean =>
  head.subarray(0, start.length).equals(Buffer.from(start, 'latin1'))

async function headOf(open: () => Readable): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  const stream = open()
  for await (const chunk of stream) {
    parts.push(chunk as Buffer)
    length += (chunk as Buffer).length
    if (length >= headLength) break
  }
  stream.destroy()
  return Buffer.concat(parts).subarray(0, headLength)
}

/** Reads a part of a file. */
export async function partOf(path: string, start: number, length: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
