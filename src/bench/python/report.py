"""The tables of benchmarks.json, and how what was measured is written into them."""
import json
from pathlib import Path
from statistics import median, quantiles

BEGIN = "<!-- What follows was written by ./dezero bench; the next run writes it anew. -->"
END = "<!-- Here ends what ./dezero bench wrote. -->"

DATA = json.loads((Path(__file__).resolve().parents[1] / "benchmarks.json").read_text(encoding="utf-8"))
ROWS = DATA["rows"]
CONTENDERS = {}
TABLES = {}
for kind, known in ("contenders", CONTENDERS), ("tables", TABLES):
    for name, each in DATA[kind].items():
        known[name] = {**known.get(each.get("like"), {}), **each}


def lines(table):
    """What each line of it measures: a row in a size."""
    return [(line["row"], size) for line in table.get("lines", []) for size in line.get("sizes", [1])]


def title(row, size):
    count = f"{size // 1_000_000} million" if size >= 1_000_000 else f"{size:,}"
    return ROWS[row]["title"].replace("{n}", count)


def scaled(value, *units):
    """Three digits, and a unit that fits: 12.3 us of 12345 nanoseconds."""
    unit = 0
    while value >= 999.5 and unit < len(units) - 1:
        value /= 1000
        unit += 1
    return digits(value) + " " + units[unit]


def digits(value):
    return f"{value:,.{0 if value >= 99.95 else 1 if value >= 9.995 else 2}f}"


def nanoseconds(value):
    return scaled(value, "ns", "us", "ms", "s")


def ratio(results, name, line):
    """How many times the kit's: the median of the rounds, as a machine that is busy in one is busy for both."""
    pairs = zip(results.get((name, *line), []), results.get(("kit", *line), []))
    ratios = [median(one["ns"]) / median(kit["ns"]) for one, kit in pairs if "ns" in one and "ns" in kit]
    return f" ({digits(median(ratios))})" if ratios and name != "kit" else ""


def times(results, name, line):
    return [ns for measured in results.get((name, *line), []) for ns in measured.get("ns", [])]


def cell(results, name, line, show="time"):
    taken = results.get((name, *line), [])
    all_of_them = times(results, name, line)
    if not all_of_them:
        return taken[0]["missing"] if taken else "-"
    if show == "memory":
        above = [each["peak"] - each["idle"] for each in taken if "ns" in each]
        return scaled(max(0, median(above)), "B", "kB", "MB", "GB")
    if show == "spread":
        low, _, high = quantiles(all_of_them, n=4, method="inclusive")
        return nanoseconds(low) + " to " + nanoseconds(high)
    return nanoseconds(median(all_of_them)) + ratio(results, name, line)


def grid(table, results):
    columns = [name for name in table["columns"] if any(key[0] == name for key in results)]
    return [["", *(CONTENDERS[name]["title"] for name in columns)]] + [
        [title(*line), *(cell(results, name, line, table.get("show", "time")) for name in columns)]
        for line in lines(table) if any((name, *line) in results for name in columns)]


def markdown(cells):
    widths = [max(map(len, column)) for column in zip(*cells)]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    padded = [[row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])] for row in cells]
    return "\n".join("| " + " | ".join(row) + " |" for row in [padded[0], rule, *padded[1:]]) + "\n"


def write(page, text):
    """Between the marks; what people wrote around them stays."""
    head, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    tail = rest.partition(END)[2] or "\n"
    page.write_text(f"{head.rstrip()}\n\n{BEGIN}\n\n{text}\n{END}{tail}", encoding="utf-8")
