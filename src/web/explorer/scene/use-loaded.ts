import { useEffect, useRef, useState } from 'react'

/** The state of a load: done, in flight, or failed with a message for the reader. */
export interface Loaded<Value> {
  readonly value: Value | null
  readonly loading: boolean
  readonly failure: string | null
}

const nothing = { value: null, loading: false, failure: null }

/**
 * Loads something again whenever its key changes. A result that arrives after the next change is dropped.
 * @param load returns a promise, or null if there is nothing to load
 * @param first what is already loaded for the first key
 */
export function useLoaded<Value>(
  key: string,
  load: () => Promise<Value> | null,
  attempt = 0,
  first: Value | null = null,
): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value> & { readonly key?: string }>({ ...nothing, value: first })
  const given = useRef(first !== null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key covers everything that `load` depends on
  useEffect(() => {
    if (given.current) {
      given.current = false
      return
    }
    let current = true
    const promise = load()
    if (!promise) {
      setLoaded({ ...nothing, key })
      return
    }
    setLoaded((before) => ({ value: before.value, loading: true, failure: null, key }))
    promise.then(
      (value) => current && setLoaded({ value, loading: false, failure: null, key }),
      (error: unknown) =>
        current &&
        setLoaded({
          value: null,
          loading: false,
          failure: error instanceof Error ? error.message : String(error),
          key,
        }),
    )
    return () => {
      current = false
    }
  }, [key, attempt])

  return loaded
}
