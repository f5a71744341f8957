interface Props {
  readonly label: string
  /** The anchors and titles of the sections that the page has. */
  readonly entries: readonly { readonly id: string; readonly title: string }[]
}

/** The contents list of a page. */
export function Contents({ label, entries }: Props) {
  return (
    <nav className="contents" aria-label={label}>
      <p aria-hidden="true">{label}</p>
      <ul>
        {entries.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
