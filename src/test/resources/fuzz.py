"""Runs cells and interrupts some of them: fuzz.py DATA KERNEL CELLS, a file with a list of {"code": .., "interrupt": ..} as JSON.

Prints what became of each (ok, error, restarted where the kernel has died, silent where it never answered), and at last
what the kernel answers to 6 * 7.
"""
import json
import os
import sys
import threading

os.environ["JUPYTER_PATH"], kernel, cells = sys.argv[1:]
from jupyter_client.manager import start_new_kernel  # noqa: E402, it reads the variable

manager, client = start_new_kernel(kernel_name=kernel, startup_timeout=600)


def run(code, hook=lambda message: None, seconds=120):
    try:
        reply = client.execute_interactive(code, timeout=seconds, output_hook=hook, allow_stdin=False)
        return reply["content"]["status"]
    except Exception:  # nothing came in time
        if manager.is_alive():
            return "silent"
        manager.restart_kernel(now=True)
        client.wait_for_ready(timeout=600)
        return "restarted"


def show(message):
    if message["msg_type"] == "execute_result":
        print(message["content"]["data"]["text/plain"])


with open(cells) as file:
    for cell in json.load(file):
        timer = None
        if cell.get("interrupt"):
            timer = threading.Timer(cell["interrupt"], manager.interrupt_kernel)
            timer.start()
        print(run(cell["code"]), flush=True)
        if timer:
            timer.cancel()
            timer.join()
run("6 * 7", show)
client.stop_channels()
manager.shutdown_kernel(now=True)
