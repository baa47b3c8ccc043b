"""From paint to figures: band and hands. No Qt."""
