import { Fragment } from 'react'
import type { LeadPart, Profile } from './profile.ts'
import { anchorOf, type NumberedSource } from './sources-of-page.tsx'
import type { ProfileWords } from './words/english.ts'

/** The lead as plain text; empty if nothing is known. */
export function leadText({ lead }: Profile, say: ProfileWords): string {
  const texts = lead.flatMap((part) => part?.text ?? [])
  return texts.length > 0 ? `${texts.join(say.comma)}${say.stop}` : ''
}

interface Props {
  readonly profile: Profile
  readonly sources: readonly NumberedSource[]
  readonly say: ProfileWords
}

/** One sentence that says what an entity is, with the numbers of the sources behind each part. */
export function Lead({ profile, sources, say }: Props) {
  const parts = profile.lead.filter((part) => part !== null)
  if (parts.length === 0) return null
  return (
    <p className="profile-lead">
      {parts.map((part, index) => {
        const next = parts[index + 1]
        // Parts in a row with the same sources share one mark.
        const marks = next && keyOf(next) === keyOf(part) ? [] : numbersOf(part, sources)
        return (
          <Fragment key={part.text}>
            {index === 0 ? say.capitalized(part.text) : part.text}
            {next ? '' : say.stop}
            {marks.map(({ number, source }) => (
              <sup key={number}>
                <a className="lead-mark" href={`#${anchorOf(source.id)}`} title={source.title}>
                  {number}
                </a>
              </sup>
            ))}
            {next && say.comma}
          </Fragment>
        )
      })}
    </p>
  )
}

function keyOf({ cites }: LeadPart): string {
  return cites.map(({ source }) => source?.id).join(' ')
}

function numbersOf({ cites }: LeadPart, sources: readonly NumberedSource[]): readonly NumberedSource[] {
  return sources.filter(({ source }) => cites.some((cited) => cited.source?.id === source.id)).slice(0, 3)
}
