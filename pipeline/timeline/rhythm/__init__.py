"""How often records are due, by whose words, and which months have them."""
