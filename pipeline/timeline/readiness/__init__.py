"""From dated facts to the earliest day of application, and what must happen by when."""
