import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

/** What a file in the form of BACI is made of: the numeric codes of countries, and six-digit codes of goods. */
export interface BaciCodes {
  readonly countries: readonly string[]
  readonly goods: readonly string[]
}

/** How many pieces of goods each pair of countries trades in a year. */
const goodsOfPair = 40

/**
 * Writes a file in the form of CEPII's BACI, `t,i,j,k,v,q`, the same each time: pair by pair, year by year, and no row twice.
 * @param rows how many rows it is to have
 */
export async function writeBaci(path: string, rows: number, { countries, goods }: BaciCodes): Promise<void> {
  const file = createWriteStream(path)
  file.write('t,i,j,k,v,q\n')
  let [written, piece] = [0, '']
  for (let year = 1995; written < rows; year++)
    for (const from of countries)
      for (const to of countries) {
        for (let number = 0; from !== to && number < Math.min(goodsOfPair, goods.length) && written < rows; number++) {
          const code = goods[number]
          piece += `${year},${from},${to},${code},${((written * 7_919) % 1_000_003) / 1_000},${(written * 104_729) % 10_007}\n`
          written += 1
        }
        if (piece.length < 1_000_000 && written < rows) continue
        if (!file.write(piece)) await once(file, 'drain')
        piece = ''
      }
  file.end()
  await once(file, 'close')
}
