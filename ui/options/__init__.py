"""The plugin's page of *Settings > Options*."""
