import { builder } from '../builder.ts'

export const Coordinates = builder.objectRef<{ latitude: number; longitude: number }>('Coordinates').implement({
  description: 'A position on the globe (WGS 84).',
  fields: (t) => ({
    latitude: t.exposeFloat('latitude', { description: 'Degrees north of the equator, -90 to 90.' }),
    longitude: t.exposeFloat('longitude', { description: 'Degrees east of Greenwich, -180 to 180.' }),
  }),
})
