"""One wording for what editions, houses and regions call by several names."""

from __future__ import annotations

from pipeline.text.normal import recalled

# One word for what editions and houses call otherwise; both sides are folded.
_SAME = (
    ("供方", "供应商"), ("供货商", "供应商"), ("顾客", "客户"), ("持续性", "连续性"), ("服务水平", "服务级别"), ("服务等级", "服务级别"),
    ("成文信息", "文件化信息"), ("监视和测量", "监视测量"), ("监视与测量", "监视测量"), ("变更回顾", "变更后评审"), ("回顾", "评审"), ("服务申请", "服务请求"),
    ("事故", "事件"), ("上线", "发布"), ("管评", "管理评审"), ("内审", "内部审核"), ("台帐", "台账"), ("约定书", "协议"), ("协议书", "协议"), ("职工培训", "员工培训"), ("职员培训", "员工培训"),
)  # fmt: skip


@recalled
def one_wording(key: str) -> str:
    """A text in bare form with such words replaced; names, texts and keywords are compared in it."""
    for word, same in _SAME:
        if word in key:
            key = key.replace(word, same)
    return key
