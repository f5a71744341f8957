import { builder } from '../builder.ts'
import { AgreementKind } from '../entities/agreement-kind.ts'
import { CorridorKind } from '../entities/corridor.ts'
import { LineStatus } from '../entities/line-status.ts'
import { OrganizationKind } from '../entities/organization.ts'
import { PassageKind } from '../entities/passage.ts'
import { CrossingStatus, PortKind, PortSize } from '../entities/port.ts'
import { RegionKind } from '../entities/region.ts'
import { TransportMode } from '../entities/transport-mode.ts'

export const EntityPropertiesInput = builder.inputType('EntityPropertiesInput', {
  description:
    'What an entity of a kind has besides names and codes. Each field says of which kinds it is; those of other kinds are refused. Null takes away what was known.',
  fields: (t) => {
    const date = (description: string) => t.field({ type: 'PartialDate', description })
    return {
      latitude: t.float({
        description: 'Of countries, regions, ports, places and passages: degrees north, -90 to 90.',
      }),
      longitude: t.float({ description: 'Of the same: degrees east, -180 to 180.' }),
      landlocked: t.boolean({ description: 'Of countries: true if it has no coast.' }),
      areaSquareKilometres: t.float({ description: 'Of countries: 0 to 20,000,000 km².' }),
      capital: t.string({ description: 'Of countries: the name of the capital.' }),
      regionKind: t.field({ type: RegionKind, description: 'Of regions: what sort it is.' }),
      iso3166: t.string({ description: 'Of regions: ISO 3166-2, like `CN-XJ`.' }),
      m49: t.string({ description: 'Of regions: the United Nations M49 code, like `143`.' }),
      portKind: t.field({ type: PortKind, description: 'Of ports, and needed of a new one: what sort it is.' }),
      portSize: t.field({ type: PortSize, description: 'Of ports: how large it is.' }),
      importance: t.float({ description: 'Of ports: 0 to 100, for the order of lists.' }),
      hasContainers: t.boolean({ description: 'Of ports: true if it handles containers.' }),
      crossingStatus: t.field({
        type: CrossingStatus,
        description: 'Of ports: whether goods can cross a border there.',
      }),
      crossingStatusAsOf: date('Of ports: the day on which `crossingStatus` was so.'),
      modes: t.field({
        type: [TransportMode],
        description: 'Of ports: how goods reach it, in place of what was known; none is known where it is empty.',
      }),
      unlocode: t.string({ description: 'Of ports and places: the UN/LOCODE, like `CNSHA`.' }),
      status: t.field({ type: LineStatus, description: 'Of railways and corridors: whether it runs.' }),
      openedOn: date('Of railways, corridors and passages: when it opened.'),
      lengthKilometres: t.float({ description: 'Of railways, corridors and passages: 0 to 50,000 km.' }),
      gaugeMillimetres: t.int({ description: 'Of railways and corridors: 300 to 3,000 mm.' }),
      corridorKind: t.field({ type: CorridorKind, description: 'Of corridors: what sort it is.' }),
      transitDays: t.string({ description: 'Of corridors: how many days it takes, in words.' }),
      organizer: t.string({ description: 'Of corridors: who runs it.' }),
      agreementKind: t.field({ type: AgreementKind, description: 'Of agreements: what sort it is.' }),
      signedOn: date('Of agreements: when it was signed.'),
      inForceSince: date('Of agreements: since when it is in force.'),
      negotiatedSince: date('Of agreements: since when it is negotiated.'),
      concludedOn: date('Of agreements: when the negotiations ended.'),
      provisionalSince: date('Of agreements: since when it is applied provisionally.'),
      endedOn: date('Of agreements: when it ended; not before it was signed.'),
      instrument: t.string({ description: 'Of agreements: its legal form.' }),
      organizationKind: t.field({ type: OrganizationKind, description: 'Of organizations: what sort it is.' }),
      foundedOn: date('Of organizations: when it was founded.'),
      dissolvedOn: date('Of organizations: when it was dissolved.'),
      seat: t.string({ description: 'Of organizations: where it has its seat.' }),
      startsOn: date('Of events: when it starts.'),
      endsOn: date('Of events: when it ends; not before it starts.'),
      periodAmbiguity: t.string({ description: 'Of events: how its time was inferred.' }),
      role: t.string({ description: 'Of persons: what they are.' }),
      passageKind: t.field({ type: PassageKind, description: 'Of passages: what sort it is.' }),
      narrowestKilometres: t.float({ description: 'Of passages: the width where it is narrowest, 0 to 5,000 km.' }),
      note: t.string({
        description:
          'Of railways, corridors, commodities, agreements, organizations and passages: what a careful reader should know, up to 2,000 characters.',
      }),
    }
  },
})
