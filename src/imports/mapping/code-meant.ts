import type { Kind } from '../../../cypher/knowledge/entities/entity.ts'
import { comtradeArea } from '../../../cypher/knowledge/reconcile/comtrade.ts'

/** What code a text is. */
export type CodeMeant =
  | {
      readonly code: string
      /** False if it may be a name as well. */
      readonly isSure: boolean
    }
  | { readonly none: string }
  | { readonly unresolved: string }

/**
 * The public code that a text is, read as one of a kind of entity: numbers of countries have three digits, goods of the Harmonized System an
 * even number of them. A code that has lost a zero is told, and not guessed.
 * @returns undefined if it is a name
 */
export function codeMeant(text: string, kind: Kind | 'ENTITY'): CodeMeant | undefined {
  if (kind === 'COUNTRY') return ofCountry(text)
  if (kind === 'COMMODITY') return ofGoods(text)
  if (/^[A-Z]{2} ?[A-Z2-9]{3}$/.test(text)) return { code: text.replace(' ', ''), isSure: false }
  if (/^[A-Z0-9][A-Z0-9-]{1,9}$/.test(text) && /\d|-/.test(text)) return { code: text, isSure: false }
  return undefined
}

function ofCountry(text: string): CodeMeant | undefined {
  const area = comtradeArea(text)
  if (area) return area.iso === undefined ? { none: area.remark } : { code: area.iso, isSure: true }
  if (/^\d{1,3}$/.test(text)) return { code: text.padStart(3, '0'), isSure: true }
  // A spreadsheet has made a decimal of it.
  const [, whole] = /^(\d{1,3})\.0+$/.exec(text) ?? []
  if (whole) return ofCountry(whole)
  return /^[A-Za-z]{2,3}$/.test(text)
    ? { code: text.toUpperCase(), isSure: text === text.toUpperCase() && text.length === 3 }
    : undefined
}

function ofGoods(text: string): CodeMeant | undefined {
  const digits = text.replace(/^HS[\s.:-]*/i, '').replaceAll(/[\s.]/g, '')
  if (!/^\d+$/.test(digits)) return undefined
  if (digits.length % 2 === 1)
    return {
      unresolved: `${text} has ${digits.length} digits, and codes of the Harmonized System have 2, 4 or 6: it has lost its leading zero, as ${`0${digits}`} in a spreadsheet does. Write the column as text, or \`digits: ${digits.length + 1}\` at this field if all its codes have as many`,
    }
  if (digits.length > 6)
    return {
      unresolved: `${text} is a line of a national tariff, of which the graph has none: sum the lines of ${digits.slice(0, 6)}, or leave them out by \`skip\``,
    }
  return { code: digits, isSure: true }
}
