"""What the names of files and folders say of their time: that they are withdrawn, or of a system that is over."""

from __future__ import annotations

import re

from pipeline.text.normal import simplified
from pipeline.text.rare import Rare

_ANYWHERE = Rare(
    r"作废|旧版|老版本|不用了|已停用|废止|历史版本|失效|过期文件|旧电脑|旧文件|旧资料|archive[^/]*/|archived|archive cop|[ _(\[-]archive[)\]]?(?=\.\w{1,5}$)|obsolete|superseded"
    r"|withdrawn|[ _(\[-]old[)\]]?(?:\.\w{1,5})?$"
    r"|(?:^|/)old[ _\-](?:versions?|cop(?:y|ies)|issues?|docs?|documents?|files?|forms?|manual|procedures?|[a-z]{1,8}[a-z_-]*\d)",
    re.I,
)
_FOLDER = Rare(
    r"(?:^|/)[\d\s._\-—、()（）]*(?:"
    r"旧(?![城区房址宅村机货物楼件换改证照])|老(?=体系|文件|资料|版|制度|程序|手册|的|东西)|往年|历年|以前(?=的|用)|从前|早年|前几年|上一版|原体系|历史(?=文件|资料|体系|归档)"
    r")[^/]*/"
    r"|(?:^|/)(?:[\w.]{1,3}[ _.\-]+)?(?:old|legacy|outdated|deprecated|retired|attic)"
    r"(?:[ _\-]+(?:and|&|or|stuff|things|misc|odds|set|system|papers|policies|material|sms|ims|isms|iso|20\d\d)\b[^/]*)?/",
    re.I,
)
_OWN_NAME = re.compile(r"(?:^|/)旧[ _\-—(（]")
# What is stamped on a name in capitals, and a folder of nothing but that; "Pulped paper 2026" and "Void checks" are neither.
_STAMPED = re.compile(
    r"(?:^|/)[\d\s._\-]*(?:PULPED|BINNED|SHREDDED|RESCINDED|VOID|DO NOT USE|NOT IN USE|NO LONGER VALID)[ _\-—:]"
)
_PUT_AWAY = re.compile(
    r"(?:^|/)[\d\s._\-、]*(?:pulped|binned|shredded|rescinded|void|do not use|not in use|no longer (?:used|valid|in force)"
    r"|(?:待销毁|停用|收回|失去效力)(?:的)?(?:文件|资料|版本|表单)?)(?:[ _\-]+(?:documents?|files?|papers?|rules?|copies))?/",
    re.I,
)
# A record on what was withdrawn is none itself: 作废文件销毁记录. A withdrawn form is: 旧版事件登记表.
_ABOUT_SUCH = Rare(
    r"(?:(?:作废|废止|失效)(?:文件|资料|表单|版本)?|旧版?文件)(?:登记|记录|清单|申请|审批|回收|销毁|处理|台账|通知)[^/]*$"
    r"|(?:obsolete|superseded|withdrawn) (?:documents?|forms?|copies|papers|versions?) "
    r"(?:register|record|list|log|disposal|destruction|request)[^/]*$"
    r"|(?:register|record|list|log)s? of (?:obsolete|superseded|withdrawn)[^/]*$",
    re.I,
)
# So is a nonconformity that was found in what is withdrawn: 不符合报告/03 作废文件未收回.
_FOUND_IN_SUCH = Rare(
    r"(?:(?<=/)|^)(?:[^/]*(?:不符合|不合格|整改|nonconformit|non-conformit)[^/]*/|(?=[^/]*(?:不符合|不合格|\bNCR?[-_ ]?\d|\bCAR[-_ ]?\d)))"
    r"[^/]*(?:(?:作废|废止|失效|旧版|过期)(?:的)?(?:文件|资料|版本|表单|程序)|(?:obsolete|superseded|withdrawn|old) (?:documents?|forms?|cop(?:y|ies)|papers?|versions?|procedures?|issues?|editions?))[^/]*$",
    re.I,
)
_NAMED_ARCHIVE = re.compile(r"archives?(?=[^/]*\.(?:zip|7z|rar|tgz|tar|gz|bz2|xz)(?:!/|$))", re.I)


def withdrawn(path: str) -> bool:
    """Does a folder, an archive or the file's own name say that it is no longer valid? "archive.zip" does not.

    A folder of old things (08旧体系2020, 99 Old and other) is one; a move from an old machine room is a project.
    """
    plain = _NAMED_ARCHIVE.sub("/", simplified(path))
    for about in (_ABOUT_SUCH, _FOUND_IN_SUCH):
        plain = about.pattern.sub("", plain) if about.can_stand_in(plain) else plain
    return any(pattern.search(plain) for pattern in (_ANYWHERE, _FOLDER, _OWN_NAME, _STAMPED, _PUT_AWAY))
