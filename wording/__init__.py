"""Language: the sentence for every rule and outcome, and numbers and dates as people write them."""
