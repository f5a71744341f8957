import { strToU8, Zip, ZipDeflate } from 'fflate-streaming'

/** A file in a zip that is being written. */
export interface ZippedFile {
  /** Adds to the file. @param isLast true if nothing of it follows */
  readonly push: (text: string, isLast?: boolean) => void
}

/** A zip that is written as its files are, so that no more of it is in memory than what has not been taken yet. */
export interface ZipWriter {
  /** Begins the next file; the one before has been written to its end. */
  readonly file: (name: string) => ZippedFile
  /** No file follows. */
  readonly end: () => void
  /** Takes what has been compressed since the last time. */
  readonly taken: () => readonly Uint8Array[]
}

/**
 * Begins a zip. Without the extension for large files, which fflate has not: up to four gigabytes.
 * @param at the time that its files bear; now by default
 */
export function zipWriter(at = new Date()): ZipWriter {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, data) => {
    if (error) throw error
    ready.push(data)
  })
  return {
    file(name) {
      const deflated = new ZipDeflate(name, { level: 6 })
      deflated.mtime = at
      zip.add(deflated)
      return { push: (text, isLast = false) => deflated.push(strToU8(text), isLast) }
    },
    end: () => zip.end(),
    taken: () => ready.splice(0),
  }
}
