"""What the kit costs beside other frameworks. ./dezero bench builds what is needed and starts this.

benchmarks.json has the rows, the contenders and the tables. Each measurement is a process of its own, in Java by JMH
(src/jmh/java), in Python by peers.py; the contenders take turns, so that a busy machine is as busy for all of them.
"""
import argparse
import json
import os
import platform
import re
import subprocess
import sys
import time
import venv
from functools import cache
from pathlib import Path
from statistics import median

from report import CONTENDERS, ROWS, TABLES, digits, grid, lines, markdown, times, title, write

HERE = Path(__file__).resolve().parent
HOME = HERE.parents[2]
TARGET = HOME / "target"
BENCH = TARGET / "bench"
PAGE = HOME / "docs" / "benchmarks.md"
WORK = BENCH / "work"    # the classes that are made from rows
PEERS = BENCH / "venv"
SMALL = 10    # the size in which results are compared
# One thread for each: so many cores are not the same for all.
ENVIRONMENT = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


def say(text):
    print("dezero: " + text, file=sys.stderr, flush=True)


def fail(text):
    say(text)
    sys.exit(2)


def plan(tables, only=()):
    """For each line the contenders, and how often they are measured; the smaller sizes of a row first."""
    wanted = {}
    for table in tables:
        for line in lines(table):
            for name in table["columns"]:
                if line[0] in CONTENDERS[name].get("rows", ROWS) and name in (only or CONTENDERS):
                    names = wanted.setdefault(line, {})
                    names[name] = max(names.get(name, 0), table.get("rounds", 1))
    return dict(sorted(wanted.items(), key=lambda item: (list(ROWS).index(item[0][0]), item[0][1])))


def run(wanted, limit):
    """By contender, row and size: what was measured, once for each round."""
    results = {}
    rounds = max((times for names in wanted.values() for times in names.values()), default=0)
    for turn in range(rounds):
        for line, names in wanted.items():
            names = [name for name, times in names.items() if times > turn]
            if names:
                say(f"round {turn + 1} of {rounds}: {title(*line)} ...")
            for name in names:
                measured = measure(results, name, *line, limit)
                results.setdefault((name, *line), []).append(measured)
    return results


# A measurement.

def java(name="java"):
    return str(Path(os.environ["JAVA_HOME"], "bin", name)) if "JAVA_HOME" in os.environ else name


def python(folder):
    return str(folder / "Scripts" / "python.exe" if os.name == "nt" else folder / "bin" / "python")


def path(*entries):
    return os.pathsep.join(map(str, entries))


LAUNCHER = str(HOME / ("dezero.cmd" if os.name == "nt" else "dezero"))


@cache
def options(archive=False):
    """Java's, as the kit has them; without its archive of classes, where other classes come first."""
    told = subprocess.run([LAUNCHER, "java-options"], capture_output=True, text=True, check=True).stdout.splitlines()
    return [each for each in told if archive or not each.startswith(("-XX:SharedArchiveFile", "-Xshare", "-Xlog"))]


def source(work, row, contender):
    """A row as a learner would write it in Java."""
    data = [contender["data"].replace("LENGTH", "1" if "repeat" in row else "n").replace("NUMBER", str(number))
            for number in row["inputs"]]
    return "\n".join([
        *contender["imports"],
        f"public class {work} {{",
        *contender.get("members", []),
        "    public static java.util.concurrent.Callable<Object> of(int n) {",
        *(f"        var data{i} = {text};" for i, text in enumerate(data)),
        "        return () -> { " + contender.get("try", "") + "{",
        *(f"            var x{i} = new Variable(data{i});" for i in range(len(data))),
        *(f"            var {name} = {formula};" for name, formula in row["formula"].items()),
        f"            for (int i = 1; i < n; i++) y = {row['repeat']};" if "repeat" in row else "",
        "            y.backward();",
        f"            return {contender['result']};",
        "        } };",
        "    }",
        "    public static void main(String[] none) throws Exception { System.out.println(of(1).call()); }",
        f"    public static double first(Object result) {{ return {contender['first']}; }}",
        "}\n"])


