import { Fragment } from 'react'
import { claimPath } from '../../pages/claim/claim.ts'
import type { Said } from '../../shared/graphql/fragments.ts'
import type { Direction, Trade } from '../questions/trade.ts'
import { grouped } from '../scene/grouped.ts'
import { useSpeech } from '../words/language.tsx'
import { Bars } from './bars.tsx'
import { ClaimList } from './claim-list.tsx'
import { EntityButton } from './entity-button.tsx'

/** The trade of a country or region: the latest totals, its partners and the main goods, each with its source. */
export function TradeAnswer({ data: { about, directions } }: { readonly data: Trade }) {
  const { words, name } = useSpeech()
  if (!about) return <h2>{words.unknown('?')}</h2>
  const known = directions.filter(
    ({ totals, withPartners, shares, goods }) => totals.length + withPartners.length + shares.length + goods.length > 0,
  )
  if (known.length === 0) return <h2>{words.noTrade(name(about))}</h2>
  return (
    <>
      <h2>{words.tradeOf(name(about))}</h2>
      {known.map((one) => (
        <OneWay key={one.flow} {...one} />
      ))}
    </>
  )
}

function OneWay({ flow, totals, withPartners, shares, goods }: Direction) {
  const { words, link } = useSpeech()
  // A share of some goods is no part of the whole, so it stands apart.
  const ofAllGoods = shares.filter((claim) => claim.__typename !== 'Observation' || !claim.commodity)
  return (
    <section className="alternative trade">
      <h3>{words.tradeParts[flow]}</h3>
      <Claims title={words.tradeParts.total} claims={totals} />
      {[...grouped(withPartners.filter(isNumber), ({ unit }) => unit).values()].map((claims) => (
        <Fragment key={claims[0]?.unit}>
          <h4>
            {words.tradeParts.withPartners} · {claims[0] && words.unit(claims[0].unit)}
          </h4>
          <Bars
            claims={claims.toSorted((one, other) => Number(other.value) - Number(one.value))}
            label={`${words.tradeParts[flow]}: ${words.tradeParts.withPartners}, ${claims[0]?.unit}`}
          />
        </Fragment>
      ))}
      {ofAllGoods.length > 0 && (
        <>
          <h4>
            {words.tradeParts.shares} · {words.shareOf[flow]}
          </h4>
          <Bars claims={ofAllGoods} label={`${words.tradeParts[flow]}: ${words.tradeParts.shares}`} />
        </>
      )}
      <Claims title={words.tradeChart.ofSomeGoods} claims={shares.filter((claim) => !ofAllGoods.includes(claim))} />
      {goods.length > 0 && (
        <>
          <h4>{words.tradeParts.goods}</h4>
          {goods.some(({ rank }) => rank) && <p className="faint">{words.tradeChart.goods}</p>}
          <ol className="goods-ranked">
            {goods.map(({ node, rank, claim }) => (
              <li key={node.id}>
                {rank && claim && (
                  <a className="goods-rank" href={link(claimPath(claim))}>
                    {words.tradeChart.rankOf(rank)}
                  </a>
                )}
                <EntityButton entity={node} />
                {/^commodity:\d/.test(node.id) && <span className="faint">HS {node.id.replace('commodity:', '')}</span>}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

const isNumber = (claim: Said) => claim.__typename === 'Observation'

function Claims({ title, claims }: { readonly title: string; readonly claims: readonly Said[] }) {
  if (claims.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ClaimList claims={claims} />
    </>
  )
}
