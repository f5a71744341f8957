import { useSpeech } from '../../explorer/words/language.tsx'
import type { Claim } from './claim.ts'

type Role = NonNullable<Claim['roles']>[number]

/** All that a claim speaks of, with a link to each thing, and what the source adds to it. */
export function RolesOf({ claim }: { readonly claim: Claim }) {
  const { words, name, link } = useSpeech()
  const texts = words.claimPage
  // The reporter and the partner of a number are its subject and object too.
  const isTwice = ({ role, entity }: Role) =>
    (role === 'SUBJECT' || role === 'OBJECT') &&
    claim.roles?.some(
      (other) =>
        other.entity.id === entity.id && other.role !== role && other.role !== 'SUBJECT' && other.role !== 'OBJECT',
    )
  const roles = (claim.roles ?? []).filter((each) => !isTwice(each))
  const { firstTime, record, inferredFromName, rank, trend, share, role, position } = claim.remarks
  const mode = claim.__typename === 'Observation' ? claim.transportMode : null
  const remarks: readonly (readonly [string, string | null])[] = [
    [texts.mode, mode && texts.modes[mode]],
    [texts.rank, rank === null ? null : String(rank)],
    [texts.trend, trend],
    [texts.share, share],
    [texts.office, role],
    [texts.position, position],
    [texts.inWords, claim.objectText],
  ]
  const marks = [firstTime && texts.firstTime, record && texts.record, inferredFromName && texts.inferredFromName]
  return (
    <section>
      <h2>{texts.about}</h2>
      <dl className="facts">
        {[...new Set(roles.map((each) => each.role))].map((each) => (
          <div key={each}>
            <dt>{texts.roles[each]}</dt>
            <dd className="related">
              {roles
                .filter((one) => one.role === each)
                .map(({ entity }) => (
                  <a key={entity.id} href={link(`/entity/${entity.id}`)}>
                    {name(entity)}
                  </a>
                ))}
            </dd>
          </div>
        ))}
        {remarks.map(
          ([term, value]) =>
            value && (
              <div key={term}>
                <dt>{term}</dt>
                <dd lang={value === (mode && texts.modes[mode]) ? undefined : 'en'}>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {marks.some(Boolean) && <p>{marks.filter(Boolean).join(' ')}</p>}
    </section>
  )
}
