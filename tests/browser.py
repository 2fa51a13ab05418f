"""The page in a real browser: what stands on it once its script has run, and what was written to the console."""

import re
import shutil
import subprocess

import pytest
from pages import Page

needs_chromium = pytest.mark.skipif(shutil.which("chromium") is None, reason="needs Debian's chromium on the path")


def browsed(text, folder, anchor="", script=""):
    """Return what stands on the page once Chromium has run it, and what it wrote to its console.

    A ``script`` runs after the page's own; the policy, which would forbid it, is then taken off.
    """
    if script:
        text = re.sub(r"<meta http-equiv[^>]*>", "", text).replace("</body>", f"<script>{{{script}}}</script></body>")
    (folder / "page.html").write_text(text, encoding="utf-8")
    flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    flags += "--disable-component-update --disable-sync --enable-logging=stderr --dump-dom --virtual-time-budget=1000"
    address = f"file://{folder / 'page.html'}{anchor}"
    run = subprocess.run(
        ["chromium", *flags.split(), f"--user-data-dir={folder / 'user'}", address],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return Page(run.stdout), [row for row in run.stderr.splitlines() if "CONSOLE" in row]


def rows(page):
    """Return the attributes of each row that stands in the list."""
    return [each for tag, each in page.tags if tag == "li" and "data-status" in each]


def turned(field, value):
    """Return a script that sets one of the page's controls as a reader would."""
    script = f"const f=document.getElementById('filters');f.elements.{field}.value='{value}';"
    return script + f"f.elements.{field}.dispatchEvent(new Event('input',{{bubbles:true}}))"
