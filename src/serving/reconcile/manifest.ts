import { extensionLimits } from './extending.ts'
import { limits } from './matching.ts'
import { previewSize } from './preview.ts'
import { types } from './types.ts'

/**
 * The service manifest, as the Reconciliation Service API 0.2 has it.
 * @param origin the address of the site
 */
export function manifest(origin: string): object {
  const suggest = (what: string) => ({ service_url: origin, service_path: `/reconcile/suggest/${what}` })
  return {
    versions: ['0.2'],
    name: 'Entrepôt',
    identifierSpace: `${origin}/entity/`,
    schemaSpace: `${origin}/schema/`,
    documentation: `${origin}/`,
    batchSize: limits.queries,
    candidateLimit: limits.candidates,
    extensionLimits,
    defaultTypes: types.map(({ id, name }) => ({ id, name })),
    view: { url: `${origin}/entity/{{id}}` },
    preview: { url: `${origin}/reconcile/preview?id={{id}}`, ...previewSize },
    suggest: {
      entity: {
        ...suggest('entity'),
        flyout_service_url: origin,
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the client puts the id in its place
        flyout_service_path: '/reconcile/flyout/entity?id=${id}',
      },
      property: suggest('property'),
      type: suggest('type'),
    },
    extend: {
      propose_properties: { service_url: origin, service_path: '/reconcile/properties' },
      property_settings: [
        {
          name: 'limit',
          label: 'Limit',
          type: 'number',
          default: 0,
          help_text: 'The most values of each row (0 for all)',
        },
      ],
    },
  }
}
