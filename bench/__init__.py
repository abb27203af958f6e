"""How fast it is, beside a yardstick timed in the same run. Figures to read and compare; no test asserts them."""
