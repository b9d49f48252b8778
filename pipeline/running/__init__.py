"""Who reads the files of a scan: jobs, workers with their limits, and what need not be read again."""
