"""Panes and parts of panes: attributes come down, messages go up."""
