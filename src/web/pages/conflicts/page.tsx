import { questionPath } from '../../explorer/scene/scene-link.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import { conflictPath } from '../conflict/conflict.ts'
import { ConflictCard } from '../conflict/conflict-card.tsx'
import type { Page } from '../page.ts'
import { type Desk, deskPath, loadDesk } from './desk.ts'
import { DeskFilters } from './desk-filters.tsx'
import { MirrorSection } from './mirror-section.tsx'

/** The disagreement desk: all disagreements, by reason, place and measure. */
export const conflictsPage: Page<Desk> = {
  load: async (ask, _, search) => ({ data: await loadDesk(ask, search) }),
  head({ filters, found }, { words }) {
    return {
      title: `${words.desk.title} · Entrepôt`,
      description: words.desk.description(found),
      canonical: deskPath(filters),
    }
  },
  Body,
}

function Body({ data: desk }: { readonly data: Desk }) {
  const { words, name, link } = useSpeech()
  const { found, inAll, conflicts, filters, next, mirror } = desk
  return (
    <>
      <h1>{words.desk.title}</h1>
      <p className="lead">{words.desk.lead}</p>
      {mirror && mirror.disagree > 0 && <MirrorSection mirror={mirror} />}
      <DeskFilters desk={desk} />
      <p className="desk-count" role="status">
        {words.desk.found(found, inAll)}
      </p>
      {conflicts.map((conflict) => (
        <article key={conflict.id} className="desk-conflict" id={conflict.id.replace(/^conflict:/, '')}>
          <p className="sheet-kind">{words.reasons[conflict.reason]}</p>
          <h2>
            <a href={link(conflictPath(conflict.id))}>{name(conflict.about)}</a>
          </h2>
          <ConflictCard conflict={conflict} />
        </article>
      ))}
      {mirror && mirror.disagree === 0 && <MirrorSection mirror={mirror} />}
      <p className="sheet-actions">
        {filters.after && (
          <a className="small" href={link(deskPath({ ...filters, after: null }))}>
            {words.desk.first}
          </a>
        )}
        {next && (
          <a className="small" rel="next" href={link(deskPath({ ...filters, after: next }))}>
            {words.desk.next}
          </a>
        )}
        <a className="small" href={link(questionPath('conflicts', []))}>
          {words.desk.inExplorer}
        </a>
      </p>
    </>
  )
}
