"""What was published, what of it is only near to what was asked for, and where it is: as plain values.

``qgis_bridge/messages/report_page.py`` makes a page of it for people.
"""

from .report import PublishReport, report_of

__all__ = ["PublishReport", "report_of"]
