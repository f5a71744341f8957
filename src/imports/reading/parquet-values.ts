/** What a stored value means: an integer with so many decimals, or a time since 1970. */
export interface Meaning {
  readonly decimals?: number
  readonly time?: 'DAYS' | 'MILLIS' | 'MICROS' | 'NANOS' | 'INT96'
}

const decoder = new TextDecoder('utf-8')

/** A stored value of Parquet as a text: nothing for null, all digits of a number. */
export function writtenValue(value: unknown, { decimals, time }: Meaning = {}): string {
  if (value === null || value === undefined) return ''
  if (decimals !== undefined) return decimal(value instanceof Uint8Array ? signed(value) : whole(value), decimals)
  if (value instanceof Uint8Array) return readable(value)
  // Old programs store times in a way that is read as a date.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dayOrTime(whole(value.getTime()), 3)
  if (time === 'DAYS') return dayOrTime(whole(value) * 86_400_000n, 3)
  if (time !== undefined) return dayOrTime(whole(value), digits[time])
  if (typeof value === 'object')
    return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part))
  return String(value)
}

const digits = { MILLIS: 3, MICROS: 6, NANOS: 9, INT96: 9 } as const

const whole = (value: unknown): bigint => (typeof value === 'bigint' ? value : BigInt(Math.trunc(Number(value))))

/** A time since 1970 with as many digits of a second as it is stored with; a day where it is midnight. */
function dayOrTime(units: bigint, places: 3 | 6 | 9): string {
  const size = 10n ** BigInt(places)
  const seconds = units >= 0n ? units / size : -((-units + size - 1n) / size)
  const rest = (units - seconds * size).toString().padStart(places, '0').replace(/0+$/, '')
  const date = new Date(Number(seconds) * 1_000)
  if (Number.isNaN(date.getTime())) return `${units}`
  const text = date.toISOString().replace(/\.000Z$/, '')
  return rest === '' && text.endsWith('T00:00:00') ? text.slice(0, -9) : `${text}${rest && `.${rest}`}Z`
}

function decimal(unscaled: bigint, decimals: number): string {
  const all = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(decimals + 1, '0')
  const sign = unscaled < 0n ? '-' : ''
  return decimals === 0 ? `${sign}${all}` : `${sign}${all.slice(0, -decimals)}.${all.slice(-decimals)}`
}

/** An integer in two's complement, its largest byte first. */
function signed(bytes: Uint8Array): bigint {
  return BigInt.asIntN(Math.max(1, bytes.length) * 8, BigInt(`0x${hexadecimal(bytes) || '0'}`))
}

/** Old programs write texts without saying so. */
function readable(bytes: Uint8Array): string {
  const text = decoder.decode(bytes)
  return text.includes('\ufffd') ? hexadecimal(bytes) : text
}

const hexadecimal = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