def work_name(name, row):
    return f"{name}_{row}".replace("-", "_")


@cache
def java_command(name, row):
    contender, work = CONTENDERS[name], work_name(name, row)
    WORK.mkdir(parents=True, exist_ok=True)
    file = WORK / (work + ".java")
    file.write_text(source(work, ROWS[row], contender), encoding="utf-8")
    classes = path(WORK, BENCH / "classes", TARGET / "dezero.jar", BENCH / "lib" / "*", *contender.get("classpath", []))
    made = subprocess.run([java("javac"), "-cp", classes, "-d", str(WORK), str(file)], capture_output=True, text=True)
    if made.returncode != 0:
        fail(f"{file} does not compile: {made.stderr}")
    return [java(), *options(), *contender.get("options", []), "-cp", classes, "bench.Measure", work]


def measure(results, name, row, size, limit):
    known = size if (name, row, size) in results else size // 10
    before = results.get((name, row, known), [{}])[-1]
    foreseen = median(before["ns"]) / 1e9 * size / known if "ns" in before else 0
    if "missing" in before or foreseen > limit:
        return {"missing": before.get("missing", f"over {limit} s")}
    # What takes long is measured briefly: times to warm up, and to measure.
    warmup, iterations = ("0", "2") if foreseen > limit / 5 else ("1", "5")
    if "imports" in CONTENDERS[name]:
        command = [*java_command(name, row), str(min(SMALL, size)), "bench.Measure", "-p", f"size={size}",
                   "-p", "work=" + work_name(name, row), "-f", "0", "-foe", "true", "-v", "silent",
                   "-wi", warmup, "-w", "500ms", "-i", iterations, "-r", "100ms"]
    elif Path(python(PEERS)).exists():
        command = [python(PEERS), "-I", str(HERE / "peers.py"), name, row, str(min(SMALL, size)), str(size),
                   warmup, iterations]
    else:
        return {"missing": "not installed"}
    result = processed(command, 30 + 3 * limit, BENCH / f"failed-{name}-{row}.log")
    right = ROWS[row]["gradient"]
    if abs(result.get("first", right) - right) > 1e-9 * abs(right):
        return {"missing": f"wrong: {result['first']}"}    # then the times would compare different things
    return result


def processed(command, patience, log):
    try:
        done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, timeout=patience)
    except subprocess.TimeoutExpired:
        return {"missing": f"no answer in {patience} s"}
    said = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if said:
        return json.loads(said[-1])
    log.write_text(done.stdout + done.stderr)
    named = re.search(r"\w+Error", done.stdout + done.stderr)
    return {"missing": named.group().replace("ModuleNotFoundError", "not installed") if named else "failed"}


def started(table):
    """Programs from their call to their end, each in turn, and once more before, to warm the disk."""
    java_command("kit", "exp")
    words = {"JAVA": [java()], "OPTIONS": options(archive=True), "NO_ARCHIVE": options(), "PEERS": [python(PEERS)],
             "CLASSES": [path(TARGET / "dezero.jar", WORK)], "KERNELS": [python(HOME / ".venv")],
             "DEZERO": [LAUNCHER]}
    taken = {name: [] for name in table["programs"]}
    for turn in range(table["rounds"] + 1):
        say(f"round {turn} of {table['rounds']}: {table['title']} ...")
        for name, command in table["programs"].items():
            taken[name].append(seconds([part for word in command for part in words.get(word, [word])]))
    counted = {name: [each for each in all_of_them[1:] if each] for name, all_of_them in taken.items()}
    ours = next(iter(counted.values()))
    return [["from its call to its end", "best", "median", "worst", "medians, ours as 1"]] + [
        [name, *(f"{figure(each):.2f} s" for figure in (min, median, max)), digits(median(each) / median(ours))]
        if each else [name, "missing", "", "", ""] for name, each in counted.items()]


