import { grouped } from '../../explorer/scene/grouped.ts'
import type { Ask } from '../../shared/graphql/ask.ts'
import type { Card, Said } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import type { Series } from '../story/story.ts'
import { Named } from './named.ts'

const OverTime = graphql(
  `
  query OverTime($reporter: ID!, $measure: Measure!, $partner: ID, $commodity: ID) {
    timeSeries(reporter: $reporter, measure: $measure, partner: $partner, commodity: $commodity) {
      measure
      unit
      gaps
      basis
      flow
      reporter { ...Named }
      partner { ...Named }
      commodity { ...Named }
      source { id title shortTitle shortTitleZh publisher license }
      points { value period { label ambiguity start end } observation { id comparator } }
    }
  }
`,
  [Named],
)

/** The values of one measure from one source over time. */
export type Course = NonNullable<ResultOf<typeof OverTime>['timeSeries']>[number]
export type Point = Course['points'][number]

type Level = Extract<Said, { measure: unknown }> & { readonly reporter: Card }

/** The numbers of an entity that a source has for more than one period: exports and imports, and whatever its claims have more than one of. */
export async function tradeOverTime(ask: Ask, id: string, claims: readonly Said[]): Promise<readonly Course[]> {
  const levels = claims.filter(
    (claim): claim is Level => claim.__typename === 'Observation' && claim.kind === 'LEVEL' && claim.reporter !== null,
  )
  const repeated = [...grouped(levels, (claim) => JSON.stringify(asked(claim)))].flatMap(([key, said]) =>
    said.length > 1 ? [key] : [],
  )
  const own = (['EXPORT_VALUE', 'IMPORT_VALUE'] as const).map((measure) => JSON.stringify({ reporter: id, measure }))
  const answers = await Promise.all([...new Set([...own, ...repeated])].map((key) => ask(OverTime, JSON.parse(key))))
  return answers.flatMap(({ timeSeries }) => timeSeries ?? []).filter(({ points }) => points.length > 1)
}

/** The numbers of one measure over time, from each source that has them. */
export async function seriesOf(
  ask: Ask,
  { of, measure, partner, commodity, source }: Series,
): Promise<readonly Course[]> {
  const { timeSeries } = await ask(OverTime, {
    reporter: of,
    measure,
    ...(partner && { partner }),
    ...(commodity && { commodity }),
  })
  return (timeSeries ?? []).filter((course) => !source || course.source?.id === source)
}

function asked({ reporter, measure, partner, commodity }: Level) {
  return { reporter: reporter.id, measure, partner: partner?.id, commodity: commodity?.id }
}
