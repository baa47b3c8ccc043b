"""Files on the disk: written safely, locked, recovered, remembered. No Qt."""
