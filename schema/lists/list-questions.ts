import type { Parameters } from '../../cypher/engine/graph.ts'
import { question } from '../../cypher/engine/question.ts'
import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import type { CountRow, ListedRow, PageOf } from './page.ts'

/** A row of a list of entities: the entity whole, beside what its edge tells. */
export interface EntityListed<Row extends EntityRow> extends ListedRow {
  readonly entity: Row
}

type Asked = Parameters & { readonly keys: readonly string[] }

/**
 * The two questions of a list: `cypher/NAME.cypher` gives its pages, `cypher/NAME-count.cypher` counts it.
 * @param name such as `ports-of-country`
 */
export function listQuestions<Row extends ListedRow>(name: string): Pick<PageOf<Row>, 'rows' | 'count'> {
  return { rows: question<Row, Asked>(name), count: question<CountRow, Asked>(`${name}-count`) }
}
