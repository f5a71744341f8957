import { quoted } from '../../shared/csv.ts'

interface Props {
  /** What the file holds; its name is made of it. */
  readonly name: string
  readonly label: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A link that downloads a table as CSV. The file is in the link, so it works without scripts. */
export function CsvLink({ name, label, columns, rows }: Props) {
  const text = [columns, ...rows].map((row) => row.map(field).join(',')).join('\r\n')
  const file = `entrepot ${name}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replace(/-$/, '')
  return (
    <a
      className="csv-link"
      download={`${file}.csv`}
      href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${text}\r\n`)}`}
    >
      {label}
    </a>
  )
}

/** Quoted where needed; a text that a spreadsheet would take for a formula is marked as text. */
function field(text: string): string {
  const safe = /^[=+@\t\r]/.test(text) || (text.startsWith('-') && Number.isNaN(Number(text))) ? `'${text}` : text
  return quoted(safe)
}
