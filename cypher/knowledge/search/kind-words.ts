import type { Kind } from '../entities/entity.ts'
import { foldedWords, isChinese } from './folded.ts'

const lines: readonly Kind[] = ['RAILWAY', 'CORRIDOR']
const towns: readonly Kind[] = ['PLACE', 'PORT', 'REGION']
const stations: readonly Kind[] = ['PLACE', 'PORT']

/**
 * Words that people add to a name to say what kind of thing they mean, as in `port of Shanghai`, and the kinds that they ask for. They
 * put these kinds first, and nothing needs to have them in its name.
 */
const kindWords: readonly (readonly [kinds: readonly Kind[], words: string])[] = [
  [
    ['PORT'],
    'port ports seaport seaports harbour harbours harbor harbors terminal crossing crossings checkpoint border',
  ],
  [['PORT'], 'порт порта порты гавань погранпереход puerto porto hafen cảng بندر gang kouan'],
  [lines, 'railway railways railroad railroads rail line lines train trains tielu жд железная железной дорога дороги'],
  [['CORRIDOR'], 'corridor corridors route routes коридор коридора zoulang'],
  [['COUNTRY'], 'country countries nation страна страны'],
  [
    ['REGION'],
    'province provinces region regions oblast prefecture district state область области край провинция провинции tỉnh sheng',
  ],
  [towns, 'city cities town towns город города shi'],
  [stations, 'station stations станция станции вокзал'],
  [['COMMODITY'], 'hs code codes commodity commodities tariff goods товар товары тнвэд'],
  [['PASSAGE'], 'strait straits canal canals channel passage cape пролив канал'],
  [['AGREEMENT'], 'agreement agreements treaty treaties pact договор соглашение соглашения'],
  [['ORGANIZATION'], 'organization organizations organisation organisations организация организации'],
  [['PORT', 'PLACE'], 'unlocode locode'],
  // What people want to know of a thing says nothing of its kind.
  [[], 'trade export exports exporter exporters import imports importer importers shipping transport freight cargo'],
  [[], 'торговля экспорт импорт'],
]

/** Words at the end of Chinese names that say what kind of thing it is. */
const chineseEndings: readonly (readonly [kinds: readonly Kind[], words: string])[] = [
  [['PORT'], '港口 港 口岸'],
  [lines, '铁路线 铁路 班列'],
  [['CORRIDOR'], '走廊 通道'],
  [['COUNTRY'], '国家'],
  [['REGION'], '自治区 省 州'],
  [towns, '市'],
  [stations, '火车站 车站 站'],
  [['COMMODITY'], '商品 编码'],
  [['PASSAGE'], '海峡 运河'],
  [['AGREEMENT'], '协定 协议 条约'],
  [['ORGANIZATION'], '组织'],
  [[], '贸易 出口 进口'],
]

const kindsOfWord = table(kindWords)
const kindsOfEnding = table(chineseEndings)
const endings = [...kindsOfEnding.keys()].sort((one, other) => other.length - one.length)

/** The fewest characters that must be left of a Chinese name without its ending: 香港 is no 港 of 香. */
const shortestStem = 2

/** A folded word of a search text, and the kinds that it asks for if it is a kind word. */
export interface SearchToken {
  readonly word: string
  readonly kinds?: readonly Kind[] | undefined
}

/** The words of a search text, with Chinese endings such as 港 and the HS of `HS8703` as words of their own. */
export function searchTokens(text: string): readonly SearchToken[] {
  return foldedWords(text).flatMap((word) => {
    if (isChinese(word)) return chineseTokens(word)
    const [, hs, digits] = /^(hs)(\d+)$/.exec(word) ?? []
    return hs && digits ? [token(hs), token(digits)] : [token(word)]
  })
}

function token(word: string): SearchToken {
  return { word, kinds: kindsOfWord.get(word) ?? kindsOfEnding.get(word) }
}

function chineseTokens(run: string): readonly SearchToken[] {
  const found = [...run].length > shortestStem ? endings.find((ending) => leavesStem(run, ending)) : undefined
  if (found === undefined) return [token(run)]
  return [...chineseTokens(run.slice(0, -found.length)), token(found)]
}

function leavesStem(run: string, ending: string): boolean {
  return run.endsWith(ending) && [...run].length - [...ending].length >= shortestStem
}

function table(rows: typeof kindWords): ReadonlyMap<string, readonly Kind[]> {
  return new Map(rows.flatMap(([kinds, words]) => foldedWords(words).map((word) => [word, kinds] as const)))
}
