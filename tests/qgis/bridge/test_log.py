"""The Python log in QGIS's message log."""

from __future__ import annotations

import logging

import pytest
from qgis.core import Qgis, QgsApplication
from web_layer_sharing.qgis_bridge.log import LOGGER, TAG, QgisLogHandler, attach_log, detach_log, masked


@pytest.fixture
def messages(qgis_app):
    """What reaches the panel under our tag while the log is attached."""
    got = []

    def receive(text, tag, level):
        if tag == TAG:
            got.append((text, level))

    log = QgsApplication.messageLog()
    log.messageReceived[str, str, Qgis.MessageLevel].connect(receive)
    attach_log(logging.DEBUG)
    yield got
    detach_log()
    log.messageReceived[str, str, Qgis.MessageLevel].disconnect(receive)


def test_levels_and_rooms(messages):
    logging.getLogger(f"{LOGGER}.sharing.portal").info("told")
    logging.getLogger(LOGGER).warning("careful %s", "here")
    logging.getLogger(LOGGER).error("bad")
    assert messages == [
        ("sharing.portal: told", Qgis.MessageLevel.Info),
        ("careful here", Qgis.MessageLevel.Warning),
        ("bad", Qgis.MessageLevel.Critical),
    ]


def test_from_a_worker_thread(messages, run_in_thread, qgis_app):
    run_in_thread(logging.getLogger(LOGGER).info, "from afar")
    qgis_app.processEvents()
    assert [text for text, _ in messages] == ["from afar"]


def test_a_record_that_cannot_be_told_does_not_stop_the_work(messages, capsys):
    record = logging.LogRecord(LOGGER, logging.INFO, "", 0, "%d", ("not a number",), None)
    (handler,) = [h for h in logging.getLogger(LOGGER).handlers if isinstance(h, QgisLogHandler)]
    handler.handle(record)
    assert messages == []
    assert "not a number" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GET https://x/y?f=json&token=AbC.12&w=1", "GET https://x/y?f=json&token=***&w=1"),
        ('{"password": "Ge heim", "user": "ann"}', '{"password": "***", "user": "ann"}'),
        ("{'access_token': 'abc', 'expires': 3}", "{'access_token': '***', 'expires': 3}"),
        ("Authorization: Bearer abcdef.123", "Authorization: ***"),
        ("X-Esri-Authorization: Bearer abcdef.123", "X-Esri-Authorization: ***"),
        ("sent Bearer abcdef.123 along", "sent Bearer *** along"),
        ("https://ann:pw@gis.example/portal", "https://***@gis.example/portal"),
        ("dbname='x' user='ann' password='pw' port=1", "dbname='x' user='ann' password='***' port=1"),
        ("WLS522 (code=498, name='token store')", "WLS522 (code=498, name='token store')"),
        ("https://gis.example:6443/a:b@c", "https://gis.example:6443/a:b@c"),
        ("nothing secret", "nothing secret"),
    ],
)
def test_secrets_are_masked(text, expected):
    assert masked(text) == expected


def test_secrets_are_masked_in_tracebacks_too(messages):
    try:
        raise OSError("https://x/y?token=AbC123")
    except OSError:
        logging.getLogger(LOGGER).exception("failed")
    assert "AbC123" not in messages[0][0]
    assert "OSError" in messages[0][0]


def test_nothing_is_left_behind():
    logger = logging.getLogger(LOGGER)
    before = list(logger.handlers), logger.level
    attach_log()
    attach_log(logging.DEBUG)
    assert len(logger.handlers) == len(before[0]) + 1
    detach_log()
    detach_log()
    assert (list(logger.handlers), logger.level) == before
