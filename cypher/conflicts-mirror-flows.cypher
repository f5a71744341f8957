// What do these reporters say that they export to others or import from them, and what do those say of the same trade?
// A row for each two of whom one exports to the other, with all that both say of it: amounts in any mode of transport and through any
// channel. These are candidates: periods, rounding and a tolerance then decide which of them disagree, and why.
// $keys  ids of reporters
UNWIND $keys AS key
CALL (key) {
  MATCH (own:Observation {reporterId: key})
  WHERE own.sortKey IS NOT NULL AND own.kind = 'LEVEL' AND own.basis <> 'DERIVED' AND own.partnerId IS NOT NULL
    AND own.measure IN ['EXPORT_VALUE', 'IMPORT_VALUE', 'EXPORT_VOLUME', 'IMPORT_QUANTITY']
    AND own.transportMode IS NULL AND own.channelId IS NULL
  WITH own, own.measure IN ['EXPORT_VALUE', 'EXPORT_VOLUME'] AS exports
  ORDER BY own.sortKey
  RETURN own.partnerId AS partner, exports, collect(own{.*}) AS said
}
CALL (key, partner, exports) {
  MATCH (other:Observation {reporterId: partner})
  WHERE other.sortKey IS NOT NULL AND other.partnerId = key AND other.kind = 'LEVEL' AND other.basis <> 'DERIVED'
    AND other.measure IN ['EXPORT_VALUE', 'IMPORT_VALUE', 'EXPORT_VOLUME', 'IMPORT_QUANTITY']
    AND other.measure IN ['EXPORT_VALUE', 'EXPORT_VOLUME'] <> exports
    AND other.transportMode IS NULL AND other.channelId IS NULL
  WITH other
  ORDER BY other.sortKey
  RETURN collect(other{.*}) AS mirrored
}
WITH key, partner, exports, said, mirrored
WHERE size(mirrored) > 0
RETURN key, said, mirrored
ORDER BY partner, exports
