"""Documents: plain values in, bytes out. No Streamlit.

What makes a file (`documents.files`) knows no rules and no language; all others compose what goes into it from the
rules and their wording. Import the module you need: a module loads the library it is for.
"""
