import type { Judge } from './reason.ts'

/** A side says that its number is estimated: how much that explains can't be told, so it is never more than possible. */
export const estimate: Judge = ({ exported, imported }) => {
  const sides = [...(exported.estimate ? ["the exporter's"] : []), ...(imported.estimate ? ["the importer's"] : [])]
  if (sides.length === 0) return null
  const said = sides.length === 2 ? 'Both numbers are estimates' : `${sides[0]} number is an estimate`
  return {
    reason: 'ESTIMATE',
    fit: 'POSSIBLE',
    explains: null,
    because: `${said.charAt(0).toUpperCase()}${said.slice(1)}, as its source says`,
  }
}
