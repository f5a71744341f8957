/** Reporter and partner codes of UN Comtrade that ISO 3166 doesn't have, where they hold the trade of one country. */
const ofCountry: Readonly<Record<string, readonly [code: string, is: string]>> = {
  '251': ['250', "Comtrade's 251: France with Monaco"],
  '381': ['380', "Comtrade's 381: Italy with San Marino and the Holy See"],
  '579': ['578', "Comtrade's 579: Norway with Svalbard and Jan Mayen"],
  '699': ['356', "Comtrade's 699: India without Sikkim"],
  '757': ['756', "Comtrade's 757: Switzerland with Liechtenstein"],
  '842': ['840', "Comtrade's 842: the United States with Puerto Rico and the Virgin Islands"],
}

/** What Comtrade adds up from several countries, or from what reporters keep secret: nothing of it is one country. */
const ofNone: Readonly<Record<string, string>> = {
  '0': 'World',
  '129': 'Caribbean, nes',
  '221': 'Eastern Europe, nes',
  '290': 'Northern Africa, nes',
  '471': 'CACM, nes',
  '473': 'LAIA, nes',
  '490': 'Other Asia, nes',
  '527': 'Oceania, nes',
  '568': 'Other Europe, nes',
  '577': 'Other Africa, nes',
  '636': 'Rest of America, nes',
  '637': 'North America and Central America, nes',
  '837': 'Bunkers',
  '838': 'Free Zones',
  '839': 'Special Categories',
  '879': 'Western Asia, nes',
  '899': 'Areas, nes',
}

const withoutCountry = /\bnes\b|\bn\.e\.s\.?|not elsewhere specified|^(bunkers|free zones|special categories)$/i

/** A code of Comtrade's own: the ISO code of the country whose trade it holds, or none where it is no country. */
export interface ComtradeArea {
  readonly iso: string | undefined
  /** What it is, for a reader. */
  readonly remark: string
}

/**
 * Reads a code or a name that only UN Comtrade uses.
 * @returns undefined for everything else
 */
export function comtradeArea(text: string): ComtradeArea | undefined {
  const written = text.trim()
  const country = ofCountry[written]
  if (country) return { iso: country[0], remark: country[1] }
  const area = Object.hasOwn(ofNone, written) ? ofNone[written] : withoutCountry.test(written) ? written : undefined
  if (area === undefined) return undefined
  const taiwan = /asia/i.test(area) && !/western/i.test(area)
  return {
    iso: undefined,
    remark: `"${area}" of UN Comtrade is no country${taiwan ? ': it holds the trade of Taiwan for the most part, and of what reporters keep back' : ''}`,
  }
}
