"""What another program makes of our workbooks, and we of its: run by `make office-test` alone."""
