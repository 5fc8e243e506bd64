"""A report as a page for people: one HTML file without scripts, pictures or anything from elsewhere."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ...sharing.plan.model import Reason
from .findings import finding_text
from .plan_sentences import STEPS
from .plans import filled, reason_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...sharing.published import PublishedService
    from ...sharing.report import PublishReport

CONTEXT = "Report"
# fmt: off
WORDS: dict[str, str] = {
    "title": QT_TRANSLATE_NOOP("Report", "Published: {title}"),
    "when": QT_TRANSLATE_NOOP("Report", "On {portal}, {time} (UTC)."),
    "updated": QT_TRANSLATE_NOOP("Report",
        "An earlier service was brought up to date; its id and address are the same."),
    "road": QT_TRANSLATE_NOOP("Report",
        "The portal took no service definition, so the service was made of its geodatabase."),
    "layers": QT_TRANSLATE_NOOP("Report", "Layers"),
    "layer": QT_TRANSLATE_NOOP("Report", "Layer"),
    "features": QT_TRANSLATE_NOOP("Report", "Features"),
    "drawn": QT_TRANSLATE_NOOP("Report", "Drawn by"),
    "done": QT_TRANSLATE_NOOP("Report", "What was done"),
    "nothing": QT_TRANSLATE_NOOP("Report", "Nothing had to be changed."),
    "approximated": QT_TRANSLATE_NOOP("Report", "Near, but not the same"),
    "findings": QT_TRANSLATE_NOOP("Report", "What else was noticed"),
    "left_out": QT_TRANSLATE_NOOP("Report", "Not in the web map"),
    "links": QT_TRANSLATE_NOOP("Report", "Where it is"),
    "service": QT_TRANSLATE_NOOP("Report", "Service"),
    "item": QT_TRANSLATE_NOOP("Report", "Page of the web layer"),
    "webMap": QT_TRANSLATE_NOOP("Report", "Page of the web map"),
    "mapViewer": QT_TRANSLATE_NOOP("Report", "Web map in the viewer"),
}
# fmt: on
STYLE = (
    "body{font:15px/1.5 sans-serif;max-width:52em;margin:2em auto;padding:0 1em;color:#222}"
    "table{border-collapse:collapse}td,th{border-bottom:1px solid #ccc;padding:.2em .8em;text-align:left}"
)


def report_page(report: PublishReport) -> str:
    """Return the page."""
    service, web_map = report.service, report.web_map
    title = service.title if service else web_map.title if web_map else ""
    parts = [
        f"<h1>{_said('title', title=title)}</h1>",
        f"<p>{_said('when', portal=report.portal, time=report.moment.strftime('%Y-%m-%d %H:%M'))}</p>",
    ]
    if service is not None:
        parts += _service(service)
    parts += _list("approximated", map(finding_text, report.approximated))
    parts += _list("findings", map(finding_text, report.findings))
    if web_map is not None:
        parts += _list("left_out", map(reason_text, web_map.left_out))
    links = (f'<a href="{escape(url)}">{_said(name)}</a>' for name, url in report.links.items())
    parts += [f"<h2>{_said('links')}</h2>", "<ul>", *(f"<li>{link}</li>" for link in links), "</ul>"]
    head = f'<meta charset="utf-8"><title>{_said("title", title=title)}</title><style>{STYLE}</style>'
    return "\n".join(["<!doctype html>", f"<html><head>{head}</head><body>", *parts, "</body></html>", ""])


def _service(service: PublishedService) -> list[str]:
    parts = [f"<p>{_said('updated')}</p>"] if service.replaced else []
    if service.road == "fileGeodatabase" and not service.replaced:
        parts.append(f"<p>{_said('road')}</p>")
    head = "".join(f"<th>{_said(name)}</th>" for name in ("layer", "features", "drawn"))
    rows = [
        f'<tr><td><a href="{escape(layer.url)}">{escape(layer.name)}</a></td><td>{layer.feature_count}</td>'
        f"<td>{escape(layer.drawing.kind if layer.drawing else '')}</td></tr>"
        for layer in service.layers
    ]
    parts += [f"<h2>{_said('layers')}</h2>", f"<table><tr>{head}</tr>", *rows, "</table>"]
    steps = [
        filled(STEPS[step["kind"]], {"layer": step["layer"], **step["facts"]})
        for step in service.plan.get("steps") or ()
    ]
    told = [Reason(each["code"], each["facts"]) for each in service.plan.get("reasons") or ()]
    return [*parts, *_list("done", [*map(reason_text, told), *steps] or [_plain("nothing")])]


def _list(name: str, texts: Iterable[str]) -> list[str]:
    items = [f"<li>{escape(text)}</li>" for text in texts]
    return [f"<h2>{_said(name)}</h2>", "<ul>", *items, "</ul>"] if items else []


def _plain(name: str, **facts: str) -> str:
    return QCoreApplication.translate(CONTEXT, WORDS[name]).format(**facts)


def _said(name: str, **facts: str) -> str:
    return escape(_plain(name, **facts))
