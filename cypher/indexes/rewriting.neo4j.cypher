// The indexes that Neo4j drops before entities are overwritten: none, so that a running server keeps its indexes.
