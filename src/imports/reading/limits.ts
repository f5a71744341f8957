const megabyte = 1024 * 1024

/** How large the parts of a file may be. What is larger is no table that somebody means to import, or would fill the memory. */
export const limits = {
  /** Characters of a cell. */
  cell: 20_000,
  /** Bytes of a line of CSV or JSON Lines, with the line breaks inside of its quotes. */
  line: megabyte,
  /** Characters of a feature of GeoJSON, whose geometry may be long. */
  feature: 8 * megabyte,
  columns: 2_000,
  /** Bytes of what a .gz or .zip holds, which is read as a stream. */
  unpacked: 32 * 1024 * megabyte,
  /** Bytes of the parts of a workbook, which are in memory all at once. */
  workbook: 192 * megabyte,
  /** How many times larger than packed something may be; text that people write is about ten times larger. */
  ratio: 200,
  /** Bytes up to which the ratio says nothing: short texts of one letter are packed better. */
  beforeRatio: 8 * megabyte,
  /** Bytes and rows of one group of rows of Parquet, which is in memory all at once. */
  rowGroup: 512 * megabyte,
  rowGroupRows: 2_000_000,
} as const

/** A number of bytes for people: `192 MB`. */
export const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / megabyte).toLocaleString('en')} MB`
