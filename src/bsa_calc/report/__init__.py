"""What leaves the program: a summary, tables, JSON and FHIR. No Qt; the page is drawn in ``bsa_calc.ui.page``."""
