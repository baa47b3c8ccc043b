"""Pages for paper: the report for the record, the page for the patient, and the body map as a picture."""
