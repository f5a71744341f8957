import { ShortCitations } from '../../explorer/evidence/short-citations.tsx'
import { useSpeech } from '../../explorer/words/language.tsx'
import { claimPath } from '../claim/claim.ts'
import type { MirrorFlow, MirrorSide } from './mirror.ts'

/** A flow: both numbers as bars with where they stand, the gap, and why they may differ. */
export function MirrorCard({ flow }: { readonly flow: MirrorFlow }) {
  const { words, name, language } = useSpeech()
  const texts = words.mirror
  const { exporter, importer, commodity, commodityCode, exported, imported, reconciled, unit, gap, ratio } = flow
  const largest = Math.max(...[exported, imported, reconciled].map((side) => Number(side?.value ?? 0)))
  const goods = commodity ? name(commodity) : (commodityCode ?? texts.allGoods)
  const size = gap?.replace('-', '') ?? '0'
  const times = ratio === null ? null : Number(ratio.toPrecision(3)).toLocaleString(language)
  const bar = { unit, largest }
  return (
    <article className="mirror-flow">
      <h3>{texts.heading(name(exporter), name(importer))}</h3>
      <p className="sheet-kind">{[goods, periodOf(flow)].join(' · ')}</p>
      <div className="mirror-bars">
        {exported && <Bar side={exported} label={texts.exported(name(exporter))} {...bar} which="0" />}
        {imported && <Bar side={imported} label={texts.imported(name(importer))} {...bar} which="1" />}
        {reconciled && <Bar side={reconciled} label={texts.reconciled(reconciled.dataset ?? '')} {...bar} which="2" />}
      </div>
      <p className="mirror-gap">{texts.gap(words.amount(size, unit), !gap?.startsWith('-'), times)}</p>
      <h4>{texts.why}</h4>
      {flow.reasons.length === 0 && <p>{texts.unexplained}</p>}
      <ul className="mirror-reasons">
        {flow.reasons.map(({ kind, fit, explains, because }) => (
          <li key={kind} data-fit={fit}>
            <span className="mirror-fit">{texts.fit[fit]}</span> {texts.reasons[kind]}
            {explains !== null && <span className="faint"> · {texts.explains(explains)}</span>}
            {language === 'en' && <p className="faint">{because}.</p>}
          </li>
        ))}
      </ul>
    </article>
  )
}

interface BarOf {
  readonly side: MirrorSide
  readonly label: string
  readonly unit: string
  /** The number of the longest bar. */
  readonly largest: number
  readonly which: string
}

function Bar({ side, label, unit, largest, which }: BarOf) {
  const { words, link } = useSpeech()
  const { value, valuation, claim, job, row, dataset } = side
  const amount = words.amount(value, unit)
  const width = largest > 0 ? (100 * Math.max(0, Number(value))) / largest : 0
  return (
    <div className="mirror-side" data-side={which}>
      <p>
        {label}{' '}
        {claim ? (
          <a href={link(claimPath(claim.id))}>
            <strong>{amount}</strong>
          </a>
        ) : (
          <strong>{amount}</strong>
        )}
        {valuation && <abbr className="mirror-valuation"> {valuation}</abbr>}
      </p>
      <div className="mirror-track" aria-hidden="true">
        <div style={{ width: `${width.toFixed(2)}%` }} />
      </div>
      <p className="faint">
        {claim && <ShortCitations citations={claim.citations} />}
        {job && row !== null && [dataset, words.mirror.row(job, row)].filter(Boolean).join(' · ')}
      </p>
    </div>
  )
}

/** A calendar year by its number, other periods by their days. */
function periodOf({ periodStart, periodEnd }: MirrorFlow): string {
  const year = periodStart.slice(0, 4)
  return periodStart === `${year}-01-01` && periodEnd === `${year}-12-31` ? year : `${periodStart} – ${periodEnd}`
}
