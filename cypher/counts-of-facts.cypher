// How many facts of each kind does the graph have, and how many entries and versions its ledger?
// scans: counts are kept by the engines
CALL () {
  MATCH (node:Source)
  RETURN 'SOURCE' AS counted, count(node) AS total
  UNION ALL
  MATCH (node:Entity)
  RETURN 'ENTITY' AS counted, count(node) AS total
  UNION ALL
  MATCH (node:Section)
  RETURN 'SECTION' AS counted, count(node) AS total
  UNION ALL
  MATCH (node:Redirect)
  RETURN 'REDIRECT' AS counted, count(node) AS total
  UNION ALL
  MATCH (node:Claim)
  RETURN 'CLAIM' AS counted, count(node) AS total
  UNION ALL
  MATCH (node:Entry)
  RETURN 'ENTRY' AS counted, count(node) AS total
  UNION ALL
  MATCH (node:Version)
  RETURN 'VERSION' AS counted, count(node) AS total
}
RETURN counted, total
