"""Lets a Java kernel do what a learner does first, and end by itself: python rehearse.py KERNEL.

The exit code is 0 if all of it ran.
"""
import sys
import time

from jupyter_client.manager import KernelManager

SECONDS = 60
CELLS = [
    "import dezero.Variable;\nimport org.nd4j.linalg.api.ndarray.INDArray;\nimport org.nd4j.linalg.factory.Nd4j;",
    "class A { B b = null; int twice(int n) { return n + n; } }\nclass B extends A { }",
    "int twice(int n) { return new B().twice(n); }\nfor (int i = 0; i < 3; i++) { twice(i); }",
    "Variable x = new Variable(Nd4j.scalar(0.5));\nVariable y = x.pow(2).mul(3.0).add(x);\ny.backward();",
    "System.out.println(x.grad.grad + \" \");",    # does not compile
    "System.out.println(x.grad);\nx",
]


def rehearse(manager):
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=SECONDS)
    for cell in CELLS:
        client.execute_interactive(cell, allow_stdin=False, stop_on_error=False, timeout=SECONDS,
                                   output_hook=lambda message: None)
    client.execute("Runtime.getRuntime().exit(0);")    # System.exit ends a cell alone
    client.stop_channels()


def ended(manager):
    end = time.monotonic() + SECONDS
    while manager.is_alive() and time.monotonic() < end:
        time.sleep(0.1)
    return not manager.is_alive()


if __name__ == "__main__":
    kernel = KernelManager(kernel_name=sys.argv[1])
    kernel.start_kernel()
    try:
        rehearse(kernel)
        sys.exit(0 if ended(kernel) else 1)
    finally:
        if kernel.is_alive():
            kernel.shutdown_kernel(now=True)
