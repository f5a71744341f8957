// Which observations say this number of the same thing and time?
// $reporter   an entity id
// $measure    what is measured
// $kind       LEVEL, GROWTH …
// $value      the number
// $unit       its unit
// $start      the start of the period, '' for none
// $end        the end of the period, '' for none
// $partner    an entity id, '' for none
// $commodity  an entity id, '' for none
MATCH (observation:Observation {reporterId: $reporter})
WHERE observation.sortKey > '' AND observation.measure = $measure AND observation.kind = $kind AND observation.value = $value
  AND observation.unit = $unit
  AND coalesce(observation.periodStart, '') = $start AND coalesce(observation.periodEnd, '') = $end
  AND coalesce(observation.partnerId, '') = $partner AND coalesce(observation.commodityId, '') = $commodity
RETURN observation.id AS id, observation.citations AS citations
ORDER BY id
