# Reads GraphML with igraph for R: FORMAT FILE CLAIM. JSON is written by hand, as base R has no writer.
args <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages(library(igraph))
graph <- read_graph(args[2], format = "graphml")
at <- which(edge_attr(graph, "claim") == args[3])
quoted <- function(s) paste0('"', gsub("\t", "\\\\t", gsub('"', '\\\\"', gsub("\\\\", "\\\\\\\\", enc2utf8(s)))), '"')
text <- function(v) if (is.logical(v)) tolower(as.character(v)) else as.character(v)
fields <- sapply(edge_attr_names(graph), function(n) paste0(quoted(n), ":", quoted(text(edge_attr(graph, n)[at]))))
cat(paste0('{"nodes":', vcount(graph), ',"edges":', ecount(graph), ',"edge":{', paste(fields, collapse = ","), "}}\n"))
