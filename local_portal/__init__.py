"""A portal of its own, in a process of its own.

It answers as an ArcGIS portal with a hosting server does, so that unmodified clients can publish to
it and read from it.  The rules are plain functions from a :class:`~.request.PortalRequest` to an
:class:`~.answer.Answer`; :mod:`.app` is the only module that knows Starlette and :mod:`.serve` the
only one that knows uvicorn.  :mod:`.process` starts and stops the portal from another Python and
imports neither.
"""
