// Which sections do railways and train ferries have, whatever has become of them?
// scans: every section, a few thousand, since a route may pass any of them
MATCH (section:Section)
RETURN section.railwayId AS line, section.fromId AS fromId, section.toId AS toId, section.kilometres AS kilometres,
  section.kilometresBasis AS kilometresBasis, section.gauges AS gauges, section.status AS status, section.openedOn AS openedOn,
  section.freight AS freight, section.mode AS mode, section.confidence AS confidence, section.basis AS basis,
  section.citations AS citations
ORDER BY section.railwayId, section.number
