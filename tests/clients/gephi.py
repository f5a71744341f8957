"""The surroundings of Horgos for Gephi, Gephi Lite and networkx. ENTREPOT_URL names the server."""

import os
import urllib.parse
import urllib.request

import networkx

site = os.environ.get("ENTREPOT_URL", "http://127.0.0.1:4000")

# Gephi Lite knows a file's format by the end of its address. What follows # is not sent to the server.
gexf = f"{site}/export?around=port:CNHRS&depth=1&format=gexf#horgos.gexf"
print(f"https://gephi.org/gephi-lite/?file={urllib.parse.quote(gexf, safe='')}")

graph = networkx.read_gexf(urllib.request.urlopen(gexf))
print(graph.number_of_nodes(), "nodes,", graph.number_of_edges(), "edges")
for node, degree in sorted(graph.degree, key=lambda pair: -pair[1])[:5]:
    print(f"{node}\t{graph.nodes[node]['label']}\t{degree}")
