"""What must be true of records and pages, one file a rule."""
