"""What the server answers itself, before or beside Streamlit. Starlette, no Streamlit."""
