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
    r"|适用于(?:本?公司|本?组织|本?单位|体系)?(?:内)?(?:提供的)?(?:所有|全部|各项?|各个)?(?:服务|过程|流程|活动)(?:的?[\u4e00-\u9fff]{2,8}(?:管理|活动|工作){0,2})?[。；]?$|适用于(?:本?公司|本?组织)(?:提供的)?(?:所有|全部)服务的|适用于组织"
    r"|为(?:组织|企业|公司)创造价值|提供必要的(?:资源|支持)|与?有关各方|应(?:当)?形成文件|应(?:当)?充分考虑|(?:发生|有)(?:重大)?变化时[^。；\d]{0,4}(?:及时)?(?:更新|修订|调整)"
    r"|与(?:约定|预期|设定)的?目标进行比较|提出改进(?:的)?建议|作为管理评审的输入|(?:采用|运用)[^。；\d]{0,20}适当的|分析原因，(?:制定|采取)(?:纠正)?措施|跟踪(?:验证|落实情况|措施的实施效果)"
    r"|按要求开展|信息(?:的)?(?:完整、准确|准确、完整)|征求(?:相关方|有关方面)意见|应确保(?:各项|所有)|经批准后可|事后补充|按相应(?:流程|程序)处理|未经(?:授权|许可)不得|采用[^。；\d]{0,12}标准(?:中的|规定的|给出的)?术语|对(?:流程|过程)的有效性负责|按(?:流程|过程)要求执行|定期(?:汇总|评审|检查|统计)|应(?:客观|评估|记录|对照)[^。；\d]{0,12}|分析原因并改进|全员参与|(?:得到|取得)一致意见|有计划、有|考核合格后方可|具备相应的?(?:能力|资质)|限期整改|妥善保存|遵循[^。；\d]{0,24}原则|根据国家有关|结合实际|广泛听取|充分听取|优先顺序|必要的资源"
    r"|归口(?:管理)?部门负责|各部门(?:按时|负责|配合|提供|应|要)|相关(?:人员|部门)(?:负责|配合)|(?:流程|过程)(?:经理|负责人|执行人员)[^。；\d]{0,6}(?:负责|组织|定期|应|根据|编制|识别)|管理者代表负责|管理层(?:对|提供|为)"
    r"|执行人员(?:按|负责)|满足(?:业务|客户|顾客|用户|约定|规定|相关)?(?:和(?:业务|客户|顾客|用户))?的?(?:需求|要求)|(?:提高|提升)(?:顾客|客户|用户)的?满意(?:度|程度)|以?合理的(?:成本|方法|技术|架构)|(?:计划|要求|记录|规定)的要求(?:保存|执行|进行)"
)
# Bidding in the passive voice that nobody in particular does it, without a figure or a name.
_NOBODY = Rare(
    r"^(?:[\d.]+ )?(?:The |All |Any |Each |A |An )?[A-Z]?[a-z][a-z ,/-]{2,70} (?:shall|should|must|are|is|will)(?: also| always)? be (?:planned|recorded|documented|identified|defined|reviewed|improved|managed|controlled|kept|maintained|monitored|measured|analy[sz]ed|evaluated|communicated|approved|tested|agreed|established|considered|taken|carried out|implemented|deployed|reported|updated|determined|prepared|retained|submitted|handled|treated|assessed|verified|tracked)\b[a-z ,/-]{0,70}\.?$"
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
    r"|(?:in accordance|in line|consistent) with (?:good|best) practice|deemed (?:necessary|appropriate)|an important (?:process|part|activity|role)|brings? (?:many )?benefits|(?:as|if|when) required\.|and other (?:processes|departments)\.|fit for purpose|at planned intervals|interested parties|(?:appropriate|relevant|competent|designated|responsible) persons?|as (?:instructed|planned|necessary)\b|where(?:ver)? (?:necessary|required|possible|practicable|relevant)|(?:overall responsib|accountab)(?:ility|le) for the process|(?:supports?|approves?) th(?:e|is) (?:process|procedure)(?: as required)?|process (?:owner|manager|staff|managers) (?:shall|should|must|is|are|approves|designs|follow|carry|produces|identifies|keeps?|defines|reviews)|as business needs dictate|business needs and agreed|(?:annually|yearly|once a year) (?:or|and when)|th(?:is|e) procedure (?:is formulated|applies to all|is applicable to)|applicable to (?:the|all) [a-z ]{3,40}\b|of the enterprise|leaders at all levels|conscientiously|actively (?:take|participate)|each department (?:shall|should|is|must)|justifiable cost|satisfaction of (?:the )?customers|acceptable level|optimal manner|(?:deviations|trends|issues|recommendations) (?:and|for) (?:trends|improvement|recommendations)|corrective action is taken|(?:follows?|following) up (?:their|its|the) implementation|records? (?:policy|procedure)|control of records|change significantly|as required and|taking all|make sure that the information|interested parties where|terms and definitions of|process owner(?:s)?:? (?:ensures?|accountable)|practitioners?:? (?:performs?|follows?)|kept confidential|(?:with|without) (?:approval|authority)|gives? feedback|summari[sz]ed and reviewed|(?:reasons|causes) are analysed|(?:objective|fair) and (?:fair|objective)|takes? (?:all )?opinions into account|necessary resources|resolved in time|(?:recorded|documented) and communicated|all take part|new ideas are welcome|(?:benefit|cost|risk|feasibility), (?:cost|risk|benefit|feasibility)|kept as (?:long as )?required|good time and agreed|leadership, |recogni[sz]ed good practice|legible and retrievable|kept up to date|(?:suitability|adequacy), (?:adequacy|suitability) and effectiveness|planned, (?:carried out|implemented|executed)|responsible for the (?:process|procedure|activity|implementation)|is the process of)\b",
    re.I,
)


def hollow_text(content: Content) -> Iterator[Fact]:
    """text.hollow "such|all": sentences that any firm on earth could have written, of all, with the first of them."""
    if not any(words.can_stand_among(content.blocks) for words in (_CHINESE, _ENGLISH, _NOBODY)):
        return
    told = every = 0
    first: tuple[Block, int] | None = None
    for block in paragraphs_below_the_cover(content):
        for piece in map(str.strip, _A_SENTENCE.split(block.text)):
            if len(piece) < _LEAST_SENTENCE:
                continue
            every += 1
            if _CHINESE.search(piece) or _ENGLISH.search(piece) or _NOBODY.search(piece):
                told += 1
                first = first or (block, block.text.find(piece))
    if first:
        yield Fact("text.hollow", joined(told, every), str(first[0].place), quote(first[0].text, first[1]))
