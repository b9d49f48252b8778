"""The house's own words for its processes, as its papers explain them or give them away."""
