"""Reads documents in three formats, and prints what is not the same graph in all of them, and what SHACL finds."""
import json
import sys

from pyshacl import validate
from rdflib import Graph
from rdflib.compare import isomorphic

given = json.load(sys.stdin)
shapes = Graph().parse(data=given["shapes"], format="turtle")
together = Graph()
different = []
triples = 0
for document in given["documents"]:
    linked = json.loads(document["jsonld"])
    linked["@context"] = given["context"]["@context"]
    turtle = Graph().parse(data=document["ttl"], format="turtle")
    lines = Graph().parse(data=document["nt"], format="nt")
    json_ld = Graph().parse(data=json.dumps(linked), format="json-ld")
    if len(turtle) == 0 or not (isomorphic(turtle, lines) and isomorphic(turtle, json_ld)):
        different.append(document["path"])
    triples += len(turtle)
    together += turtle
for fault in given["faults"]:
    together.update(fault)
conforms, _, report = validate(together, shacl_graph=shapes)
print(json.dumps({"different": different, "triples": triples, "conforms": conforms, "report": report[:4000]}))
