"""What a date is: by the words, labels and occasion around it."""
