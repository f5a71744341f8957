import type { ImplementableObjectRef, OutputRef } from '@pothos/core'
import { builder } from '../builder.ts'
import { Cursor } from '../cursor.ts'
import type { ListedRow, Page } from './page.ts'

type SchemaTypes = typeof builder.$inferSchemaTypes

/** A row as an edge: its cursor, and what it holds besides the node. */
export type Edge<Row> = { readonly cursor: string; readonly row: Row }

type EdgeFields<Row> = Parameters<ImplementableObjectRef<SchemaTypes, Edge<Row>>['implement']>[0]['fields']

export interface ConnectionOf<Row, Node> {
  readonly node: OutputRef<Node>
  /** The node of a row, or its id where it is loaded apart. */
  readonly toNode: (row: Row) => Node
  /** What the list holds, for the description: "ports". */
  readonly of: string
  /** What the edge tells of the relation: since when, who says so. */
  readonly edgeFields?: EdgeFields<Row>
}

/** Defines `XConnection` and `XEdge`, Relay's types of a list with cursors. */
export function connection<Row extends ListedRow, Node, Listed extends Page<Row> = Page<Row>>(
  name: string,
  { node, toNode, of, edgeFields }: ConnectionOf<Row, Node>,
) {
  const edge = builder.objectRef<Edge<Row>>(`${name}Edge`)
  edge.implement({
    description: `One of the ${of}, and its place in the list.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Pass it as `after` to go on from here.' }),
      // The resolver's type depends on whether the node is a list, which isn't known of a type parameter.
      node: t.field({ type: node, description: `One of the ${of}.`, resolve: ({ row }) => toNode(row) as never }),
      ...edgeFields?.(t),
    }),
  })
  return builder.objectRef<Listed>(`${name}Connection`).implement({
    description: `A page of ${of}.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        nullable: true,
        description: 'What is on the page, each with its cursor.',
        resolve: async (page) => {
          const { rows } = await page.rows()
          return rows.map((row) => ({ cursor: Cursor.write(page.origin, row.sortKey), row }))
        },
      }),
      nodes: t.field({
        type: [node],
        nullable: true,
        description: 'What is on the page, without the edges.',
        resolve: async (page) => {
          const { rows } = await page.rows()
          return rows.map(toNode)
        },
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Where this page stands, and the cursor of the next.',
        resolve: async (page) => {
          const { rows, more } = await page.rows()
          const cursor = (row: Row | undefined) => (row ? Cursor.write(page.origin, row.sortKey) : null)
          return {
            hasNextPage: more,
            hasPreviousPage: page.after !== '',
            startCursor: cursor(rows[0]),
            endCursor: cursor(rows.at(-1)),
          }
        },
      }),
      totalCount: t.int({
        nullable: true,
        description: 'How many there are in all, on every page. Counted only when asked for.',
        resolve: (page) => page.total(),
      }),
    }),
  })
}
