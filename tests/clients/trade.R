# Exports over the years with their sources, as a table and as a plot in trade.pdf.
# ENTREPOT_URL names the server, ENTREPOT_PLOT the file.

options(scipen = 99) # whole numbers, not 9.38e+10
site <- Sys.getenv("ENTREPOT_URL", "http://127.0.0.1:4000")
filters <- "measure=EXPORT_VALUE&kind=LEVEL&unit=USD&hasPartner=false&hasCommodity=false"
exports <- read.csv(paste0(site, "/table/observations.csv?reporter=KAZ,UZB,MNG&", filters), encoding = "UTF-8")
exports$year <- as.integer(substr(exports$period_start, 1, 4))
exports <- exports[order(exports$reporter_name, exports$year), ]
print(exports[c("reporter_name", "year", "comparator", "value", "source_id", "licence")], row.names = FALSE)

stated <- tolower(paste(unique(exports$comparator), collapse = ", "))
pdf(Sys.getenv("ENTREPOT_PLOT", "trade.pdf"), width = 7, height = 5)
plot(exports$year, exports$value / 1e9, type = "n", ylim = c(0, max(exports$value) / 1e9), xaxt = "n",
     main = paste0("Exports of goods and services (", stated, ")"), xlab = "", ylab = "billion US dollars")
axis(1, at = unique(exports$year))
countries <- split(exports, exports$reporter_name)
for (i in seq_along(countries)) lines(countries[[i]]$year, countries[[i]]$value / 1e9, type = "b", col = i)
legend("right", legend = names(countries), col = seq_along(countries), lty = 1, bty = "n")
sources <- unique(exports[c("source_title", "publisher", "licence")])
citation <- paste0(sources$source_title, " (", sources$publisher, "), ", sources$licence, collapse = "; ")
mtext(citation, side = 1, line = 3, cex = 0.6)
invisible(dev.off())
cat(citation, "\n")
