// Link these claims to the sources that they cite.
// $rows  claim, source, position and paragraph of each link; the paragraph may be null
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim})
MATCH (source:Source {id: row.source})
MERGE (claim)-[citation:CITES {position: row.position}]->(source)
SET citation.paragraph = row.paragraph
