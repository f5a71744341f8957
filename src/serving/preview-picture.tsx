import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import satori, { type Font } from 'satori'
import { type Card, cardSize, PreviewCard } from '../web/pages/render.tsx'

const require = createRequire(import.meta.url)

/** The parts of the Latin font, each a family of its own. Characters are looked for in this order, and then in the Chinese font. */
const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] as const
const latin = 'source-serif-4'
const chinese = 'zcool-xiaowei'

/** A picture takes the processor for a tenth of a second, so one is drawn at a time, and the last ones are kept: some 5 MB. */
const oneAtATime = pLimit(1)
const drawn = new LRUCache<string, Promise<Buffer<ArrayBuffer>>>({ max: 100 })

/**
 * Draws the picture of a page for previews of its link.
 * @param address where the page is, without the protocol
 * @returns a PNG of 1200 × 630 pixels
 */
export function previewPicture(card: Card, address: string): Promise<Buffer<ArrayBuffer>> {
  const key = JSON.stringify([card, address])
  const before = drawn.get(key)
  if (before) return before
  const picture = oneAtATime(() => draw(card, address))
  drawn.set(key, picture)
  picture.catch(() => drawn.delete(key))
  return picture
}

async function draw(card: Card, address: string): Promise<Buffer<ArrayBuffer>> {
  const fonts = [...(await latinFonts()), ...(await chineseFonts(JSON.stringify(card)))]
  const families = [...new Set(fonts.map(({ name }) => name))].join(', ')
  const svg = await satori(<PreviewCard card={card} address={address} fonts={families} />, { ...cardSize, fonts })
  return Buffer.from(new Resvg(svg).render().asPng())
}

let latinLoaded: Promise<Font[]> | undefined

function latinFonts(): Promise<Font[]> {
  latinLoaded ??= Promise.all(
    scripts.flatMap((script) =>
      ([400, 600] as const).map(async (weight) => ({
        name: script,
        weight,
        data: await readFile(fontFile(latin, `${latin}-${script}-${weight}-normal.woff`)),
      })),
    ),
  )
  return latinLoaded
}

/** The parts of the Chinese font that have the characters of a text; it is split into a hundred. */
async function chineseFonts(text: string): Promise<Font[]> {
  const wanted = [...new Set(text)].map((sign) => sign.codePointAt(0) as number).filter((code) => code > 0x2e7f)
  if (wanted.length === 0) return []
  const parts = (await chineseParts()).filter(({ ranges }) =>
    wanted.some((code) => ranges.some(([from, to]) => code >= from && code <= to)),
  )
  return Promise.all(
    parts.map(async ({ name }) => ({
      name: `${chinese}-${name}`,
      weight: 400 as const,
      data: await readFile(fontFile(chinese, `${chinese}-${name}-400-normal.woff`)),
    })),
  )
}

interface Part {
  readonly name: string
  readonly ranges: readonly (readonly [from: number, to: number])[]
}

let partsLoaded: Promise<readonly Part[]> | undefined

function chineseParts(): Promise<readonly Part[]> {
  partsLoaded ??= readFile(join(folderOf(chinese), 'unicode.json'), 'utf8').then((json) =>
    Object.entries(JSON.parse(json) as Record<string, string>)
      .filter(([name]) => name.startsWith('['))
      .map(([name, ranges]) => ({ name: name.slice(1, -1), ranges: ranges.split(',').map(rangeOf) })),
  )
  return partsLoaded
}

/** Reads a range of characters such as `U+4E00-4EFF` or `U+4E00`. */
function rangeOf(text: string): readonly [number, number] {
  const [from = '', to = from] = text.replace('U+', '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}

function folderOf(font: string): string {
  return dirname(require.resolve(`@fontsource/${font}/package.json`))
}

function fontFile(font: string, name: string): string {
  return join(folderOf(font), 'files', name)
}
