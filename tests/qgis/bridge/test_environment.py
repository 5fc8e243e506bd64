"""The QGIS that the tests run in: real, offscreen, and apart from the user's own."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsVectorLayer
from qgis.PyQt.QtCore import QSettings


def test_nothing_of_the_user_is_touched():
    from qgis.core import QgsSettings

    QSettings().setValue("wls_probe", 1)
    QSettings().sync()
    folder = Path(QgsApplication.qgisSettingsDirPath()).resolve()
    assert "wls-qgis-profile-" in str(folder)
    assert "wls-qgis-profile-" in QgsApplication.qgisAuthDatabaseUri()
    assert "wls-qgis-profile-" in QSettings().fileName()
    assert "wls-qgis-profile-" in QgsSettings().fileName()


def test_world_map_and_processing_are_there(world_map):
    layer = QgsVectorLayer(f"{world_map}|layername=countries", "countries", "ogr")
    assert layer.isValid()
    assert layer.featureCount() > 200
    assert QgsApplication.processingRegistry().algorithmById("native:buffer") is not None


def test_worker_threads_run_while_the_main_thread_spins(run_in_thread):
    assert run_in_thread(lambda: 6 * 7) == 42
