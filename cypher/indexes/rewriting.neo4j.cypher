// What Neo4j must not have while entities are written over: nothing, and so a server that is read meanwhile goes on as before.
