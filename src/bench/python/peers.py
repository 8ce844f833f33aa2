"""One measurement of a Python framework in a process of its own, for bench.py.

Arguments: framework, row, a small size, the size, iterations to warm up, iterations to measure. Prints one line of
JSON: the mean time of each iteration, a result to check, the resident memory before and at its highest (-1 where Linux
does not say), and versions.
"""
import json
import operator
import sys
import time
from importlib import metadata
from pathlib import Path


class Core:
    """The book's core in one file, on NumPy, with its Square and Exp, which the file leaves out."""
    packages = "dezero", "numpy"

    def __init__(self):
        import numpy
        if not hasattr(numpy, "int"):
            numpy.int = int    # an old name, which dezero 0.0.13 uses when it is imported
        from dezero import core_simple
        core_simple.setup_variable()

        class Square(core_simple.Function):
            def forward(self, x):
                return x ** 2

            def backward(self, gy):
                return 2 * self.inputs[0].data * gy

        class Exp(core_simple.Function):
            def forward(self, x):
                return numpy.exp(x)

            def backward(self, gy):
                return numpy.exp(self.inputs[0].data) * gy

        self.array = lambda size, number: numpy.array(number) if size == 1 else numpy.full(size, number)
        self.variable = core_simple.Variable
        self.square = lambda x: Square()(x)
        self.exp = lambda x: Exp()(x)
        self.first = lambda array: float(numpy.ravel(array)[0])

    def gradient(self, y, x):
        y.backward()
        return x.grad


class PyTorch:
    packages = ("torch",)

    def __init__(self):
        import torch
        torch.set_num_threads(1)
        self.array = lambda size, number: torch.full(() if size == 1 else (size,), number, dtype=torch.float64)
        self.variable = lambda data: data.detach().requires_grad_()
        self.square = torch.square
        self.exp = torch.exp
        self.first = lambda array: array.flatten()[0].item()
        self.ones_like = torch.ones_like

    def gradient(self, y, x):
        y.backward(None if y.dim() == 0 else self.ones_like(y))
        return x.grad


def function(row, square, exp):
    """The row's formula, as a function of its size and its inputs."""
    names = {"square": square, "exp": exp, "add": operator.add, "sub": operator.sub, "mul": operator.mul, "pow": pow}
    lines = [f"{name} = {formula}" for name, formula in row["formula"].items()]
    lines += ["for _ in range(size - 1): y = " + row["repeat"]] if "repeat" in row else []
    exec("def made(size, x0, x1=None):\n    " + "\n    ".join([*lines, "return y"]), names)
    return names["made"]


def make_task(framework, row, size):
    data = [framework.array(1 if "repeat" in row else size, number) for number in row["inputs"]]
    made = function(row, framework.square, framework.exp)

    def task():
        inputs = [framework.variable(array) for array in data]
        return framework.gradient(made(size, *inputs), inputs[0])

    return task


def iteration(task, seconds):
    """The mean time of a call, in nanoseconds; at least one call. The clock is read about a hundred times."""
    start = time.perf_counter_ns()
    task()
    calls = 1
    taken = time.perf_counter_ns() - start
    while taken < seconds * 1e9:
        batch = max(1, int(seconds * 1e7 * calls / taken))
        for _ in range(batch):
            task()
        calls += batch
        taken = time.perf_counter_ns() - start
    return taken / calls


def memory(what):
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(what + ":")), -1)


def main(framework, row, small, size, warmup, iterations):
    first = framework.first(make_task(framework, row, small)())
    task = make_task(framework, row, size)
    idle = memory("VmRSS")
    if idle > 0:
        Path("/proc/self/clear_refs").write_text("5")    # forget the peak of the start
    for _ in range(warmup):
        iteration(task, 0.5)
    times = [iteration(task, 0.1) for _ in range(iterations)]
    versions = {package: metadata.version(package) for package in framework.packages}
    print(json.dumps({"ns": times, "first": first, "idle": idle, "peak": memory("VmHWM"),
                      "versions": {"Python": sys.version.split()[0], **versions}}))


if __name__ == "__main__":
    name, row, *numbers = sys.argv[1:]
    rows = json.loads((Path(__file__).parents[1] / "benchmarks.json").read_text(encoding="utf-8"))["rows"]
    main({"core": Core, "pytorch": PyTorch}[name](), rows[row], *map(int, numbers))
