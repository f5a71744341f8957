import { isDeepStrictEqual } from 'node:util'
import { askOnce, type Running } from './contestants.ts'
import { bodyOf, normal } from './requests.ts'
import type { Key, Shape } from './shape.ts'

/**
 * Asks all contestants the same and compares.
 * @throws {Error} with the shape, the key and both answers where two differ
 */
export async function checkEqual(shape: Shape, keys: readonly Key[], contestants: readonly Running[]): Promise<void> {
  for (const key of keys) {
    const answers = await Promise.all(
      contestants.map(async ({ name, port }) => ({ name, said: await askOnce(port, bodyOf(shape, name, key)) })),
    )
    const [first, ...others] = answers.map(({ name, said }) => ({ name, answer: normal(shape, name, said) }))
    for (const other of others) {
      if (shape.differs || isDeepStrictEqual(inOrder(first?.answer), inOrder(other.answer))) continue
      const texts = [first, other].map((one) => `${one?.name}: ${JSON.stringify(one?.answer).slice(0, 600)}`)
      throw new Error(`${shape.name} ${JSON.stringify(key)} is answered differently:\n${texts.join('\n')}`)
    }
  }
}

/** The order of an object's fields says nothing. */
function inOrder(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}
