"""Sentences that bid nobody in particular to do nothing in particular: "relevant departments do it in a suitable way"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.traces.marks import paragraphs_below_the_cover
from pipeline.text.joined import joined
from pipeline.text.normal import quote
from pipeline.text.rare import Rare
from pipeline.values import Block, Content, Fact

_LEAST_SENTENCE = 8  # characters
_A_SENTENCE = re.compile(r"(?<=[。；])|\n|(?<=\.) ")
_CHINESE = Rare(
    r"高度重视|充分认识|特制定本|密切配合|不断(?:提高|完善|改进)|妥善(?:保存|处理|保管)|做好.{0,12}工作|由.{0,4}各部门"
    r"|(?:各|有关|相关)(?:级|相关)?(?:部门|单位|人员|岗位)(?:应|须|要|按|负责|根据|协助|配合|均|予以|给予)"
    r"|(?<!不)按(?:照)?(?:职责分工|有关|相关|规定执行|要求(?:执行|进行|开展))|有关规定|相关规定|有关要求"
    r"|(?:^|[。；，\d.、 ])(?:公司|组织|管理层|最高管理者|单位)应(?:当)?(?:确定|识别|建立|保持|保留|策划|制定|明确|规范|给予|提供)"
    r"|切实(?:加强|做好|可行|提高|落实)|落到实处|加强领导|明确责任|落实到人|亲自(?:过问|抓)|总结经验|避免类似|根据实际情况|未尽事宜|按照策划的时间间隔|主管部门|责任部门|最高管理者(?:应|负责|主持|按)|管理层(?:应|审)|密切(?:沟通|联系|协作)"
    r"|适当的?(?:方法|措施|方式)|(?:适时|必要时)[^。；\d]{0,4}(?:予以|组织|进行|调整|启动|修订)|应(?:及时|合理|充分|尽快|认真|足够|客观)|要及时|尽快处理|(?:持续|不断)(?:提高|改进|提升|加强)[^。；\d]{0,12}(?:水平|质量|满意度|能力|有效性)|(?:优质|高效)(?:的)?服务"
    r"|(?:应|可)(?:保持|予以)(?:并在必要时|足够|高度)"
    r"|适用于(?:本?公司|本?组织|本?单位)(?:全体员工|各部门|所有(?:部门|活动))?[。；]?$"
)
_ENGLISH = Rare(
    r"\b(?:(?:as|when|where|wherever) (?:appropriate|necessary|needed|required|applicable)"
    r"|suitable (?:way|manner|methods?|means)|appropriate (?:methods?|measures|manner|way|means|personnel)"
    r"|(?:all|the|any) relevant (?:personnel|staff|departments|parties|requirements|procedures|documents)"
    r"|(?:all|every) (?:activities|personnel|employees|staff|departments|persons) (?:are|is|shall|should|must)"
    r"|applies to all\b|in a (?:timely|professional|proper|controlled|suitable) (?:manner|way|fashion)"
    r"|(?:the organi[sz]ation|the company|management|top management) (?:shall|should|will|is responsible)"
    r"|effective(?:ly)? and efficient(?:ly)?|responsible (?:departments?|persons?|parties)"
    r"|(?:other|relevant|concerned) (?:personnel|persons|staff|departments) ?:? (?:shall |should |must |will )?(?:co-?operates?|assists?|supports?|participates?)"
    r"|responsible for (?:the )?(?:[a-z]+ ){1,3}(?:process|work)(?=\.?$)|(?:standardi[sz]e|regulate) (?:the )?(?:[a-z]+ ){1,4}of the (?:organi[sz]ation|company|enterprise)"
    r"|(?:shall|should|must) be (?:properly |duly |fully |adequately )?(?:documented|dealt with|considered|respected|observed)(?=\.?$)"
    r"|the (?:purpose|aim|objective) of this (?:document|procedure|process|policy|standard|instruction) is to (?:ensure|establish|define|describe|regulate)"
    r"|in accordance with the (?:requirements|procedures?|needs|standard)|according to (?:the )?(?:plan|requirements|procedures?)"
    r"|(?:records|deviations|exceptions|problems|results) (?:shall|should|will|are|must) (?:be )?(?:kept|dealt with|handled|recorded|stored|maintained|managed)"
    r"|(?:in accordance|in line|consistent) with (?:good|best) practice|deemed (?:necessary|appropriate)|an important (?:process|part|activity|role)|brings? (?:many )?benefits|(?:as|if|when) required\.|and other (?:processes|departments)\.|fit for purpose|planned, (?:carried out|implemented|executed)|responsible for the (?:process|procedure|activity|implementation)|is the process of)\b",
    re.I,
)


def hollow_text(content: Content) -> Iterator[Fact]:
    """text.hollow "such|all": sentences that any firm on earth could have written, of all, with the first of them."""
    if not (_CHINESE.can_stand_among(content.blocks) or _ENGLISH.can_stand_among(content.blocks)):
        return
    told = every = 0
    first: tuple[Block, int] | None = None
    for block in paragraphs_below_the_cover(content):
        for piece in map(str.strip, _A_SENTENCE.split(block.text)):
            if len(piece) < _LEAST_SENTENCE:
                continue
            every += 1
            if _CHINESE.search(piece) or _ENGLISH.search(piece):
                told += 1
                first = first or (block, block.text.find(piece))
    if first:
        yield Fact("text.hollow", joined(told, every), str(first[0].place), quote(first[0].text, first[1]))
