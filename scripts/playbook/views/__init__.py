"""What each fragment shows, computed from the library."""
