"""Documents: plain values in, bytes out. No Streamlit, no rules, no language.

Import the module you need (``from documents import declaration``); each loads its library only when called.
"""
