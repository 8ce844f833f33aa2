"""Starts the kit's Java kernel, lets it compute a first gradient, and ends it: .venv/bin/python kernel_start.py"""
from pathlib import Path
import os

os.environ["JUPYTER_PATH"] = str(Path(__file__).resolve().parents[3] / ".venv/share/jupyter")
from jupyter_client.manager import KernelManager

CELL = """
import dezero.Variable;
import org.nd4j.linalg.factory.Nd4j;
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = x.pow(2).mul(3.0);
y.backward();
System.out.println(x.grad);
"""

kernel = KernelManager(kernel_name="java")
kernel.start_kernel()
client = kernel.client()
client.start_channels()
try:
    client.wait_for_ready(timeout=60)
    client.execute_interactive(CELL, timeout=60, output_hook=lambda message: None)
finally:
    client.stop_channels()
    kernel.shutdown_kernel(now=True)
