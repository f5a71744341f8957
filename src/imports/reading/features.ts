import { limits } from './limits.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** Where a reading of a collection is: before its list of features, in it, or behind it. */
type Place = 'BEFORE' | 'IN' | 'BEHIND'

/**
 * The texts of the features of a collection, one by one. Only one of them is in memory, whatever the size of the file.
 * @throws {UnreadableFile} if it has no list `features`, ends within it, or a feature is too long
 */
export async function* featureTexts(text: AsyncIterable<string>, name: string): AsyncGenerator<string> {
  let place: Place = 'BEFORE'
  let depth = 0
  let inText = false
  let escaped = false
  /** The last text of the collection itself, which may be the key of the list. */
  let key = ''
  let feature = ''
  let count = 0
  for await (const piece of text) {
    let from = 0
    for (let at = 0; at < piece.length; at += 1) {
      const sign = piece.charCodeAt(at)
      if (inText) {
        if (escaped) escaped = false
        else if (sign === 92) escaped = true
        else if (sign === 34) inText = false
        if (depth === 1 && inText && key.length < 20) key += piece[at]
      } else if (sign === 34) {
        inText = true
        if (depth === 1) key = ''
      } else if (sign === 123 || sign === 91) {
        depth += 1
        if (place === 'BEFORE' && depth === 2 && sign === 91 && key === 'features') place = 'IN'
        else if (place === 'IN' && depth === 3) from = at
      } else if (sign === 125 || sign === 93) {
        depth -= 1
        if (place === 'IN' && depth === 2) {
          yield feature + piece.slice(from, at + 1)
          feature = ''
          from = at + 1
          count += 1
        } else if (place === 'IN' && depth === 1) place = 'BEHIND'
      }
    }
    if (place === 'IN' && depth >= 3) feature += piece.slice(from)
    if (feature.length > limits.feature)
      throw new UnreadableFile(`Feature ${count + 1} of ${name} is longer than ${limits.feature} characters`)
  }
  if (place === 'BEFORE')
    throw new UnreadableFile(
      `${name} is no FeatureCollection of GeoJSON: {"type": "FeatureCollection", "features": […]}`,
    )
  if (place === 'IN') throw new UnreadableFile(`${name} ends within feature ${count + 1}: download it again`)
}
