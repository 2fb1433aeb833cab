# Draws GraphML with igraph for R: FILE PICTURE.
args <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages(library(igraph))
graph <- read_graph(args[1], format = "graphml")
set.seed(1)
svg(args[2], width = 8, height = 6)
par(mar = rep(0, 4))
places <- layout_as_star(graph, center = V(graph)[which.max(degree(graph))])
# Names stand outside of the circle, and that of the middle below it, away from the lines.
angle <- ifelse(rowSums(abs(places)) < .01, pi / 2, -atan2(places[, 2], places[, 1]))
plot(graph, layout = places, asp = 0, margin = c(.14, .25, .18, .2), vertex.size = 6, vertex.color = "#0f766e",
     vertex.frame.color = NA, vertex.label.cex = .7, vertex.label.dist = 2.7, vertex.label.degree = angle,
     vertex.label.color = "black", vertex.label.family = "sans", edge.label = NA, edge.arrow.size = .4,
     edge.lty = c(Asserted = 1, Probable = 2, Possible = 3)[E(graph)$certainty],
     edge.color = ifelse(E(graph)$polarity == "Negated", "#b91c1c", "#6d28d9"))
invisible(dev.off())