def seconds(command):
    """None where it cannot be started, or fails."""
    begin = time.perf_counter()
    try:
        subprocess.run(command, cwd=HOME, stdin=subprocess.DEVNULL, capture_output=True, check=True)
        return time.perf_counter() - begin
    except (OSError, subprocess.CalledProcessError):
        return None


# The page.

def drawn(table, results):
    """The picture of a table, cost against size; what the page says to show it."""
    curves = []
    for name in table["columns"]:
        measured = {line[1]: times(results, name, line) for line in lines(table)}
        points = {size: median(all_of_them) / 1e6 for size, all_of_them in measured.items() if all_of_them}
        if len(points) > 1:
            curves += [CONTENDERS[name]["title"], " ".join(map(str, points)), " ".join(map(str, points.values()))]
    file = PAGE.parent / "pictures" / table["picture"]
    heading = ROWS[lines(table)[0][0]]["title"].replace("{n}", "n")
    subprocess.run([java(), "-cp", path(BENCH / "classes", TARGET / "dezero.jar"), "bench.Picture", str(file),
                    heading + ": forward and backward", *curves], check=True)
    return f"![{heading}: the time against n, both in powers of ten. The figures are below.](pictures/{file.name})\n\n"


def circumstances(results):
    """What was measured with, and on what; nothing that names the machine."""
    with_what = {name: version for taken in results.values() for each in taken
                 for name, version in each.get("versions", {}).items()}
    with_what.update({"ND4J": jar.stem[len("nd4j-api-"):] for jar in (TARGET / "lib").glob("nd4j-api-*.jar")})
    processor = Path("/proc/cpuinfo").read_text() if Path("/proc/cpuinfo").exists() else ""
    models = [line.split(": ")[1] for line in processor.splitlines() if line.startswith("model name")][:1]
    words = [f"{os.cpu_count()} cores", *models, f"{platform.system()} on {platform.machine()}"]
    return "; ".join(words + [f"{name} {version}" for name, version in sorted(with_what.items())]) + ".\n"


def report(tables, results, pictures):
    """The tables as Markdown."""
    text = ""
    for table in tables:
        cells = started(table) if "programs" in table else grid(table, results)
        if len(cells) > 1:
            about = table["text"] + "\n\n" if "text" in table else ""
            picture = drawn(table, results) if pictures and "picture" in table and "show" not in table else ""
            text += f"## {table['title']}\n\n{about}{picture}{markdown(cells)}\n"
    return text + "## Measured on\n\n" + circumstances(results)


def install_peers():
    say(f"installing DeZero and PyTorch in {PEERS} (on Linux 3 GB to download and 6 GB of disk; elsewhere 0.5) ...")
    venv.create(PEERS, with_pip=True)
    log = BENCH / "pip.log"
    with log.open("w") as out:
        done = subprocess.run([python(PEERS), "-I", "-m", "pip", "install", "--no-input", "-r",
                               str(HERE / "requirements.txt")], stdout=out, stderr=out)
    if done.returncode != 0:
        fail("what the kit is compared with could not be installed, is the network there, and 6 GB of disk?"
             f" All that pip said is in {log}")
    print("ready: ./dezero bench compares with them")


def main(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("tables", nargs="*")
    parser.add_argument("--only", type=lambda text: text.split(","), default=[])
    parser.add_argument("--install-peers", action="store_true")
    asked = parser.parse_args(arguments)
    if asked.install_peers:
        return install_peers()
    for name in [*asked.tables, *asked.only]:
        known = TABLES if name in asked.tables else CONTENDERS
        if name not in known:
            fail(f"there is no '{name}' to measure: there are {', '.join(known)}")
    tables = [TABLES[name] for name in asked.tables or TABLES if asked.tables or name != "quick"]
    results = run(plan(tables, asked.only), max(table.get("limit", 0) for table in tables) or 10)
    whole = not asked.tables and not asked.only
    text = report(tables, results, whole)
    print(text, end="")
    if whole:
        write(PAGE, text)


if __name__ == "__main__":
    main(sys.argv[1:])
