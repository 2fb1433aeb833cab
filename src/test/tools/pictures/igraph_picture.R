# Draws GraphML with igraph for R: FILE PICTURE.
args <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages(library(igraph))
graph <- read_graph(args[1], format = "graphml")
set.seed(1)
svg(args[2], width = 8, height = 6)
par(mar = rep(0, 4))
plot(graph, layout = layout_with_kk(graph), vertex.size = 6, vertex.color = "#0f766e", vertex.frame.color = NA,
     vertex.label.cex = .7, vertex.label.dist = 1, vertex.label.color = "black", vertex.label.family = "sans",
     edge.label = NA, edge.arrow.size = .4, edge.lty = ifelse(E(graph)$certainty == "Asserted", 1, 3),
     edge.color = ifelse(E(graph)$polarity == "Negated", "#b91c1c", "#6d28d9"))
invisible(dev.off())
