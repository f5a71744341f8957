import type { Collection, FeatureFilter } from './collection.ts'
import { collections } from './collections.ts'
import { types } from './links.ts'
import { mostFeatures } from './open.ts'
import { usualFeatures } from './parameters.ts'

const reference = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` })

const refusals = {
  400: reference('responses', 'BadRequest'),
  default: reference('responses', 'Refused'),
}

/** The API in OpenAPI 3.0: every address with its parameters, and what each answers with. */
export function openapi(site: string): object {
  return {
    openapi: '3.0.3',
    info: {
      title: 'Entrepôt as OGC API Features',
      version: '1.0.0',
      description: `Features of trade and transport with their sources. An answer holds up to ${mostFeatures} features; its link \`next\` leads to those that follow, until nothing is left out and nothing is there twice. A wrong parameter is refused with its name. An answer that takes four times as long as a request may is refused with 503.`,
    },
    servers: [{ url: `${site}/ogc` }],
    tags: [
      { name: 'Capabilities', description: 'What there is.' },
      { name: 'Data', description: 'The features.' },
    ],
    paths: {
      '/': document('landing', 'The landing page', 'LandingPage'),
      '/conformance': document('conformance', 'What it conforms to', 'Conformance'),
      '/api': {
        get: {
          ...{ tags: ['Capabilities'], operationId: 'api', summary: 'This description' },
          responses: {
            200: { description: 'OpenAPI 3.0.', content: { [types.openapi]: { schema: { type: 'object' } } } },
          },
        },
      },
      '/collections': document('collections', 'The collections', 'Collections'),
      ...Object.fromEntries([...collections.values()].flatMap(paths)),
    },
    components: { parameters, responses, schemas },
  }
}

function document(operationId: string, summary: string, schema: string, tag = 'Capabilities') {
  return {
    get: {
      ...{ tags: [tag], operationId, summary, parameters: [reference('parameters', 'f')] },
      responses: { 200: answered(summary, types.json, reference('schemas', schema)), ...refusals },
    },
  }
}

const answered = (description: string, type: string, schema: object) => ({
  description,
  content: { [type]: { schema }, 'text/html': { schema: { type: 'string' } } },
})

function paths(collection: Collection): readonly (readonly [string, object])[] {
  const { id, title, description, filters } = collection
  const feature = featureOf(collection)
  const items = {
    get: {
      ...{ tags: ['Data'], operationId: `${id}.items`, summary: `${title}: features`, description },
      parameters: [
        ...['f', 'limit', 'cursor', 'bbox', 'datetime'].map((name) => reference('parameters', name)),
        ...filters.map(parameter),
      ],
      responses: {
        200: answered('A page of features.', types.geojson, {
          allOf: [
            reference('schemas', 'FeatureCollection'),
            { type: 'object', properties: { features: { type: 'array', items: feature } } },
          ],
        }),
        ...refusals,
      },
    },
  }
  const item = {
    get: {
      ...{ tags: ['Data'], operationId: `${id}.item`, summary: `${title}: one feature` },
      parameters: [reference('parameters', 'f'), reference('parameters', 'featureId')],
      responses: {
        200: answered('The feature.', types.geojson, feature),
        404: reference('responses', 'NotFound'),
        ...refusals,
      },
    },
  }
  return [
    [`/collections/${id}`, document(`${id}.collection`, title, 'Collection')],
    [`/collections/${id}/items`, items],
    [`/collections/${id}/items/{featureId}`, item],
  ]
}

function parameter({ name, description, values }: FeatureFilter): object {
  const text = { type: 'string', ...(typeof values !== 'string' && { enum: values }) }
  const schema = values === 'boolean' ? { type: 'boolean' } : { type: 'array', minItems: 1, items: text }
  return {
    ...{ name, in: 'query', required: false, style: 'form', explode: false, schema },
    description:
      values === 'ids' ? `${description} Ids such as country:KAZ, or public codes such as KAZ.` : description,
  }
}

