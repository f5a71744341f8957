// Which sources have this address, or this title, publisher and date?
// $title        the title
// $publisher    '' for none
// $publishedOn  '' for none
// $url          '' for none
// scans: there are few sources
MATCH (source:Source)
WHERE ($url <> '' AND coalesce(source.url, '') = $url)
  OR (source.title = $title AND coalesce(source.publisher, '') = $publisher AND coalesce(source.publishedOn, '') = $publishedOn)
RETURN source.id AS id
ORDER BY id
LIMIT 1
