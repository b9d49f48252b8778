"""The parent's memory grows with the number of files, or it rises in steps: only the first is a leak."""

from __future__ import annotations

import pytest

from benchmarks.robustness import growth


def test_what_grows_with_every_file_is_told() -> None:
    assert growth([200_000_000 + 3000 * number for number in range(2000)]) == pytest.approx(3000)


def test_steps_of_single_large_files_are_no_growth() -> None:
    steps = [200_000_000 + 4_000_000 * ((number > 700) + (number > 1500)) for number in range(2000)]
    assert growth(steps) == 0
    assert growth(steps[:100]) == 0
