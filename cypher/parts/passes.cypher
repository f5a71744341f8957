// Does this node pass the filter? A condition, only to be joined with others by AND.
// (node)  the variable of an entity or a claim
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
size($clauses) > 0 AND any(clause IN $clauses WHERE size([test IN clause WHERE test.holds <> coalesce(
  CASE test.how
    WHEN 'IN' THEN node[test.property] IN test.values
    WHEN 'ANY' THEN size([one IN node[test.property] WHERE one IN test.values]) > 0
    WHEN 'CITES' THEN size([one IN node[test.property] WHERE split(one, '#')[0] IN test.values]) > 0
    WHEN 'CONTAINS' THEN node[test.property] CONTAINS test.value
    WHEN 'STARTS_WITH' THEN node[test.property] STARTS WITH test.value
    WHEN 'AT_LEAST' THEN node[test.property] >= test.value
    WHEN 'AT_MOST' THEN node[test.property] <= test.value
    WHEN 'MORE_THAN' THEN node[test.property] > test.value
    WHEN 'LESS_THAN' THEN node[test.property] < test.value
    WHEN 'BETWEEN' THEN node[test.property] >= test.values[0] AND node[test.property] <= test.values[1]
    WHEN 'NEAR' THEN size([point IN [test.values] WHERE test.value >=
      // include parts/metres-from(node, point)
    ]) > 0
    WHEN 'NOT_BEFORE' THEN node[test.property] + '~' >= test.value
    ELSE node[test.property] IS NOT NULL
  END, test.missing)]) = 0)
