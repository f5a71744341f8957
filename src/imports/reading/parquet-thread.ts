import { Worker } from 'node:worker_threads'
import { limits } from './limits.ts'
import type { Meaning } from './parquet-values.ts'

/** What a file of Parquet says of itself. */
export interface ParquetShape {
  readonly columns: readonly { readonly name: string; readonly meaning?: Meaning | undefined }[]
  /** How many rows each of its groups has. */
  readonly groups: readonly number[]
  readonly rows: number
}

interface Asks {
  readonly open: { readonly asked: object; readonly answer: ParquetShape }
  readonly group: { readonly asked: { readonly group: number; readonly rowStart: number }; readonly answer: number }
  readonly rows: {
    readonly asked: { readonly from: number; readonly to: number }
    readonly answer: readonly (readonly unknown[])[]
  }
}

const source = new URL('./parquet-worker.mjs', import.meta.url)

/** Milliseconds that one question may take: some to begin with, and more for a large file, of which a megabyte takes a fraction of a second. */
const patience = (bytes: number) => Math.min(120_000, 5_000 + bytes / 1_000)

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

/** A thread that reads a file of Parquet. One question at a time; close it in the end. */
export class ParquetThread {
  readonly #worker: Worker
  readonly #bytes: number
  #waiting: Waiting | undefined

  constructor(path: string, bytes: number) {
    this.#bytes = bytes
    this.#worker = new Worker(source, {
      workerData: { path, mostBytes: limits.rowGroup, mostRows: limits.rowGroupRows },
      resourceLimits: { maxOldGenerationSizeMb: 1_024 },
    })
    this.#worker.on('message', ({ error, answer }) =>
      error === undefined ? this.#taken()?.resolve(answer) : this.#taken()?.reject(new Error(error)),
    )
    this.#worker.on('error', (error: Error) => this.#taken()?.reject(error))
    this.#worker.on('exit', () => this.#taken()?.reject(new Error('its reading has ended too early')))
  }

  /**
   * Asks something of the file.
   * @throws {Error} if it is broken, or it takes far longer than its size asks for, which only a broken file does
   */
  ask<Name extends keyof Asks>(ask: Name, asked: Asks[Name]['asked']): Promise<Asks[Name]['answer']> {
    return new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#taken()?.reject(new Error('it takes far longer to read a part of it than its size asks for'))
        void this.close()
      }, patience(this.#bytes))
      this.#waiting = { resolve, reject, timer }
      this.#worker.postMessage({ ask, ...asked })
    }) as Promise<Asks[Name]['answer']>
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  /** Whoever waits for an answer, who then waits no longer. */
  #taken(): Waiting | undefined {
    const waiting = this.#waiting
    clearTimeout(waiting?.timer)
    this.#waiting = undefined
    return waiting
  }
}
