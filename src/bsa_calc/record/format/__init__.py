"""The text of records and drawings: read strictly, written so that nothing is lost. No Qt."""
