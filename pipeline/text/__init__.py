"""Text as it is compared: its normal form, labels and their values, names of people, the signs that dates are written with."""
