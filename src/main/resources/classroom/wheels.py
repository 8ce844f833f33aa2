"""Says which lines of a requirements.txt another machine and another Python need, one NAME==VERSION a line.

python wheels.py REQUIREMENTS FOLDER PYTHON SYSTEM, such as 3.12 win32; what FOLDER has for every Python is left out.
pip judges the conditions of such lines for the machine that it runs on alone, so Python's packaging does it here.
"""
import sys
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

requirements, folder, python, system = sys.argv[1:]
machine = {
    "sys_platform": system,
    "os_name": "nt" if system == "win32" else "posix",
    "python_version": python,
    "python_full_version": python + ".0",
}
there = {parse_wheel_filename(wheel.name)[:2] for wheel in Path(folder).glob("*-none-any.whl")}
for line in Path(requirements).read_text(encoding="utf-8").splitlines():
    if line and not line.startswith("#"):
        needed = Requirement(line)
        is_there = any(name == canonicalize_name(needed.name) and version in needed.specifier for name, version in there)
        if not is_there and (needed.marker is None or needed.marker.evaluate(machine)):
            print(f"{needed.name}{needed.specifier}")
