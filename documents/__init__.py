"""Documents: plain values in, bytes out. No Streamlit, no rules, no language.

Import the module you need (``from documents import declaration``); a module loads the library it is for.
"""
