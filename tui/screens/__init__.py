"""Whole screens; the reader screen alone calls the library."""
