# Rows that the R client gets: client.R ENDPOINT FILE
arguments <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages(library(SPARQL))
text <- paste(readLines(arguments[2], encoding = "UTF-8"), collapse = "\n")
cat(nrow(SPARQL(arguments[1], text)$results), "\n", sep = "")
