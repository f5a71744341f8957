import { type FileHandle, open } from 'node:fs/promises'
import { UnreadableFile } from './unreadable-file.ts'

/** A file in a .zip, as the directory at the end of the .zip tells of it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  /** Where its header begins in the .zip. */
  readonly at: number
}

const signatures = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 } as const
const mostEntries = 10_000

/**
 * The files in a .zip with their sizes, before anything of it is unpacked.
 * @throws {UnreadableFile} if it is broken, encrypted, or larger than 4 GB
 */
export async function zipEntries(path: string): Promise<readonly ZipEntry[]> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const tail = await bytes(file, Math.max(0, size - 66_000), Math.min(size, 66_000))
    const end = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
    if (end < 0 || end + 22 > tail.length) throw broken('it ends too early')
    const count = tail.readUInt16LE(end + 10)
    const length = tail.readUInt32LE(end + 12)
    const start = tail.readUInt32LE(end + 16)
    if (count === 0xffff || start === 0xffffffff)
      throw new UnreadableFile('The .zip is larger than 4 GB: unpack it and import the file in it')
    if (count > mostEntries) throw new UnreadableFile(`The .zip holds ${count} files: unpack it and import one of them`)
    if (start + length > size) throw broken('its directory lies outside of it')
    return entriesIn(await bytes(file, start, length), count)
  } finally {
    await file.close()
  }
}

/** Where the packed bytes of a file begin. @throws {UnreadableFile} if they don't lie in the .zip */
export async function startOf(path: string, { at, packed, name }: ZipEntry): Promise<number> {
  const file = await open(path)
  try {
    const header = await bytes(file, at, 30)
    if (header.readUInt32LE(0) !== signatures.file) throw broken(`${name} isn't where its directory says`)
    const start = at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
    if (start + packed > (await file.stat()).size) throw broken(`${name} ends outside of it`)
    return start
  } finally {
    await file.close()
  }
}

function entriesIn(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = []
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== signatures.entry)
      throw broken('its directory is cut')
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset))
    const next = at + 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
    const name = directory.subarray(at + 46, at + 46 + (nameLength ?? 0)).toString('utf8')
    if (directory.readUInt16LE(at + 8) & 1)
      throw new UnreadableFile(`${name} in the .zip is encrypted: unpack it first`)
    entries.push({
      name,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    })
    at = next
  }
  return entries
}

async function bytes(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead < length) throw broken('it ends too early')
  return buffer
}

const broken = (why: string): UnreadableFile => new UnreadableFile(`The .zip is broken, ${why}: download it again`)
