# points: 3
import networkx as nx
import pandas as pd

graph = nx.Graph()
for _, states in table("cyber_formats").frame().groupby("format")["state_iso3"]:
    graph.add_edges_from((a, b) for a in states for b in states if a != b)
formats = pd.DataFrame(
    {"degree": nx.degree_centrality(graph), "betweenness": nx.betweenness_centrality(graph)}
).loc[["EST", "LTU", "USA", "TUR"]].round(3).rename_axis("state")
