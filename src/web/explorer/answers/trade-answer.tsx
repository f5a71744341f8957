import type { Said } from '../../shared/graphql/fragments.ts'
import type { Direction, Trade } from '../questions/trade.ts'
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
  const { words } = useSpeech()
  return (
    <section className="alternative trade">
      <h3>{words.tradeParts[flow]}</h3>
      <Claims title={words.tradeParts.total} claims={totals} />
      <Claims title={words.tradeParts.withPartners} claims={withPartners} />
      {shares.length > 0 && (
        <>
          <h4>
            {words.tradeParts.shares} · {words.shareOf[flow]}
          </h4>
          <Bars claims={shares} label={`${words.tradeParts[flow]}: ${words.tradeParts.shares}`} />
        </>
      )}
      {goods.length > 0 && (
        <dl className="neighbors">
          <div>
            <dt>{words.tradeParts.goods}</dt>
            <dd>
              {goods.map(({ node }) => (
                <EntityButton key={node.id} entity={node} />
              ))}
            </dd>
          </div>
        </dl>
      )}
    </section>
  )
}

function Claims({ title, claims }: { readonly title: string; readonly claims: readonly Said[] }) {
  if (claims.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ClaimList claims={claims} />
    </>
  )
}
