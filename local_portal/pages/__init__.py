"""Pages for people: every resource that a browser may open, as HTML.

:mod:`.markup` is the whole of the templating, :mod:`.layout` what all pages share, :mod:`.negotiation`
tells when a page is wanted; each other module holds the pages of one kind of resource.
"""
