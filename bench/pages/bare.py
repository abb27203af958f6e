"""The stock page: a title, one number, one line."""

import streamlit as st

st.title("A page")
number = st.number_input("A number", value=1)
st.write(f"Twice as much is {2 * number}.")
