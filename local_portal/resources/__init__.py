"""The handlers, one module a family of resources.

A handler takes the portal, the request and what its access rule found (an item, a service, a user),
and returns JSON-ready values or an :class:`~..answer.Answer`.
"""
