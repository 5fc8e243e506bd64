"""What the portal knows: users, tokens, items, folders, groups, services, jobs."""
