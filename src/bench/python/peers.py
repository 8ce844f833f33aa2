"""One measurement of a Python framework in a process of its own, for ./dezero bench.

Arguments: framework row size mode, seconds to warm up (0: not at all), iterations, seconds for each. Prints one line of
JSON: the mean time of each iteration, a result to check, the resident memory before and at its highest (-1 where Linux
does not say). With the one argument "versions" it says what is installed.
"""
import json
import sys
import time
from importlib import metadata

PACKAGES = {"core": "dezero", "dezero": "dezero", "pytorch": "torch", "micrograd": "micrograd"}


def versions():
    found = {"python": sys.version.split()[0]}
    for package in sorted({*PACKAGES.values(), "numpy"}):
        try:
            found[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            pass
    return found


def goldstein(x, y):
    return ((1 + (x + y + 1) ** 2 * (19 - 14 * x + 3 * x ** 2 - 14 * y + 6 * x * y + 3 * y ** 2))
            * (30 + (2 * x - 3 * y) ** 2 * (18 - 32 * x + 12 * x ** 2 + 48 * y - 36 * x * y + 27 * y ** 2)))


class NumPy:
    """What both forms of DeZero share: they hold NumPy's arrays."""

    def __init__(self):
        import numpy
        self.numpy = numpy
        if not hasattr(numpy, "int"):
            numpy.int = int    # an old name, which dezero 0.0.13 uses when it is imported

    def array(self, size, number):
        return self.numpy.array(number) if size == 1 else self.numpy.full(size, number)

    def value(self, y):
        return y.data

    def gradient(self, y, x):
        y.backward()
        return x.grad.data if hasattr(x.grad, "creator") else x.grad

    def first(self, array):
        return float(self.numpy.ravel(array)[0])


class Core(NumPy):
    """The book's core in one file, with its Square and Exp, which the file leaves out."""

    def __init__(self):
        super().__init__()
        from dezero import core_simple
        core_simple.setup_variable()
        numpy = self.numpy

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

        self.variable = core_simple.Variable
        self.square = lambda x: Square()(x)
        self.exp = lambda x: Exp()(x)
        self.no_grad = core_simple.no_grad


class DeZero(NumPy):
    def __init__(self):
        super().__init__()
        import dezero
        import dezero.functions
        self.variable = dezero.Variable
        self.square = lambda x: x ** 2
        self.exp = dezero.functions.exp
        self.no_grad = dezero.no_grad


class PyTorch:
    def __init__(self):
        import torch
        torch.set_num_threads(1)
        self.torch = torch
        self.square = torch.square
        self.exp = torch.exp
        self.no_grad = torch.no_grad

    def array(self, size, number):
        return self.torch.full(() if size == 1 else (size,), number, dtype=self.torch.float64)

    def variable(self, data):
        return data.detach().requires_grad_()

    def value(self, y):
        return y.detach()

    def gradient(self, y, x):
        y.backward(None if y.dim() == 0 else self.torch.ones_like(y))
        return x.grad

    def first(self, array):
        return array.flatten()[0].item()


class Micrograd:
    """Numbers alone, no arrays. It has no exp: added here in its own style."""

    def __init__(self):
        from micrograd.engine import Value
        from math import exp
        sys.setrecursionlimit(10_000_000)    # its backward() calls itself

        def value_exp(x):
            y = Value(exp(x.data), (x,), "exp")

            def backward():
                x.grad += y.data * y.grad
            y._backward = backward
            return y

        self.variable = Value
        self.square = lambda x: x ** 2
        self.exp = value_exp

    def array(self, size, number):
        if size != 1:
            raise NotImplementedError("micrograd has no arrays")
        return number

    def value(self, y):
        return y.data

    def gradient(self, y, x):
        y.backward()
        return x.grad

    def first(self, array):
        return array


FRAMEWORKS = {"core": Core, "dezero": DeZero, "pytorch": PyTorch, "micrograd": Micrograd}


def chain(framework, x, functions):
    y = x
    for _ in range(functions):
        y = framework.square(y)
    return y


def branches(framework, x, count):
    y = framework.square(x)
    for _ in range(count - 1):
        y = y + framework.square(x)
    return y


def make_task(framework, row, size, mode):
    number = {"exp": 0.5, "goldstein": 1.0, "chain": 1.0, "branches": 0.5, "array": 1.01}[row]
    data = framework.array(size if row == "array" else 1, number)
    square = framework.square
    build = {
        "exp": lambda x: square(framework.exp(square(x))),
        "goldstein": lambda x: goldstein(x, framework.variable(data)),
        "chain": lambda x: chain(framework, x, size),
        "branches": lambda x: branches(framework, x, size),
        "array": lambda x: chain(framework, x, 3),
    }[row]

    def forward():
        return framework.value(build(framework.variable(data)))

    def without_graph():
        with framework.no_grad():
            return forward()

    def gradient():
        x = framework.variable(data)
        return framework.gradient(build(x), x)

    return {"gradient": gradient, "forward": forward, "nograd": without_graph}[mode]


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
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith(what + ":"))
    except OSError:
        return -1


def forget_peak():
    try:
        with open("/proc/self/clear_refs", "w") as refs:
            refs.write("5")
    except OSError:
        pass


def main(name, row, size, mode, warmup, iterations, seconds):
    framework = FRAMEWORKS[name]()
    first = framework.first(make_task(framework, row, min(10, int(size)), mode)())
    task = make_task(framework, row, int(size), mode)
    idle = memory("VmRSS")
    forget_peak()
    if float(warmup) > 0:
        iteration(task, float(warmup))
    times = [iteration(task, float(seconds)) for _ in range(int(iterations))]
    print(json.dumps({"ns": times, "first": first, "idle": idle, "peak": memory("VmHWM")}))


if __name__ == "__main__":
    if sys.argv[1:] == ["versions"]:
        print(json.dumps(versions()))
    else:
        main(*sys.argv[1:])
