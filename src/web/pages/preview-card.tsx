import type { ReactElement } from 'react'
import type { Card } from './page.ts'
import { cardSize } from './preview.ts'

const ink = '#14252d'
const soft = '#4d5f68'
const accent = '#0f5c6e'

/** How large a title may be to fit into three lines. Chinese characters are twice as wide. */
function titleSize(title: string): number {
  const width = [...title].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)
  if (width <= 40) return 76
  if (width <= 80) return 60
  return width <= 140 ? 46 : 36
}

/** A text that fits. The font has no arrow. */
function shortened(text: string, most: number): string {
  const known = text.replaceAll(' → ', ' / ')
  return known.length > most ? `${known.slice(0, most - 1)}…` : known
}

/**
 * The picture of a page in a preview, with inline styles because it is drawn without a browser.
 * @param address where the page is, without the protocol
 * @param fonts the families of the fonts, the first that has a character wins
 */
export function PreviewCard({
  card: { kicker, title, figure, lines },
  address,
  fonts,
}: {
  readonly card: Card
  readonly address: string
  readonly fonts: string
}): ReactElement {
  return (
    <div
      style={{
        ...cardSize,
        boxSizing: 'border-box',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: '56px 72px 48px',
        background: '#fbfaf6',
        color: ink,
        fontFamily: fonts,
        borderTop: `16px solid ${accent}`,
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', gap: 16, fontSize: 34, fontWeight: 600 }}>
        <Icon />
        <span>Entrepôt</span>
      </div>
      <div style={{ display: 'flex', flexDirection: 'column', gap: 18 }}>
        {kicker && <div style={{ display: 'flex', fontSize: 30, color: accent }}>{shortened(kicker, 90)}</div>}
        <div style={{ display: 'flex', fontSize: titleSize(title), fontWeight: 600, lineHeight: 1.12 }}>
          {shortened(title, 190)}
        </div>
        {figure && <div style={{ display: 'flex', fontSize: 64, fontWeight: 600, color: '#b45f06' }}>{figure}</div>}
        {lines.length > 0 && (
          <div style={{ display: 'flex', fontSize: 30, lineHeight: 1.35, color: soft }}>
            {shortened(lines.join(' · '), 220)}
          </div>
        )}
      </div>
      <div style={{ display: 'flex', fontSize: 24, color: soft, borderTop: '2px solid #dfdad0', paddingTop: 20 }}>
        {shortened(address, 95)}
      </div>
    </div>
  )
}

function Icon() {
  return (
    <svg width="52" height="52" viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#0f4c5c" />
      <path d="M8.5 9 16 16.5 24 8M16 16.5 9 24M16 16.5l8 6" stroke="#f3f7f6" strokeWidth="2" />
      <circle cx="8.5" cy="9" r="2.6" fill="#f3f7f6" />
      <circle cx="24" cy="8" r="2.6" fill="#f3f7f6" />
      <circle cx="9" cy="24" r="2.6" fill="#f3f7f6" />
      <circle cx="24" cy="22.5" r="2.6" fill="#f3f7f6" />
      <circle cx="16" cy="16.5" r="4.2" fill="#f2a541" />
    </svg>
  )
}
