/**
 * The items of an asynchronous list, each turned into another when it is asked for: nothing is read ahead. An async generator won't do,
 * since its `return` waits for the item that is still awaited.
 */
export function mapped<Item, Other>(
  items: AsyncIterable<Item>,
  turned: (item: Item) => Promise<Other>,
): AsyncIterableIterator<Other> {
  const iterator = items[Symbol.asyncIterator]()
  return {
    async next() {
      const { done, value } = await iterator.next()
      return done ? { done: true, value: undefined } : { done: false, value: await turned(value) }
    },
    async return() {
      await iterator.return?.()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
