"""Two replicas behind HAProxy beside one of them, on this machine: what the second one is worth."""

import json
import shutil
import subprocess
import sys

from bench.servers import ROOT
from bench.yardstick import Figure


def replicas() -> list[Figure]:
    """Reruns a second of twenty visitors who do not think; nothing, with a word about it, where there is no HAProxy.

    The machine serves them both and is their visitors too, so twice as many is not to be had where it has two cores.
    """
    if not (shutil.which("haproxy") or shutil.which("haproxy", path="/usr/sbin")):
        sys.stderr.write("Two replicas are not timed: there is no HAProxy (make haproxy).\n")
        return []
    command = [sys.executable, "-m", "tests.deploy.throughput"]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)  # noqa: S603 - our own command
    found = json.loads(done.stdout)
    return [Figure.of("two replicas: reruns a second", "one of them", found["two"], found["one"], unit="a second")]
