"""Tables and logs of many events: which rows, which columns, which days."""
