import * as v from 'valibot'
import { relationPhrase } from '../../../web/explorer/evidence/relation-phrase.ts'
import { howLinked } from '../../../web/explorer/questions/linked.ts'
import { english } from '../../../web/explorer/words/english.ts'
import type { Link } from '../../../web/shared/graphql/fragments.ts'
import { citedAs, claimItem, sourcesOf } from '../claims.ts'
import { called, entityCalled, named } from '../entity.ts'
import { pageOf } from '../told.ts'
import { tool } from '../tool.ts'
import { cursor, day } from './inputs.ts'

const stepOf = ({ from, relation, direction, to }: Link) =>
  `${from?.name ?? '?'} ${relationPhrase(english, relation, direction)} ${to?.name ?? '?'}`

export const linked = tool({
  name: 'linked',
  title: 'How two things are linked',
  description:
    'How two entities are linked: direct relations, agreements and organizations that both take part in, chains through others, the way by rail, trade figures, and what sources say of both.',
  input: v.object({ from: called('The one'), to: called('The other'), asOf: day, cursor }),
  item: v.object({
    link: v.picklist(['direct', 'agreement', 'organization', 'rail', 'chain', 'trade', 'said']),
    text: v.string(),
    basis: v.nullable(v.string()),
    since: v.nullable(v.string()),
    citations: v.array(v.string()),
  }),
  async run({ from, to, asOf, cursor }, ask) {
    const one = await entityCalled(ask, 'from', from)
    const other = await entityCalled(ask, 'to', to)
    const { data } = await howLinked(ask, one.id, other.id, asOf ?? null)
    const item = (
      link: 'direct' | 'agreement' | 'organization' | 'rail' | 'chain' | 'trade' | 'said',
      text: string,
      { basis = null, since = null, cites }: { basis?: string | null; since?: string | null; cites: readonly string[] },
    ) => ({
      line: `${link}: ${text}${since ? `, since ${since}` : ''}${basis === 'DERIVED' && link !== 'trade' ? ' [inferred]' : ''}`,
      value: { link, text, basis, since, citations: [...cites] },
      cites,
    })
    const citesOf = (steps: readonly Link[]) => [
      ...new Set(steps.flatMap(({ citations }) => sourcesOf(citations).map(({ uri }) => uri))),
    ]
    const chain = (steps: readonly Link[]) =>
      steps
        .map((step) => {
          const [source] = sourcesOf(step.citations)
          return `${stepOf(step)}${source ? ` (${citedAs(source)})` : ''}`
        })
        .join('; ')
    const claims = (link: 'trade' | 'said', all: typeof data.said) =>
      all.map((claim) => {
        const { line, cites } = claimItem(claim, '')
        return item(link, line, { basis: claim.basis, cites })
      })
    const common = (link: 'agreement' | 'organization', all: typeof data.agreements) =>
      (all?.items ?? []).map(({ entity, basis, since, suspendedSince, evidence }) =>
        item(link, `${entity.name} (${entity.id})${suspendedSince ? `, suspended since ${suspendedSince}` : ''}`, {
          ...{ basis, since },
          cites: citesOf(evidence.flatMap(({ steps }) => steps ?? [])),
        }),
      )
    const items = [
      ...data.direct.map((step) => item('direct', chain([step]), { basis: step.basis, cites: citesOf([step]) })),
      ...claims('trade', data.trade.items.slice(0, 3)),
      ...common('agreement', data.agreements).slice(0, 3),
      ...(data.rail
        ? [
            item(
              'rail',
              `${data.rail.from?.name} to ${data.rail.to?.name}${data.rail.kilometres === null ? '' : `, ${data.rail.isAtLeast ? 'at least ' : ''}${Math.round(data.rail.kilometres)} km`} through ${(data.rail.countries ?? []).map(({ name }) => name).join(', ')}: see route`,
              {
                basis: data.rail.basis,
                cites: [],
              },
            ),
          ]
        : []),
      ...common('organization', data.organizations).slice(0, 3),
      ...data.chains
        .slice(0, 2)
        .map(({ first: path }) => item('chain', chain(path.steps), { cites: citesOf(path.steps) })),
      ...claims('said', data.said),
      ...claims('trade', data.trade.items.slice(3)),
      ...common('agreement', data.agreements).slice(3),
      ...common('organization', data.organizations).slice(3),
      ...data.chains
        .slice(2)
        .map(({ first: path }) => item('chain', chain(path.steps), { cites: citesOf(path.steps) })),
    ]
    const counts = [
      `${data.trade.totalCount} trade figures (all: table)`,
      data.agreements && `${data.agreements.totalCount} agreements`,
      data.organizations && `${data.organizations.totalCount} organizations in common`,
    ]
    return {
      about: [named(one), named(other)],
      heading: `How ${one.name} and ${other.name} are linked`,
      notes: [counts.filter(Boolean).join(', ')],
      ...pageOf(items, cursor),
    }
  },
})
