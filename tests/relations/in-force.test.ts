import { describe, expect, it } from 'vitest'
import { timesInForce } from '../../cypher/knowledge/relations/in-force.ts'

describe('the times in which a relation is in force', () => {
  it.each([
    ['without any date it is in force on every day', {}, [{ from: null, to: null }]],
    ['it begins and ends with its dates', { since: '2004-05', until: '2020' }, [{ from: '2004-05', to: '2020' }]],
    ['with an end alone it has no known start', { until: '1991-12-26' }, [{ from: null, to: '1991-12-26' }]],
    [
      'without a known start it is found from the day of the source that lists it',
      { knownBy: '2024-01-12' },
      [{ from: '2024-01-12', to: null }],
    ],
    ['what is planned is not in force', { since: '2024', status: 'BUILDING' }, []],
    [
      'a break parts its times',
      { since: '1945', spells: ['MEMBER|1945|1950-03-02', 'MEMBER|1957|9999'] },
      [
        { from: '1945', to: '1950-03-02' },
        { from: '1957', to: null },
      ],
    ],
    [
      'a change of status without a break does not',
      { since: '1963', spells: ['MEMBER|1963|2021-10-25', 'SUSPENDED|2021-10-25|9999'] },
      [{ from: '1963', to: null }],
    ],
  ])('%s', (_, dates, times) => {
    expect(timesInForce(dates)).toEqual(times)
  })
})