function featureOf({ geometry, properties }: Collection): object {
  const own = properties.map(({ name, type, description }) => [name, { type, description, nullable: true }])
  return {
    type: 'object',
    required: ['type', 'id', 'geometry', 'properties'],
    properties: {
      type: { type: 'string', enum: ['Feature'] },
      id: { type: 'string' },
      geometry: {
        type: 'object',
        nullable: true,
        description: 'Null where it is not known.',
        required: ['type', 'coordinates'],
        properties: { type: { type: 'string', enum: [geometry] }, coordinates: { type: 'array', items: {} } },
      },
      properties: { type: 'object', properties: Object.fromEntries(own) },
      links: { type: 'array', items: reference('schemas', 'Link') },
    },
  }
}

const parameters = {
  f: {
    ...{ name: 'f', in: 'query', required: false, schema: { type: 'string', enum: ['json', 'html'] } },
    description: 'The format; by the header Accept where it is left out.',
  },
  limit: {
    ...{ name: 'limit', in: 'query', required: false, style: 'form', explode: false },
    schema: { type: 'integer', minimum: 1, maximum: mostFeatures, default: usualFeatures },
    description: `How many features at most. More than ${mostFeatures} are given as ${mostFeatures}.`,
  },
  cursor: {
    ...{ name: 'cursor', in: 'query', required: false, schema: { type: 'string' } },
    description: 'After which the page begins: follow the link `next` rather than to write it.',
  },
  bbox: {
    ...{ name: 'bbox', in: 'query', required: false, style: 'form', explode: false },
    schema: {
      type: 'array',
      oneOf: [
        { minItems: 4, maxItems: 4 },
        { minItems: 6, maxItems: 6 },
      ],
      items: { type: 'number' },
    },
    description:
      'Only features that lie in this box or reach into it: west,south,east,north in degrees. It crosses the 180th meridian where west is greater than east. With six numbers the third and the sixth are heights, which leave nothing out. Features without a geometry are left out.',
  },
  datetime: {
    ...{ name: 'datetime', in: 'query', required: false, style: 'form', explode: false, schema: { type: 'string' } },
    description:
      'Only features that are there at this time of RFC 3339: an instant, or an interval such as 2020-01-01/2020-12-31, ../2020-12-31 or 2020-01-01/.. A day may stand for a time. Features without a date stay in.',
  },
  featureId: {
    ...{ name: 'featureId', in: 'path', required: true, schema: { type: 'string' } },
    description: 'The id of the feature, such as port:CNSHG.',
  },
}

const refused = (description: string) => ({
  description,
  content: { [types.json]: { schema: reference('schemas', 'Exception') } },
})

const responses = {
  BadRequest: refused('A parameter is wrong or unknown: `errors[0].extensions.parameter` names it.'),
  NotFound: refused('There is no such thing.'),
  Refused: refused('The server refuses or fails.'),
}

const text = { type: 'string' }
const list = (items: object) => ({ type: 'array', items })
const links = list(reference('schemas', 'Link'))

const schemas = {
  Link: {
    type: 'object',
    required: ['href', 'rel'],
    properties: { href: text, rel: text, type: text, title: text },
  },
  LandingPage: {
    type: 'object',
    required: ['links'],
    properties: { title: text, description: text, links },
  },
  Conformance: { type: 'object', required: ['conformsTo'], properties: { conformsTo: list(text) } },
  Collections: {
    type: 'object',
    required: ['links', 'collections'],
    properties: { links, collections: list(reference('schemas', 'Collection')) },
  },
  Collection: {
    type: 'object',
    required: ['id', 'links'],
    properties: {
      ...{ id: text, title: text, description: text, itemType: text, crs: list(text), links },
      extent: { type: 'object' },
    },
  },
  FeatureCollection: {
    type: 'object',
    required: ['type', 'features', 'links', 'timeStamp', 'numberReturned'],
    properties: {
      type: { type: 'string', enum: ['FeatureCollection'] },
      features: list({ type: 'object' }),
      links,
      timeStamp: { type: 'string', format: 'date-time' },
      numberMatched: {
        type: 'integer',
        description: 'How many features there are on all pages; left out where only reading them all would tell.',
      },
      numberReturned: { type: 'integer' },
    },
  },
  Exception: {
    type: 'object',
    required: ['code'],
    properties: { code: text, description: text, error: text, errors: list({ type: 'object' }) },
  },
}
