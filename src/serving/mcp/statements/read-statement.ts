/** A claim without an amount, as far as its sentence could be read. Names are as they were written. */
export type Statement = { readonly subject: string; readonly year?: string } & (
  | {
      readonly says: 'lies-in' | 'is-member' | 'joined' | 'left' | 'borders' | 'ends-at' | 'stops-at'
      readonly object: string
    }
  | { readonly says: 'has-members'; readonly count: number }
  | { readonly says: 'signed' | 'in-force' | 'founded' | 'opened'; readonly year: string }
  | { readonly says: 'landlocked' }
)

type Says = Statement['says']

const name = String.raw`(?:the )?([\p{L}\p{N}].*?)`
const year = '((?:1[5-9]|20)\\d\\d)'
const member = '(?:member(?: state)?|party) (?:of|to)'

/** The forms of a sentence, with what they say. A name comes first; then the other name, the count or the year. */
const forms: readonly (readonly [Says, RegExp])[] = [
  ['has-members', new RegExp(`^${name} (?:has|had) (\\d+) (?:members|parties|member states)(?: in ${year})?$`, 'iu')],
  ['is-member', new RegExp(`^${name} (?:is|was) an? ${member} ${name}(?: in ${year})?$`, 'iu')],
  ['joined', new RegExp(`^${name} has been an? ${member} ${name} since ${year}$`, 'iu')],
  ['joined', new RegExp(`^${name} (?:joined|acceded to|became an? ${member}) ${name}(?: in ${year})$`, 'iu')],
  ['left', new RegExp(`^${name} (?:left|withdrew from|quit) ${name}(?: in ${year})$`, 'iu')],
  ['borders', new RegExp(`^${name} (?:borders|shares a border with|has a border with) ${name}$`, 'iu')],
  ['ends-at', new RegExp(`^${name} (?:ends|terminates|begins|starts) (?:at|in) ${name}$`, 'iu')],
  ['stops-at', new RegExp(`^${name} (?:stops at|calls at) ${name}$`, 'iu')],
  ['signed', new RegExp(`^${name} was signed in ${year}$`, 'iu')],
  ['in-force', new RegExp(`^${name} (?:entered into force|came into force|took effect) in ${year}$`, 'iu')],
  ['in-force', new RegExp(`^${name} has been in force since ${year}$`, 'iu')],
  ['founded', new RegExp(`^${name} was (?:founded|established|created) in ${year}$`, 'iu')],
  ['opened', new RegExp(`^${name} (?:was )?opened in ${year}$`, 'iu')],
  ['landlocked', new RegExp(`^${name} is (?:a )?landlocked(?: country)?$`, 'iu')],
  [
    'lies-in',
    new RegExp(
      `^${name} (?:is|lies|is located|is situated|is a (?:port|town|city|crossing|country)) in ${name}$`,
      'iu',
    ),
  ],
]

/**
 * Reads a sentence about where a thing lies, who is a member since when, what borders what, where a line ends, or when an agreement was
 * signed. Others are null, as are those with "not", or with a date finer than a year: what can't be read whole is not judged.
 */
export function readStatement(sentence: string): Statement | null {
  const text = sentence.trim().replace(/[.。]$/, '')
  if (/\b(not|no|never|only|nor|and|or|until|before|after)\b|n't\b/i.test(text)) return null
  for (const [says, form] of forms) {
    const found = form.exec(text)
    if (!found) continue
    const [, subject = '', second = '', third] = found
    if (says === 'has-members') return { says, subject, count: Number(second), ...(third && { year: third }) }
    if (says === 'landlocked') return { says, subject }
    if (says === 'signed' || says === 'in-force' || says === 'founded' || says === 'opened')
      return { says, subject, year: second }
    if (/\d{4}$/.test(second)) return null
    return { says, subject, object: second, ...(third && { year: third }) }
  }
  return null
}
