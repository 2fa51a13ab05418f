"""What a terminal or a script sees of a command: lines, whole files, plain errors, a count on long runs."""

import os
import secrets
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, BinaryIO, NoReturn, TextIO

import click

from timeline.errors import ArticleError, ArticleErrors, CannotWrite, NoPublicationDate, NoSuchSource, TimelineError

if TYPE_CHECKING:
    from timeline.export import Export

_REMEDIES: dict[type[ArticleError], str] = {
    NoPublicationDate: "put `published: YYYY-MM-DD` in its front matter or record, or give --published DAY",
    NoSuchSource: "check the path",
}
"""Remedies in the words of the command line, where those of the library speak of Python."""

__all__ = [
    "Failure",
    "check_folder",
    "counting",
    "failures_told_plainly",
    "input_lines",
    "line_writer",
    "print_export",
    "print_text",
    "tell",
]


class Failure(click.ClickException):
    """An input or output could not be used: one line for each problem, and exit code 1."""

    exit_code = 1

    def __init__(self, problems: Iterable[object]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(map(str, self.problems)))

    def show(self, file: IO[str] | None = None) -> None:  # noqa: ARG002 - click's signature
        """Print each problem on stderr."""
        for problem in self.problems:
            tell("error", problem)


@contextmanager
def input_lines(name: str) -> Iterator[Iterable[bytes]]:
    """Yield the lines of a file, or of standard input for "-"; they are read one at a time."""
    if name == "-":
        yield sys.stdin.buffer
    else:
        with open(name, "rb") as stream:  # noqa: PTH123 - a name may also be /dev/fd/3
            yield stream


@contextmanager
def line_writer(name: str | None) -> Iterator[Callable[[str], None]]:
    """Yield what writes one line; a file appears whole at the end, or not at all."""
    if name is None or name == "-":
        yield print_text
        return
    check_folder(name)
    path = Path(name)
    if path.exists() and not path.is_file():  # /dev/stdout, a pipe: there is no old file to keep whole
        with _writing(name), path.open("wb", buffering=0) as stream:
            yield lambda line: _write_line(stream, line)
        return
    beside = path.with_name(f".{path.name[:60]}.{secrets.token_hex(4)}.part")
    try:
        with _writing(name), beside.open("xb") as stream:
            yield lambda line: _write_line(stream, line)
        with _writing(name):
            beside.replace(path.resolve())
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def _writing(name: str) -> Iterator[None]:
    """Name the file that was asked for when it cannot be written; input that cannot be read names itself."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.filename is None or Path(error.filename).parent == Path(name).parent:
            raise CannotWrite(name, error.strerror or str(error), "choose another file or folder") from error
        raise


def _write_line(stream: BinaryIO, line: str) -> None:
    stream.write(line.rstrip("\n").encode("utf-8", "replace") + b"\n")


@contextmanager
def failures_told_plainly() -> Iterator[None]:
    """Turn what can go wrong with inputs and outputs into lines on stderr and an exit code."""
    try:
        yield
        sys.stdout.flush()
    except ArticleErrors as error:
        raise Failure(error.problems) from error
    except TimelineError as error:
        raise Failure([error]) from error
    except BrokenPipeError:
        _leave_quietly()
    except OSError as error:
        if error.filename:
            raise Failure([f"{error.filename}: {error.strerror}"]) from error
        _drop_output()
        raise Failure([f"standard output cannot be written: {error.strerror or error}"]) from error


def _leave_quietly() -> NoReturn:
    """The reader of our output has gone (``| head``): end as other tools do, killed by SIGPIPE (128 + 13)."""
    _drop_output()
    sys.exit(141)


def _drop_output() -> None:
    """Lead what is still to be printed to nowhere, or the interpreter would complain once more as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def counting(noun: str, stream: TextIO | None = None) -> Iterator[Callable[[], None]]:
    """Yield what counts one thing done; a long count shows on stderr when that is a terminal."""
    stream = stream or sys.stderr
    done = 0

    def count() -> None:
        nonlocal done
        done += 1
        if shown and done > 20 and done % 5 == 0:
            stream.write(f"\r{done} {noun}")
            stream.flush()

    shown = stream.isatty()
    try:
        yield count
    finally:
        if shown and done > 20:
            stream.write("\r" + " " * (len(noun) + 12) + "\r")
            stream.flush()


def print_text(text: str) -> None:
    """Print a text and a newline; into pipes and files always as UTF-8."""
    if sys.stdout.isatty():
        click.echo(text)
    else:
        _write_line(sys.stdout.buffer, text)


def print_export(exported: "Export") -> None:
    """Print an export: a text like any other, bytes as they are."""
    if exported.data is None:
        print_text(exported.text)
    else:
        sys.stdout.buffer.write(exported.data)


def check_folder(path: str) -> None:
    """Raise `Failure` if a file cannot be made because its folder is not there: better before a long run than after."""
    folder = Path(path).parent
    if not folder.is_dir():
        raise Failure([f"{path}: there is no folder {folder}; make it first"])


def _in_command_words(problem: object) -> str:
    if not isinstance(problem, ArticleError) or type(problem) not in _REMEDIES:
        return str(problem)
    return str(problem).removesuffix(problem.remedy) + _REMEDIES[type(problem)]


def tell(kind: str, problem: object) -> None:
    """Print one line on stderr; what could move a terminal's cursor is written out."""
    told = _in_command_words(problem)
    line = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in told)
    over = "\r" if sys.stderr.isatty() else ""  # a count may stand on this line
    click.echo(f"{over}timeline: {kind}: {line}", err=True)
