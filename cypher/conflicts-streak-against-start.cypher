// Which of these reporters' streaks ("the third month running") contradict their start, which is stated elsewhere?
// The start is a statement about the same measure whose period has a beginning and no end: "falling since September". A streak in
// years counts calendar years, the first and the last included.
// $keys  ids of reporters
UNWIND $keys AS key
CALL (key) {
  MATCH (streak:Observation {reporterId: key})
  WHERE streak.sortKey IS NOT NULL AND streak.basis <> 'DERIVED'
    AND streak.unit IN ['consecutive months', 'consecutive years'] AND streak.periodEnd IS NOT NULL
  MATCH (:Entity {id: key})<-[:ABOUT]-(start:Statement {subjectId: key})
  WHERE start.measure = streak.measure AND start.periodEnd IS NULL AND start.periodStart IS NOT NULL
  WITH DISTINCT streak, start, toInteger(left(streak.periodEnd, 4)) - toInteger(left(start.periodStart, 4)) AS years
  WITH streak, start,
    CASE
      WHEN streak.unit = 'consecutive years' THEN years + 1
      WHEN size(streak.periodEnd) >= 7 AND size(start.periodStart) >= 7
        THEN 12 * years + toInteger(substring(streak.periodEnd, 5, 2)) - toInteger(substring(start.periodStart, 5, 2)) + 1
      ELSE 0
    END AS length
  WHERE length > 0 AND toFloat(streak.value) <> length
  RETURN streak, start, length
}
RETURN key, streak{.*} AS streak, start{.*} AS start, length
ORDER BY streak.sortKey, start.sortKey
