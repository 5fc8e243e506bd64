"""The plugin's pages in the properties of projects and layers."""
