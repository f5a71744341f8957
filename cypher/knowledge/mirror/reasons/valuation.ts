import { gapOf, near, ratioOf } from '../gap.ts'
import { type Judge, percentInWords } from './reason.ts'

/** By how much carriage and insurance usually raise a value at the most. */
const most = 0.2

/**
 * The importer counts carriage and insurance (CIF), the exporter doesn't (FOB). It fits only if both say so, the importer's value is higher by no
 * more than a fifth, neither is an estimate, and the quantities, where both have one, don't differ.
 */
export const valuation: Judge = (pair, around) => {
  const { exported, imported } = pair
  const ratio = ratioOf(pair)
  if (exported.measured !== 'VALUE' || ratio === null || ratio <= 1 || exported.amount <= 0) return null
  const ofImports = imported.valuation ?? around.usualValuation(imported.importer, 'IMPORTS')
  const ofExports = exported.valuation ?? around.usualValuation(exported.exporter, 'EXPORTS')
  if (ofImports === 'FOB' || ofExports === 'CIF') return null
  const known = imported.valuation === 'CIF' && exported.valuation === 'FOB'
  const said = known
    ? 'The importer values CIF and the exporter FOB'
    : 'Importers usually value CIF and exporters FOB, and what these do is not said of both'
  if (ratio > 1 + most) {
    if (!known || ratio > 2) return null
    const explains = (most * exported.amount) / gapOf(pair)
    const because = `${said}, but carriage and insurance seldom add more than ${percentInWords(most)}, and the importer's value is higher by ${percentInWords(ratio - 1)}`
    return { reason: 'VALUATION', fit: 'POSSIBLE', explains, because }
  }
  const { quantity, quantityUnit } = exported
  const alike = quantity !== null && imported.quantity !== null && quantityUnit === imported.quantityUnit
  const sameQuantity = alike && near(quantity, imported.quantity, 0.02)
  const fits = known && !exported.estimate && !imported.estimate && (!alike || sameQuantity)
  const quantities = !alike ? '' : sameQuantity ? ', and the quantities agree' : ', but the quantities differ too'
  return {
    reason: 'VALUATION',
    fit: fits ? 'FITS' : 'POSSIBLE',
    explains: 1,
    because: `${said}; the importer's value is higher by ${percentInWords(ratio - 1)}, which carriage and insurance may be${quantities}`,
  }
}
