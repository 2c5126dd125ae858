# The same in R: install.packages("duckdb"); Rscript tasks.R output
library(duckdb)

arguments <- commandArgs(trailingOnly = TRUE)
tables <- file.path(if (length(arguments) > 0) arguments[1] else "output", "tables")
db <- dbConnect(duckdb())
ask <- function(sql) print(dbGetQuery(db, gsub("@", paste0(tables, "/"), sql, fixed = TRUE)))

cat("# Due by the end of 2022\n")
ask("SELECT due, text, clauseId, printedPage FROM '@deadlines.parquet' WHERE due < DATE '2023-01-01' ORDER BY due LIMIT 5")
cat("# Who leads most\n")
ask("SELECT coalesce(canonical, unit) AS unit, count(*) AS n FROM '@responsibilities.parquet'
     WHERE role = 'lead' GROUP BY 1 ORDER BY n DESC LIMIT 3")
cat("# Targets in 元\n")
ask("SELECT indicator, comparator, quantity, due FROM '@targets.parquet' WHERE baseUnit = '元' ORDER BY quantity DESC LIMIT 3")

dbDisconnect(db, shutdown = TRUE)
