import type { FileMetaData, ParquetParsers } from 'hyparquet'

/** The scales of the decimals that stay as they are stored, by the name of the column. */
export type Unscaled = ReadonlyMap<string, number>

/**
 * Lets decimals be read as the integers that they are stored as: a floating-point number would have lost their digits.
 * @param metadata changed so that its decimals are integers
 */
export function decimalsAsStored(metadata: FileMetaData): Unscaled {
  const scales = new Map<string, number>()
  for (const element of metadata.schema) {
    if (element.converted_type !== 'DECIMAL' && element.logical_type?.type !== 'DECIMAL') continue
    const { scale = 0 } = element.logical_type?.type === 'DECIMAL' ? element.logical_type : element
    scales.set(element.name, scale ?? 0)
    delete element.converted_type
    delete element.logical_type
  }
  return scales
}

const decoder = new TextDecoder('utf-8')

/** The text of a time since 1970 with as many digits of a second as it was stored with. */
function time(units: bigint, digits: 3 | 6 | 9): string {
  const size = 10n ** BigInt(digits)
  const seconds = units >= 0n ? units / size : -((-units + size - 1n) / size)
  const rest = (units - seconds * size).toString().padStart(digits, '0').replace(/0+$/, '')
  const date = new Date(Number(seconds) * 1_000)
  if (Number.isNaN(date.getTime())) return `${units}`
  const text = date.toISOString().slice(0, 19)
  return rest === '' && text.endsWith('T00:00:00') ? text.slice(0, 10) : `${text}${rest && `.${rest}`}Z`
}

/** How values with a meaning are read: as texts. */
export const parquetParsers: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (value) => (value === undefined ? undefined : time(BigInt(value), 3)),
  timestampFromMicroseconds: (value) => (value === undefined ? undefined : time(BigInt(value), 6)),
  timestampFromNanoseconds: (value) => (value === undefined ? undefined : time(BigInt(value), 9)),
  dateFromDays: (days) => (days === undefined ? undefined : time(BigInt(days) * 86_400_000n, 3)),
  stringFromBytes: (bytes) => bytes && decoder.decode(bytes),
  jsonFromBytes: (bytes) => bytes && decoder.decode(bytes),
  geometryFromBytes: (bytes) => bytes && hexadecimal(bytes),
  geographyFromBytes: (bytes) => bytes && hexadecimal(bytes),
}

/** A value of Parquet as a text: nothing for null, all digits of a number. */
export function writtenValue(value: unknown, scale: number | undefined): string {
  if (value === null || value === undefined) return ''
  if (scale !== undefined) return decimal(value instanceof Uint8Array ? signed(value) : BigInt(value as bigint), scale)
  if (value instanceof Uint8Array) return readable(value)
  if (typeof value === 'object')
    return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part))
  return String(value)
}

function decimal(unscaled: bigint, scale: number): string {
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0')
  const sign = unscaled < 0n ? '-' : ''
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** An integer in two's complement, its largest byte first. */
function signed(bytes: Uint8Array): bigint {
  const whole = BigInt(`0x${hexadecimal(bytes) || '0'}`)
  return BigInt.asIntN(Math.max(1, bytes.length) * 8, whole)
}

/** Old programs write texts without saying so. */
function readable(bytes: Uint8Array): string {
  const text = decoder.decode(bytes)
  return text.includes('\ufffd') ? hexadecimal(bytes) : text
}

const hexadecimal = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
