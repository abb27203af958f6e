"""The plain page behind a server like ours: `uvicorn bench.plain:app`, with our settings."""

from pathlib import Path

import streamlit as st

app = st.App(Path(__file__).resolve().parent / "pages" / "plain.py")
