"""The portal client: the only room of the core that speaks HTTP."""
