// Which organizations and agreements have a second list of members, or a treaty whose parties are the members?
MATCH (whole:Organization)
WHERE whole.sortKey > '' AND (whole.otherLists IS NOT NULL OR EXISTS { (whole)<-[:TREATY_OF]-(:Agreement) })
RETURN whole.id AS id
UNION
MATCH (whole:Agreement)
WHERE whole.sortKey > '' AND whole.otherLists IS NOT NULL
RETURN whole.id AS id
