"""From a draft and data to a .sd, and a .sd read again.

:func:`stage` writes, :class:`ServicePackage` reads; a :class:`StagingSource` holds the map and its data.
"""

from .package import PackagedDatabase, ServicePackage
from .source import StagingSource, TileMaker
from .stage import StagedLayer, StagedService, stage

__all__ = [
    "PackagedDatabase",
    "ServicePackage",
    "StagedLayer",
    "StagedService",
    "StagingSource",
    "TileMaker",
    "stage",
]
