"""Reads a dump in N-Quads with rdflib and Oxigraph, counts, and asks questions in SPARQL."""
import json
import sys

import pyoxigraph
from rdflib import Dataset
from rdflib.store import Store

path, site = sys.argv[1:]


class Counting(Store):
    """Keeps nothing of what rdflib reads but how much it was."""

    context_aware = True
    graph_aware = True

    def __init__(self):
        super().__init__()
        self.quads = 0

    def add(self, triple, context, quoted=False):
        self.quads += 1

    def add_graph(self, graph):
        pass

    def remove_graph(self, graph):
        pass

    def remove(self, triple, context=None):
        pass

    def contexts(self, triple=None):
        return iter(())


counting = Counting()
Dataset(store=counting).parse(path, format="nquads")

store = pyoxigraph.Store()
store.bulk_load(path=path, format=pyoxigraph.RdfFormat.N_QUADS)

prefixes = f"""PREFIX : <{site}/vocabulary#> PREFIX schema: <https://schema.org/> PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> """


def ask(query):
    found = store.query(prefixes + query, use_default_graph_as_union=True)
    return [[term.value for term in solution] for solution in found]


def count(query):
    return int(ask("SELECT (COUNT(DISTINCT ?it) AS ?count) { " + query + " }")[0][0])


words = {quad.subject.value for quad in pyoxigraph.parse(sys.stdin.buffer.read(), format=pyoxigraph.RdfFormat.N_TRIPLES)}
used = {row[0] for row in ask("SELECT DISTINCT ?word { { ?s ?word ?o } UNION { ?s ?p ?word FILTER(isIRI(?word)) } }")}
answers = {
    "rdflib": counting.quads,
    "oxigraph": len(store),
    "claims": count("?it a schema:Claim"),
    "entities": count("?it schema:identifier ?id ; schema:name ?name FILTER(CONTAINS(STR(?it), '/entity/'))"),
    "relations": count("?it a :NeighborEdge"),
    "sources": count("?it a :Source"),
    "withoutEvidence": count(
        "{ ?it a schema:Claim } UNION { ?it a :NeighborEdge } "
        "FILTER NOT EXISTS { ?it prov:hadPrimarySource|prov:wasDerivedFrom ?source }"
    ),
    "unsourced": count("?claim prov:hadPrimarySource|prov:wasDerivedFrom ?it FILTER NOT EXISTS { ?it rdf:type ?type }"),
    "flattened": count(
        "?it :comparator ?comparator ; schema:value ?value FILTER(?comparator != :Comparator-EQUAL)"
    ),
    "asserted": count("?statement rdf:subject ?it ; rdf:predicate ?word ; rdf:object ?object . ?it ?word ?object"),
    "undescribed": sorted(word for word in used if word.startswith(site + "/vocabulary#") and word not in words),
    "partiesOfRcep": sorted(
        row[0]
        for row in ask(
            f"SELECT ?party {{ ?edge rdf:predicate :Relation-PARTY_TO ; rdf:object <{site}/entity/agreement:RCEP> ;"
            " rdf:subject ?party }"
        )
    ),
    "disagreeing": sorted(row[0] for row in ask("SELECT DISTINCT ?claim { ?claim :disagreesWith ?other }")),
}
print(json.dumps(answers))
