"""Services and measures: whether scope, catalogue, agreements, reports and targets agree."""
