"""What more passages change: the classifier with and without them, on voices that neither has seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.learn.passages import Passage, clients
from pipeline.learn.train import Parameters, accuracy, without_trust

_NOISE = 0.005  # share of passages; a smaller loss is within what another seed does


@dataclass(frozen=True, slots=True)
class Gain:
    """The share of a voice's passages whose label ranks first, without and with the added passages."""

    voice: str
    passages: int
    added: bool
    before: float
    after: float


def gains(known: Sequence[Passage], added: Sequence[Passage], parameters: Parameters) -> Iterator[Gain]:
    """First each known voice, held out of both models; then each added one, half of it held out at a time,
    since what is learnt from a client is to serve that client too."""
    for voice in clients(known):
        held_out = [one for one in known if one.client == voice]
        base = [one for one in known if one.client != voice]
        before = accuracy(without_trust(base, parameters), held_out)["top1"]
        after = accuracy(without_trust([*base, *added], parameters), held_out)["top1"]
        yield Gain(voice, len(held_out), False, before, after)
    plain = without_trust(known, parameters)
    for voice in clients(added):
        own = [one for one in added if one.client == voice]
        others = [one for one in added if one.client != voice]
        right = 0.0
        for half in (0, 1):
            taught, asked = own[half::2], own[1 - half :: 2]
            model = without_trust([*known, *others, *taught], parameters)
            right += accuracy(model, asked)["top1"] * len(asked)
        yield Gain(voice, len(own), True, accuracy(plain, own)["top1"], right / len(own))


def is_worse(found: Sequence[Gain]) -> bool:
    """Whether the added passages cost the known voices more than noise."""
    known = [one for one in found if not one.added]
    total = sum(one.passages for one in known)
    return sum(one.passages * (one.after - one.before) for one in known) < -_NOISE * max(total, 1)
