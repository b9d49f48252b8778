"""The house's own words where running text explains them: “报修”就是标准说的事件, 甩站（标准称重大事件）, "snags" are what the
standard calls incidents.

Only what the text marks as a word counts: quoted, or beside a mention of the standard. A bracket alone says too little:
room (capacity), customers (users).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pipeline.text.rare import Rare

Known = Callable[[str], str]  # the stretch of a word that the field knows, or ""
_STANDARD = r"(?:国际|本|该)?(?:标准|国标|iso[/\w ]{0,12}(?:20000)?(?:-1)?|体系)(?:里|中|上|所)?(?:的|说的|讲的|所说的|所称的?|称的?|叫的?|叫做|称为|称作|里叫|中称为)?"
_IS = r"(?:就是|即是?|也就是|指的?是?|是指|指|是|为|等于|相当于|对应(?:于|着)?)"
_QUOTED = r"[“\"「『'‘]([^”\"」』'’\n]{2,24})[”\"」』'’]"
_WORD = r"[\u3400-\u9fff]{2,8}"
_ENDS = r"(?=[，,。；;：:、）)\n“\"]|$)"
_CHINESE = (
    re.compile(rf"{_QUOTED}(?:在这里|在本公司|我们)?{_IS}(?:我们说的)?(?:{_STANDARD})?[“\"「]?({_WORD}?)(?:管理|过程)?[”\"」]?{_ENDS}", re.I),
    re.compile(rf"(?:^|[，,。；;：:、\n])(?:我们|公司|本公司|这里|行里|大家)?(?:把|说的|讲的|叫的|所称的?)?({_WORD}?){_IS}{_STANDARD}[“\"「]?({_WORD}?)(?:管理|过程)?[”\"」]?{_ENDS}", re.I),
    re.compile(rf"{_STANDARD}[“\"「]?({_WORD}?)[”\"」]?[，,]?(?:在)?(?:我们|公司|本公司|这里|行里|大家)(?:这里)?(?:把它)?(?:叫做?|称为?|说成|习惯叫)[“\"「]?({_WORD}?)[”\"」]?{_ENDS}", re.I),
)  # fmt: skip
_FIELD_FIRST = 2  # of the Chinese patterns
_ARTICLE = r"(?:an? |the |our |all |any )?"
_ENGLISH_WORD = r"[a-z][a-z' -]{1,26}?"
_CALLS = r"(?:what )?(?:the )?(?:international )?(?:standard|iso(?:/iec)? ?20000(?:-1)?|auditors?|certification body|others|other people|everybody else|everyone else|textbooks?|itil)(?:'s| calls?| names?| says?| means? by| knows? as)(?: word for)?"
_CLOSED = r"(?=[\s\"'”’]*(?:[.,;:)\n]|$|\band\b|\bor\b))"
_ENGLISH = (
    re.compile(rf"{_QUOTED} (?:is|are|means?|stands? for) (?:{_CALLS} )?{_ARTICLE}[\"“']?({_ENGLISH_WORD}){_CLOSED}"),
    re.compile(rf"(?:^|[.,;:(\n] ?|\band ){_ARTICLE}({_ENGLISH_WORD}) (?:is|are|means?) {_CALLS} {_ARTICLE}[\"“']?({_ENGLISH_WORD}){_CLOSED}"),
    re.compile(rf"(?:^|[.,;:(\n] ?|\band )(?:here )?we call {_ARTICLE}({_ENGLISH_WORD}) {_ARTICLE}[\"“']([a-z0-9][a-z0-9' -]{{1,26}})[\"”']"),
    re.compile(rf"{_CALLS} {_ARTICLE}[\"“']?({_ENGLISH_WORD})[\"”']? (?:is|are) (?:called |known as )?(?:here )?{_ARTICLE}[\"“']([a-z0-9][a-z0-9' -]{{1,26}})[\"”']"),
)  # fmt: skip
_FIELD_FIRST_ENGLISH = 2
# 抢修（即事件）, 抢修（标准称事件）; snags (i.e. incidents), snags (the standard's incidents)
_BRACKET = re.compile(
    rf"(?:^|[^\u3400-\u9fff])({_WORD})[（(](?:(?:即是?|就是|也就是|相当于|对应)(?:{_STANDARD})?|{_STANDARD})[“\"]?({_WORD})[”\"]?[)）]",
    re.I,
)
_BRACKET_ENGLISH = re.compile(
    rf"(?:^|[.,;:\n] ?|\b(?:an?|the|our|all|every|each|of|for|on|in|and|or|to) )((?:[a-z][a-z'-]+ ){{0,2}}[a-z][a-z'-]+) \((?:{_CALLS}|i\.e\.),? {_ARTICLE}[\"“']?({_ENGLISH_WORD})[\"”']?\)"
)
# In a chapter on the words of the house a bracket is enough, and a sentence that says of one word that it is another:
# 停了叫抛锚（事件）; a footfall is demand.
_IN_WORDS = re.compile(
    rf"([\u3400-\u9fff]{{2,20}})[（(](?:即|就是|{_STANDARD})?[“\"]?({_WORD}|[a-z]{{3,}})[”\"]?[)）]", re.I
)
_NAMING = re.compile(r"^.*(?:叫做?|称为?|称作|说成|写成|[登记画写][在到进]|[叫看算查])(?=..)")
_SHORT = 5  # letters of what stands before a bracket by itself
_PLACED = re.compile(r"[上里中内]$")
_IN_WORDS_ENGLISH = re.compile(
    rf"(?:^|[.,;:\n] ?|\band ){_ARTICLE}({_ENGLISH_WORD}) (?:is|are|means?) (?:{_CALLS} )?{_ARTICLE}[\"“']?({_ENGLISH_WORD}){_CLOSED}"
)
_FIRST_OF_TWO = re.compile(r"[和与及、].*$")
_LEAD = re.compile(
    r"^(?:and|or|an?|the|our|every|each|all) |^.*(?:一律|统一|统统|通常|平时|习惯上?|都|均)(?:叫做?|称为?|称作|说成)|^(?:叫做|称为|称作|说成)"
)
_MAY_STAND = Rare(
    r"标准|国标|iso|standard|auditors|certification body|others call|people call|else call|textbook|itil|i\.e\.|we call|[“\"「『'‘]|[（(](?:即|就是|也就是|相当于|对应)"
)


def terms_in_prose(text: str, known: Known, of_words: bool = False) -> Iterator[tuple[str, str]]:
    """(word of the house, the field's word) of one paragraph; `known` says which stretch of a word is the field's,
    `of_words` that its chapter is on the words of the house."""
    said = text.lower()
    if of_words:
        for clause, word in _IN_WORDS.findall(said):
            own = _PLACED.sub("", _NAMING.sub("", clause))
            if own != clause or len(own) <= _SHORT:
                yield from _pair(own, _FIRST_OF_TWO.sub("", word), known)
        for own, word in _IN_WORDS_ENGLISH.findall(said):
            yield from _pair(own, word, known)
    if not _MAY_STAND.can_stand_in(said):
        return
    for patterns, field_first in ((_CHINESE, _FIELD_FIRST), (_ENGLISH, _FIELD_FIRST_ENGLISH)):
        for at, pattern in enumerate(patterns):
            for one, other in pattern.findall(said):
                own, word = (other, one) if at >= field_first else (one, other)
                yield from _pair(own, word, known)
    for pattern in (_BRACKET, _BRACKET_ENGLISH):
        for own, word in pattern.findall(said):
            yield from _pair(own, word, known)


def _pair(own: str, word: str, known: Known) -> Iterator[tuple[str, str]]:
    """The pair, if the one is a word of the field as a whole, and the other is not."""
    own, word = _LEAD.sub("", own.strip(" '\"“”")), word.strip(" '\"“”")
    if word and own and known(own) != own and len(known(word)) >= len(word) - 1:  # incidents
        yield own, known(word)
