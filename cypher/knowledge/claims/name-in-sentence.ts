import type { EntityRow } from '../entities/entity.ts'

type Named = Pick<EntityRow, 'kind' | 'name'>

/** Names that take an article: "the Ministry of Commerce", "the United States", but "Shenzhen Satellite TV" and "France". */
const withArticle: Partial<Readonly<Record<EntityRow['kind'], RegExp>>> = {
  AGREEMENT: /./,
  CORRIDOR: /./,
  COUNTRY:
    /^(United|British|Czech Republic|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles)|(Islands|Republic|Territor(y|ies)|Lands)$/,
  EVENT: /./,
  ORGANIZATION:
    /\b(Association|Organi[sz]ation|Administration|Ministry|Office|Bureau|Initiative|community|Academy|Union|Council|Community|Bank|Fund|League|enterprises)\b/,
  RAILWAY: /./,
  REGION: /^(Gulf|Highway)|\bborder$/,
  SECTOR: / (economy|transition)$/i,
}

/** Descriptions that stand as names: their first word is a common noun. */
const described = /^(Customs|Highway|Investment|Mid|Press|Shift)\b/

/** A name within a sentence: with its article, and in lower case where it is a common noun. */
export function nameInSentence({ kind, name }: Named): string {
  const isCommon = kind === 'COMMODITY' || kind === 'SECTOR' || described.test(name)
  const inCase = isCommon && !/^.[A-Z\d]/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name
  return withArticle[kind]?.test(name) && !/^The /.test(name) ? `the ${inCase}` : inCase
}

/** Several names as one phrase: "China", "China and Laos", "China, Laos and Vietnam". */
export function inOnePhrase(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
