"""From paint to figures: percent, band, hands. No Qt."""
