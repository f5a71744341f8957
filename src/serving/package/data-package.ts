import type { Column, Holds } from '../tables/column.ts'
import { type AboutGraph, citation, licenceAddress, summary, title } from './about-graph.ts'
import type { Covered } from './coverage.ts'
import { type PackagedTable, packagedTables, resourceName } from './packaged-tables.ts'

const types: Readonly<Record<Holds, string>> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  decimal: 'number',
  boolean: 'boolean',
  date: 'string',
}

/** A date may be a year or a month alone, which no type of the Table Schema is. */
const partialDate = '^\\d{4}(-\\d{2}(-\\d{2})?)?$'

/**
 * Describes all tables as a Data Package (version 2 of the standard): columns with types and units, keys, sources and licences.
 * @param coverage of what there are observations at all
 * @param site the address of the site, without a slash at its end
 * @param pathOf where the CSV of a table is; at its address on the site by default
 */
export function dataPackage(
  about: AboutGraph,
  coverage: readonly Covered[],
  site: string,
  pathOf = (name: string) => `${site}/table/${name}.csv`,
): object {
  const licences = [...new Set(about.sources.flatMap(({ license }) => license ?? []))].sort()
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'entrepot',
    title,
    description: summary,
    homepage: `${site}/`,
    version: String(about.revision),
    ...(about.seededAt && { created: about.seededAt }),
    keywords: ['trade', 'transport', 'ports', 'railways', 'agreements', 'commodities'],
    citation: citation(about, site),
    licenses: licences.map((license) => {
      const path = licenceAddress(license)
      return path ? { name: license, path } : { name: license.replaceAll(/[^\w.-]+/g, '-'), title: license }
    }),
    sources: about.sources.map(({ title, url, edition, license, publisher }) => ({
      title,
      ...(url && { path: url }),
      ...(edition && { version: edition }),
      ...(license && { license }),
      ...(publisher && { publisher }),
    })),
    coverage,
    resources: packagedTables.map((table) => resource(table, pathOf(table.name))),
  }
}

function resource(table: PackagedTable, path: string): object {
  const { name, description, columns, primaryKey, foreignKeys } = table
  return {
    name: resourceName(name),
    path,
    type: 'table',
    title: name,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columns.map(field),
      ...(primaryKey && { primaryKey: [primaryKey] }),
      ...(foreignKeys.length > 0 && {
        foreignKeys: foreignKeys.map((key) => ({
          fields: [key.column],
          reference: { resource: resourceName(key.table), fields: ['id'] },
        })),
      }),
    },
  }
}

function field({ name, holds, description, unit }: Column): object {
  return {
    name,
    type: types[holds],
    description,
    ...(unit && { unit }),
    ...(holds === 'date' && { constraints: { pattern: partialDate } }),
  }
}
