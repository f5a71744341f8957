import { Neo4jGraphQL } from '@neo4j/graphql'
import { createYoga } from 'graphql-yoga'
import type { Neo4jSettings } from '../../cypher/engine/neo4j.ts'
import { Notes, standUp, told } from './contestant-process.ts'
import { peerTypes } from './peer-types.ts'
import { watchedDriver } from './watched-driver.ts'

const settings = told<{ neo4j: Neo4jSettings }>().neo4j
const notes = new Notes()
const driver = watchedDriver(settings, notes)
const schema = await new Neo4jGraphQL({ typeDefs: peerTypes, driver }).getSchema()
standUp(createYoga({ schema, graphiql: false, context: { sessionConfig: { database: settings.database } } }), notes)
