import { describe, expect, it } from 'vitest'
import { emptyScene, type Scene } from '../../src/web/explorer/scene/scene.ts'
import { answerPath, linkOf, movedTo, sceneOf } from '../../src/web/explorer/scene/scene-link.ts'

const scene: Scene = {
  question: 'linked',
  blanks: ['port:CNHRS', 'commodity:0810.60'],
  asOf: '2021-07',
  way: 0,
  narrowing: {},
  view: 'map',
  pictured: true,
  expanded: [{ id: 'port:KZ-altynkol', relation: 'STOPS_AT', count: 12 }],
  depth: 1,
  style: { size: 'between', colour: 'community', layout: 'ranks' },
  hidden: ['country:DEU', 'region:CN-XJ'],
  pinned: { 'port:CNHRS': [12.5, -40] },
  off: ['RAILWAY', 'MEMBER_OF'],
  open: ['bundle:country:RUS~ORGANIZATION'],
  chosen: 'port:CNHRS--PAIRED_WITH--port:KZHOR',
  flows: { of: ['country:CHN', 'country:KAZ'], series: 'PARTNER_SHARE.EXPORTS.percent', year: 2023 },
  paths: { from: 'port:CNHRS', to: 'country:DEU', pick: 2 },
  look: { x: -120.25, y: 3.5, span: 80.125 },
}

const sceneAt = (link: string) => sceneOf(new URL(link, 'http://localhost'))

describe('links to scenes', () => {
  it('a link holds everything of its scene', () => {
    expect(sceneAt(linkOf(scene))).toEqual(scene)
  })

  it('the link to a plain scene is short and readable', () => {
    expect(linkOf({ ...emptyScene, question: 'ports', blanks: ['region:CENTRAL_ASIA'] })).toBe(
      '/q/ports-serving/region:CENTRAL_ASIA',
    )
    expect(linkOf(emptyScene)).toBe('/')
  })

  it('a link names the day and the way that it shows, and a route opens on the map', () => {
    const route = sceneAt('/q/route/port:CNCKG/port:DEDUI?asOf=2016-01-01&way=2')
    expect(route).toMatchObject({ question: 'route', asOf: '2016-01-01', way: 2, view: 'map' })
    expect(linkOf(route)).toBe('/q/route/port:CNCKG/port:DEDUI?asOf=2016-01-01&way=2')
    const drawnOtherwise: Scene = { ...route, view: 'graph', chosen: 'port:CNCKG' }
    expect(answerPath(drawnOtherwise)).toBe(linkOf(route))
    expect(linkOf({ ...route, view: 'graph' })).toContain('view=graph')
    expect(sceneAt('/q/route/port:CNCKG/port:DEDUI?asOf=2016-13&way=-1')).toMatchObject({ asOf: null, way: 0 })
    expect(sceneAt('/q/ports-serving/region:CENTRAL_ASIA?asOf=2016').asOf, 'a question that takes no day').toBeNull()
  })

  it('a scene read from a link leaves out what is not valid in it', () => {
    expect(sceneAt('/q/nothing/port:CNHRS')).toEqual(emptyScene)
    expect(
      sceneAt(
        '/q/ports-serving/a/b/c?view=globe&size=huge&colour=red&layout=&depth=99&expand=x~STOPS_AT~-1&pin=x~one~2&look=1~2~0',
      ),
    ).toEqual({
      ...emptyScene,
      question: 'ports',
      blanks: ['a', 'b'],
      depth: 2,
    })
  })

  it('a link in the former form leads to the present address with all that it said', () => {
    expect(movedTo('?ask=linked&of=port:CNHRS+country:DEU&view=map&hide=country:POL')).toBe(
      '/q/linked/port:CNHRS/country:DEU?view=map&hide=country%3APOL',
    )
    expect(movedTo('?ask=conflicts')).toBe('/q/conflicts')
    expect(movedTo('?ask=nothing&of=port:CNHRS')).toBeNull()
    expect(movedTo('')).toBeNull()
  })
})
