import { BadMapping } from './bad-mapping.ts'
import { fieldOf, fields } from './fields.ts'
import { fieldsBesides, type Mapping } from './mapping-form.ts'

/** @throws {BadMapping} if a field is none of its kind of fact, is made of nothing, can only have values that it can't, or is missing */
export function checkFields(mapping: Mapping): void {
  const { fact, years } = mapping
  const sets = [
    { path: 'fields', its: mapping.fields },
    ...mapping.also.map((one, at) => ({ path: `also.${at}.fields`, its: fieldsBesides(mapping, one) })),
  ]
  for (const { path, its } of sets) {
    for (const [name, field] of Object.entries(its)) {
      const known = fieldOf(fact, name)
      if (!known)
        throw new BadMapping(
          `\`${path}.${name}\` is no field of ${fact}: ${Object.keys(fields[fact]).join(', ')}${fact === 'ENTITY' ? ', properties.latitude …' : ''}`,
        )
      if (field.column === undefined && field.join === undefined && field.is === undefined)
        throw new BadMapping(`\`${path}.${name}\` is made of nothing: give \`column\`, \`join\` or \`is\``)
      const possible = [field.is, ...Object.values(field.values ?? {}), ...Object.values(field.patterns ?? {})]
      const impossible = possible.find((one) => one !== undefined && known.oneOf && !known.oneOf.includes(one))
      if (impossible !== undefined)
        throw new BadMapping(`\`${path}.${name}\` can't be ${JSON.stringify(impossible)}: ${known.oneOf?.join(', ')}`)
      if (known.holds === 'ENTITY' && field.match === undefined && !known.kind && field.is === undefined)
        throw new BadMapping(
          `\`${path}.${name}\` names an entity: say of which kind by \`match\`, such as match: COUNTRY`,
        )
    }
    const missing = Object.entries(fields[fact]).find(([name, field]) => field.needed && !its[name])
    if (missing)
      throw new BadMapping(
        `\`${path}.${missing[0]}\` is missing: ${fact === 'ENTITY' ? 'an' : 'every'} ${fact.toLowerCase()} has one`,
      )
  }
  if (years && !Object.values(mapping.fields).some(({ column }) => column?.includes('@value')))
    throw new BadMapping('`years` is IN_COLUMNS, but no field is made of the column `@value`')
}
