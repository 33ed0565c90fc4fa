"""The diary: what is written down is never lost, and what cannot be read is told, not guessed."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from typing import get_args

import pytest

from cyberattache.errors import UsageError
from cyberattache.study import diary
from cyberattache.study.events import Checked, Event, Foretold, HintRead, Recalled, Started, Tried

NOW = datetime(2026, 11, 25, 21, 30, tzinfo=UTC)
HINT = HintRead(when=NOW, unit="tiny", round=1, task="share", level=1)


def test_what_is_written_down_is_read_again_exactly(tmp_path: Path) -> None:
    tried = Tried(answer="0123456789ab", points=Fraction(5, 3), of=Fraction(5, 2), holds=False, told=("percent",))
    events = (
        Started(when=NOW, unit="tiny", round=1),
        Checked(when=NOW, unit="tiny", round=1, whole=True, points="5/3", of=47, tasks={"share": tried}),
        Foretold(when=NOW, unit="tiny", round=1, task="guess", said={"yes": 0.25, "no": 0.75}),
        Recalled(when=NOW, unit="tiny", task="share", knew=True),
        HINT,
    )
    kept = diary.begin(tmp_path).add(*events)
    assert diary.read(tmp_path) == kept
    assert diary.read(tmp_path).events == events
    assert kept.events[1].points == Fraction(5, 3)


def test_the_file_is_plain_with_one_event_on_a_line(tmp_path: Path) -> None:
    begun = diary.begin(tmp_path)
    assert not begun.file.exists()
    text = begun.add(HINT, HINT).file.read_text(encoding="utf-8")
    assert json.loads(text)["format"] == 1 and len(json.loads(text)["events"]) == 2
    assert sum('"did": "hint"' in line for line in text.splitlines()) == 2
    assert "yours" in json.loads(text)["about"]


def test_two_windows_on_one_folder_keep_what_each_writes(tmp_path: Path) -> None:
    first = diary.begin(tmp_path).add(HINT)
    second = diary.read(tmp_path)
    second.add(Recalled(when=NOW, unit="tiny", task="share", knew=False))
    first.add(HINT)
    assert [event.did for event in diary.read(tmp_path).events] == ["hint", "recall", "hint"]


def test_a_copied_folder_goes_on_with_the_same_numbers(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    kept = diary.begin(here).add(HINT)
    there.mkdir()
    (there / diary.FILE).write_bytes(kept.file.read_bytes())
    assert (diary.read(there).seed, diary.read(there).events) == (kept.seed, kept.events)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{", "is not JSON"),
        ("[]", "has no number under `format`; 1 is allowed"),
        ('{"format": 2}', "its format is 2; this installation reads 1"),
        ('{"format": 1, "events": []}', "has no text under `seed`"),
        ('{"format": 1, "seed": "ab"}', "has no list under `events`"),
        ('{"format": 1, "seed": "ab", "events": [{"did": "fly"}]}', "event 1: the event"),
        (
            '{"format": 1, "seed": "ab", "events": [{"did": "hint", "when": "2026-11-25T10:00:00+01:00", "unit": "u", '
            '"round": 1, "task": "t", "level": 0}]}',
            "event 1: level: Input should be greater than or equal to 1",
        ),
    ],
)
def test_a_damaged_diary_is_told_and_left_alone(tmp_path: Path, written: str, told: str) -> None:
    (tmp_path / diary.FILE).write_text(written, encoding="utf-8")
    with pytest.raises(UsageError) as problem:
        diary.read(tmp_path)
    assert told in str(problem.value) and str(tmp_path) in str(problem.value) and problem.value.do
    with pytest.raises(UsageError):
        diary.Diary(tmp_path, "ab").add(HINT)
    assert (tmp_path / diary.FILE).read_text(encoding="utf-8") == written


WRITER = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from typing import get_args
from cyberattache.study import diary
from cyberattache.study.events import HintRead

place = Path(sys.argv[1])
for number in range(1, 100_000):
    event = HintRead(when=datetime.now(timezone.utc), unit="tiny", round=1, task="x" * 400, level=number)
    diary.begin(place).add(event)
    print(number, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no kill that cannot be caught")
def test_killed_in_the_middle_of_a_write_it_loses_nothing(tmp_path: Path) -> None:
    rng, told = random.Random(5), 0
    for attempt in range(6):
        command = [sys.executable, "-c", WRITER, str(tmp_path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as writer:
            assert writer.stdout is not None
            first = writer.stdout.readline()
            time.sleep(rng.uniform(0.0, 0.15))
            os.kill(writer.pid, signal.SIGKILL)
            said = [first, *writer.stdout.read().split("\n")]
        told += max(int(line) for line in said if line.strip())
        kept = diary.read(tmp_path).events
        # What was said to be written is there; one more may be, whose word the kill cut off.
        assert told <= len(kept) <= told + 1, attempt
        told = len(kept)


CUT = """
import os, sys
from datetime import datetime, timezone
from pathlib import Path
from typing import get_args
from cyberattache.study import diary
from cyberattache.study.events import Recalled

def killed(self, target):
    os._exit(9)

Path.replace = killed  # the moment between the new content and its name
diary.begin(Path(sys.argv[1])).add(Recalled(when=datetime.now(timezone.utc), unit="u", task="t", knew=True))
"""


def test_a_write_that_is_cut_off_leaves_the_old_diary_and_no_litter_for_long(tmp_path: Path) -> None:
    before = diary.begin(tmp_path).add(HINT).file.read_bytes()
    done = subprocess.run([sys.executable, "-c", CUT, str(tmp_path)], check=False, timeout=60)
    assert done.returncode == 9
    assert (tmp_path / diary.FILE).read_bytes() == before
    (half,) = tmp_path.glob(f"{diary.WRITING}*")
    long_ago = time.time() - 2 * diary.LEFT_SECONDS
    os.utime(half, (long_ago, long_ago))
    diary.read(tmp_path).add(HINT)
    assert [path.name for path in tmp_path.iterdir()] == [diary.FILE]


def test_a_folder_that_cannot_be_written_is_told_and_the_diary_stays(tmp_path: Path, monkeypatch) -> None:
    before = diary.begin(tmp_path).add(HINT).file.read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(diary.os, "fsync", full)
    with pytest.raises(UsageError, match="No space left on device"):
        diary.read(tmp_path).add(HINT)
    assert (tmp_path / diary.FILE).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [diary.FILE]


def test_the_diary_is_found_from_any_folder_below_it(tmp_path: Path) -> None:
    below = tmp_path / "tiny" / "deeper"
    below.mkdir(parents=True)
    assert diary.find(below) is None or diary.find(below) not in (tmp_path, below)
    diary.begin(tmp_path).add(HINT)
    assert diary.find(below) == tmp_path


def test_the_page_for_learners_describes_the_diary_as_it_is(root: Path) -> None:
    page = (root / "book" / "study.md").read_text(encoding="utf-8")
    kinds = [kind.model_fields["did"].default for kind in get_args(get_args(Event)[0])]
    assert len(kinds) == 7 and all(f"`{kind}`" in page for kind in kinds)
    shown = page.partition("```json\n")[2].partition("```")[0]
    assert json.loads(shown)["format"] == diary.FORMAT
    assert json.loads(shown).keys() == json.loads(diary.begin(root / "nowhere").text()).keys()
