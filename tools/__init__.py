"""What an installation or a developer runs, and no server."""
