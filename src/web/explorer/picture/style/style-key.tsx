import type { StyleLegend } from './legend-of-style.ts'

/** What sizes and colours mean, above the legend of kinds. */
export function StyleKey({ size, unknown, colour, groups, below }: StyleLegend) {
  if (!size && !colour && !below) return null
  return (
    <div className="style-key">
      {size && (
        <p className="legend-line">
          <svg width="34" height="16" viewBox="0 0 34 16" aria-hidden="true">
            <circle cx="5" cy="8" r="3" />
            <circle cx="24" cy="8" r="7.5" />
          </svg>
          {size}
        </p>
      )}
      {unknown && size && (
        <p className="legend-line">
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <circle className="hollow" cx="6" cy="6" r="4.5" />
          </svg>
          {unknown}
        </p>
      )}
      {colour && <p className="legend-line">{colour}</p>}
      {groups.map(({ group, label, count }) => (
        <p key={label} className="legend-line">
          <svg className="dot" data-kind={group.colour} viewBox="0 0 2 2" aria-hidden="true">
            <circle cx="1" cy="1" r="1" />
          </svg>
          {label} <span className="count">{count}</span>
        </p>
      ))}
      {below && <p className="legend-line">{below}</p>}
    </div>
  )
}
