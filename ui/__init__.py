"""What the screens share, in Streamlit: state, drawing, the browser's memory. Decides nothing about the rules."""
