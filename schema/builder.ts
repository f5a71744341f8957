import SchemaBuilder from '@pothos/core'
import DataloaderPlugin from '@pothos/plugin-dataloader'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import { GlobalId } from '../cypher/knowledge/entities/global-id.ts'
import { scopeAuth } from './access/scope-auth.ts'
import { startLists } from './reads.ts'
import type { GivenTypes } from './schema-types.ts'

export const builder = new SchemaBuilder<GivenTypes>({
  // The first is outermost: it is asked who may before anything is done.
  plugins: [ScopeAuthPlugin, RelayPlugin, DataloaderPlugin],
  scopeAuth,
  defaultFieldNullability: false,
  relay: {
    encodeGlobalID: (_, id) => String(id),
    decodeGlobalID: (id) => GlobalId.parse(id),
    cursorType: 'String',
    // A former id may lead to a thing of another kind: `port:RUMOW` is a town today. So it is the thing itself that says its type.
    brandLoadedObjects: false,
    nodeTypeOptions: {
      description: 'Anything with an id of its own.',
      resolveType: (value) => GlobalId.parse((value as { readonly id: string }).id).typename,
    },
    nodeQueryOptions: {
      description: 'The thing with this id; null where there is none.',
      nullable: true,
      resolve: (_, { id }, context, info, resolveNode) => {
        startLists(context, info, id.typename, id.id)
        return resolveNode(id)
      },
    },
    nodesQueryOptions: false,
    pageInfoTypeOptions: { description: 'Where a page stands in the whole list.' },
    hasNextPageFieldOptions: { description: 'True where there is more after this page.' },
    hasPreviousPageFieldOptions: { description: 'True where this page was asked for with `after`.' },
    startCursorFieldOptions: { description: 'The cursor of the first edge; null on an empty page.' },
    endCursorFieldOptions: { description: 'The cursor of the last edge, to pass as `after`; null on an empty page.' },
  },
})

builder.queryType({
  description:
    'What can be asked. Ids are readable, like `country:CHN`; `entity(code:)` and `search` find them. ' +
    'In order: how one thing is found, the lists of each kind, questions about how things are related, the evidence, and what serves it. ' +
    'A field that asks the graph is null where that fails: `errors` names it and says why, and nothing beside it is lost.',
})
