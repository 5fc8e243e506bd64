"""A real QGIS for the tests below this folder: offscreen, in a profile of its own, without pytest-qgis.

The environment is set while pytest imports this file, before any test module can import ``qgis``:
Qt reads its platform and QGIS its profile when the application object is made, once a process.
"""

from __future__ import annotations

import atexit
import gc
import os
import shutil
import sys
import tempfile
import threading
import time
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

PROFILE = Path(tempfile.mkdtemp(prefix="wls-qgis-profile-"))
# Not in the fixture's end: Qt writes its settings once more as the process ends, and a run that
# collects these files but none of their tests makes the folder too.
atexit.register(shutil.rmtree, PROFILE, ignore_errors=True)

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(PROFILE)
os.environ["QGIS_AUTH_DB_DIR_PATH"] = str(PROFILE)
os.environ["XDG_CONFIG_HOME"] = str(PROFILE / "config")
os.environ["XDG_DATA_HOME"] = str(PROFILE / "data")
os.environ["XDG_CACHE_HOME"] = str(PROFILE / "cache")

MASTER_PASSWORD = "a password for tests only"


def _initialise_processing(plugins: Path) -> None:
    """Load QGIS's own Processing plugin; what it warns of is not ours to mend."""
    if str(plugins) not in sys.path:
        sys.path.append(str(plugins))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from processing.core.Processing import Processing

        Processing.initialize()


@pytest.fixture(scope="session", autouse=True)
def qgis_app() -> Iterator[Any]:
    """The one ``QgsApplication`` of the process, with Processing and an open authentication store."""
    from qgis.core import QgsApplication, QgsProject
    from qgis.PyQt.QtCore import QCoreApplication, QSettings

    QCoreApplication.setOrganizationName("QGIS")
    QCoreApplication.setApplicationName("web_layer_sharing_tests")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(PROFILE))
    application = QgsApplication([], True)
    application.initQgis()
    QgsApplication.authManager().setMasterPassword(MASTER_PASSWORD, False)
    _initialise_processing(Path(QgsApplication.pkgDataPath()) / "python" / "plugins")
    _RUNNING.append(application)
    yield application
    QgsProject.instance().clear()


def _left_over() -> list[Any]:
    """Return the layers and projects that Python still holds once the facade has let go of its own."""
    from qgis.core import QgsMapLayer, QgsProject
    from qgis.PyQt import sip

    facade = sys.modules.get("web_layer_sharing.arcpy.projects")
    if facade is not None:
        facade.let_go()
    gc.collect()
    return [
        held
        for held in gc.get_objects()
        if isinstance(held, (QgsMapLayer, QgsProject)) and not sip.isdeleted(held) and sip.ispyowned(held)
    ]


def _told(held: Any) -> str:
    return f"{type(held).__name__} {held.name() if hasattr(held, 'name') else held.fileName()}"


_RUNNING: list[Any] = []


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run that leaves layers or projects: deleted after QGIS has ended, they take the process down.

    Not in a fixture's end, as the last test's arguments are held until then; not where a test failed, as
    its traceback holds what it made.
    """
    left = [] if session.testsfailed or not _RUNNING else _left_over()
    if left:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        told = ", ".join(map(_told, left))
        sys.stderr.write(f"these outlive QGIS, which takes the process down as it ends: {told}\n")


def pytest_unconfigure() -> None:
    """End QGIS last of all: QGIS objects that a failed test's traceback still holds die before it."""
    if not _RUNNING:
        return
    from processing.core.Processing import Processing
    from qgis.PyQt import sip

    sys.last_type = sys.last_value = sys.last_traceback = None
    for held in _left_over():
        sip.delete(held)
    Processing.deinitialize()
    # The object itself stays: its destructor does not survive a second time round.
    _RUNNING[0].exitQgis()


@pytest.fixture(scope="session")
def master_password() -> str:
    """What opens the authentication store of the tests."""
    return MASTER_PASSWORD


@pytest.fixture
def project(qgis_app: Any) -> Iterator[Any]:
    """A project of its own, not the application's one."""
    from qgis.core import QgsProject

    project = QgsProject()
    yield project
    project.clear()


@pytest.fixture
def current_project(qgis_app: Any) -> Iterator[Any]:
    """The application's own project, empty before and after."""
    from qgis.core import QgsProject

    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


@pytest.fixture(scope="session")
def world_map(qgis_app: Any) -> Path:
    """The GeoPackage of countries, states and lakes that every QGIS installs."""
    from qgis.core import QgsApplication

    path = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    assert path.is_file(), path
    return path


@pytest.fixture
def run_in_thread(qgis_app: Any) -> Callable[..., Any]:
    """A function that runs a callable in a worker thread while the main thread spins Qt's event loop.

    Returns what the callable returns and raises what it raises.
    """

    def run(work: Callable[..., Any], *args: Any, within: float = 120.0, **kwargs: Any) -> Any:
        outcome: dict[str, Any] = {}

        def body() -> None:
            try:
                outcome["value"] = work(*args, **kwargs)
            except BaseException as error:  # carried to the caller, whatever it is
                outcome["error"] = error

        worker = threading.Thread(target=body, daemon=True)
        worker.start()
        deadline = time.monotonic() + within
        while worker.is_alive():
            qgis_app.processEvents()
            worker.join(0.005)
            assert time.monotonic() < deadline, "the worker did not come back"
        if "error" in outcome:
            raise outcome["error"]
        return outcome["value"]

    return run
