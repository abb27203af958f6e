"""An auditor's list: read from what people have, and given back with what was found."""
