"""Documents: plain values in, bytes out. No Streamlit.

What makes a file knows no rules and no language; `papers`, `summary`, `outlook`, `agenda` and `tables` compose what
goes into it from the rules and their wording.

Import the module you need (``from documents import declaration``); a module loads the library it is for.
"""
