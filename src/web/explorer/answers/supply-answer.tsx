import { BasisBadge } from '../evidence/basis-badge.tsx'
import { ShortCitations } from '../evidence/short-citations.tsx'
import type { Supplier, Supply } from '../questions/supply.ts'
import { useSpeech } from '../words/language.tsx'
import { ClaimList } from './claim-list.tsx'
import { EntityButton } from './entity-button.tsx'

interface Props {
  readonly data: Supply
  readonly chosen: string | null
}

/** Who supplies a country with some goods: what sources say of each supplier, and what they leave open. */
export function SupplyAnswer({ data: { to, goods, suppliers, totalCount, exporters }, chosen }: Props) {
  const { words, name } = useSpeech()
  const { supplyWords } = words
  const [place, ware] = [name(to), name(goods)]
  return (
    <>
      <h2>{totalCount > 0 ? supplyWords.count(totalCount, place, ware) : supplyWords.none(place, ware)}</h2>
      <ol className="suppliers">
        {suppliers.map((one) => (
          <SupplierItem key={`${one.supplier.id} ${one.commodity.id}`} one={one} chosen={chosen} />
        ))}
      </ol>
      <p className="faint">
        {supplyWords.open(
          suppliers.length > 0,
          suppliers.some(({ share }) => share),
        )}
      </p>
      {exporters.length > 0 && (
        <section className="exporters">
          <h3>{supplyWords.exporters(ware)}</h3>
          <p className="faint">{supplyWords.exportersMeaning(place)}</p>
          <ul>
            {exporters.map(({ node, basis, citations }) => (
              <li key={node.id} className="exporter">
                <EntityButton entity={node} chosen={chosen} />
                <BasisBadge basis={basis} />
                <ShortCitations citations={citations} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function SupplierItem({ one, chosen }: { readonly one: Supplier; readonly chosen: string | null }) {
  const { words, name } = useSpeech()
  const { supplier, commodity, match, share, claims, rank } = one
  return (
    <li>
      <p className="supplier">
        <span className="rank">{rank}</span>
        <EntityButton entity={supplier} chosen={chosen} />
        {share && <strong>{words.amount(share.value, share.unit)}</strong>}
      </p>
      {match !== 'EXACT' && <p className="faint">{words.supplyWords.matches[match](name(commodity))}</p>}
      <ClaimList claims={claims} />
    </li>
  )
}
