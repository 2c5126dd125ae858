# The same in R, from NDJSON: install.packages("jsonlite"); Rscript tasks.R output
library(jsonlite)

arguments <- commandArgs(trailingOnly = TRUE)
tables <- file.path(if (length(arguments) > 0) arguments[1] else "output", "tables")
rows <- function(table) {
  stream_in(file(file.path(tables, paste0(table, ".ndjson")), encoding = "UTF-8"), verbose = FALSE)
}
first <- function(rows, n) write.table(head(rows, n), row.names = FALSE, col.names = FALSE, quote = FALSE, sep = "  ")

cat("# Due by the end of 2022\n")
deadlines <- rows("deadlines")
due <- subset(deadlines, !is.na(due) & due < "2023-01-01", c("due", "text", "clauseId", "printedPage"))
first(due[order(due$due), ], 5)

cat("# Who leads most\n")
responsibilities <- rows("responsibilities")
leads <- subset(responsibilities, role == "lead")
counts <- sort(table(ifelse(is.na(leads$canonical), leads$unit, leads$canonical)), decreasing = TRUE)
first(as.data.frame(counts), 3)

cat("# Targets in 元\n")
money <- subset(rows("targets"), baseUnit == "元", c("indicator", "comparator", "quantity", "due"))
first(money[order(-money$quantity), ], 3)
