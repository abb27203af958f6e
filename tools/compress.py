"""`make environment`: what nearly everybody asks for of Streamlit's files, compressed beside them once and for all.

As small as can be takes seconds of work: so once for each installation, and not at each start of a server.
"""

from concurrent.futures import ThreadPoolExecutor

from server.chunks import Chunks
from server.kept_files import KINDS, keep_beside
from tools import fonts


def main() -> None:
    """Compress them on all cores, which the compression leaves to others meanwhile."""
    build = fonts.build().parent
    wanted = [build / name for name in Chunks(build).everywhere()]
    with ThreadPoolExecutor() as pool:
        list(pool.map(keep_beside, (path for path in wanted if path.suffix in KINDS and path.is_file())))


if __name__ == "__main__":
    main()
