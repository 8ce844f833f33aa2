"""Starts JupyterLab for ./dezero lab: python lab.py NOTEBOOKS [options of jupyter lab].

It ends, and its kernels with it, as soon as its input is closed: when ./dezero lab ends, in whatever way.
"""
import os
import signal
import sys
import threading
from pathlib import Path

import nbformat
from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager
from jupyterlab.labapp import LabApp
from nbformat.sign import NotebookNotary


class MyNotebooks(AsyncLargeFileManager):
    """Finds a notebook also by the name that it has in the kit: my/step07.ipynb."""

    def _get_os_path(self, path):
        alias = path.strip("/").removeprefix("my/")
        return super()._get_os_path(path if Path(self.root_dir, "my").exists() else alias)


def leave_the_terminal():
    """Ctrl+C and a closed window reach ./dezero, which then closes the input here."""
    if hasattr(os, "setsid"):
        os.setsid()


def trust(folder):
    """Signs what the kit's notebooks contain: JupyterLab shows no pictures from strangers, nor in copies of these."""
    notary = NotebookNotary()
    for file in sorted(Path(folder).glob("*.ipynb")):
        notary.sign(nbformat.read(file, as_version=4))


def stop_when_alone():
    while os.read(0, 1):
        pass
    if os.name == "nt":
        signal.raise_signal(signal.SIGTERM)
    else:
        os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    leave_the_terminal()
    trust(sys.argv[1])
    threading.Thread(target=stop_when_alone, daemon=True).start()
    LabApp.serverapp_config = {**LabApp.serverapp_config, "contents_manager_class": MyNotebooks}
    LabApp.launch_instance(sys.argv[2:])
