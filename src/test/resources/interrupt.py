"""Runs a cell, then cells that never end, interrupts each, and runs another cell after it: interrupt.py DATA KERNEL FIRST NEXT ENDLESS ...

Prints the errors of the endless cells, and what the others print.
"""
import os
import sys
import threading

os.environ["JUPYTER_PATH"], kernel, first, after, *endless = sys.argv[1:]
from jupyter_client.manager import start_new_kernel  # noqa: E402, it reads the variable

manager, client = start_new_kernel(kernel_name=kernel, startup_timeout=600)


def interrupt():
    threading.Timer(1.5, manager.interrupt_kernel).start()


def run(code, *types):
    def came(message):
        if message["content"].get("text") == "begun\n":
            interrupt()
            return
        content = message["content"]
        if message["msg_type"] in types:
            print(content["text"] if "text" in content else "\n".join(content["traceback"]))

    client.execute_interactive(code, timeout=900, output_hook=came)


run(first, "error", "stream")
for cell in endless:
    if "begun" not in cell:    # it says itself when
        interrupt()
    run(cell, "error")
    run(after, "error", "stream")
client.stop_channels()
manager.shutdown_kernel(now=True)
