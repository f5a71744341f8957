/**
 * A page is read when the client has taken the one before.
 * @param fail is called with the error if a page can't be read; false if nobody has told the client yet
 */
export function streamed(
  pieces: AsyncGenerator<string | Uint8Array>,
  fail: (error: unknown) => boolean,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let hasLeft = false
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next()
        // A client may leave while a page is read.
        if (hasLeft) return
        if (done) controller.close()
        else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
      } catch (error) {
        if (hasLeft) return
        if (fail(error)) controller.close()
        else controller.error(error)
      }
    },
    async cancel() {
      hasLeft = true
      await pieces.return(undefined)
    },
  })
}
