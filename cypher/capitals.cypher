// What are the capitals of the countries called?
MATCH (country:Entity {kind: 'COUNTRY'})
WHERE country.sortKey > '' AND country.capital IS NOT NULL
RETURN country.id AS country, country.capital AS capital
ORDER BY country.id
