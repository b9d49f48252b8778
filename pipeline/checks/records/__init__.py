"""Operating records: months, tickets, links, credibility, what has ended."""
