// How many nodes does the graph have?
MATCH (node)
RETURN count(node) AS nodes
