"""Index documents in, pages of hits out, by way of one seam."""
