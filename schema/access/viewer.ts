import { builder } from '../builder.ts'
import type { Viewer as ViewerRow } from '../request.ts'
import { personal } from './personal.ts'

const Viewer = builder.objectRef<ViewerRow>('Viewer').implement({
  description: 'Who asks, by the token or the key that came with the request.',
  fields: (t) => ({
    id: t.exposeString('id', {
      description:
        'What entries of theirs are signed with: `user:` and the subject of a token, `key:` and the id of an API key, or `local:curator`.',
    }),
    scopes: t.exposeStringList('scopes', {
      description:
        'What they may do, such as `facts:write`. `admin` includes all, and `facts:write` includes `facts:propose`. Empty for who may only read.',
    }),
  }),
})

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    extensions: personal,
    description: 'Who asks; null for whoever has not signed in.',
    resolve: (_, __, { viewer }) => viewer,
  }),
)
