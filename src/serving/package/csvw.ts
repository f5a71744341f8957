import type { Column, Holds } from '../tables/column.ts'
import type { PackagedTable } from './packaged-tables.ts'

const datatypes: Readonly<Record<Holds, string | object>> = {
  text: 'string',
  integer: 'integer',
  number: 'double',
  decimal: 'decimal',
  boolean: 'boolean',
  // A year or a month alone is a date too, and no type of XML Schema has all three.
  date: { base: 'string', format: '\\d{4}(-\\d{2}(-\\d{2})?)?' },
}

/**
 * The metadata of the CSV of a table, as CSV on the Web has them, for the address beside it.
 * @param url where the CSV is; at its address on the site by default
 */
export function csvw(
  { name, description, columns, primaryKey }: PackagedTable,
  site: string,
  url = `${site}/table/${name}.csv`,
): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url,
    'dc:title': name,
    'dc:description': description,
    'dc:source': { '@id': `${site}/datapackage.json` },
    dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: columns.map((column) => columnOf(column, site)),
      ...(primaryKey && { primaryKey }),
      ...(columns.some((column) => column.name === 'permalink') && { aboutUrl: '{+permalink}' }),
    },
  }
}

function columnOf({ name, holds, description, unit }: Column, site: string): object {
  return {
    name,
    titles: name,
    datatype: datatypes[holds],
    propertyUrl: `${site}/table#${name}`,
    'dc:description': unit ? `${description} In ${unit}.` : description,
  }
}
