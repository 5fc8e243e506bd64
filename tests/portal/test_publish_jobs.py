"""Publishing and waiting: every way in which a job ends, or does not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.errors import Cancelled, JobFailed, NameTaken, NotAuthorized
from web_layer_sharing.sharing.portal import Item, JobTicket, PublishJob, ServiceReference
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.tests.portal.portal_stage import REST, Listening, Raw, Reset

if TYPE_CHECKING:
    from web_layer_sharing.sharing.portal import Portal
    from web_layer_sharing.tests.portal.portal_stage import ScriptedClock, Stage

CONTENT = f"{REST}/content/users/ann"
SD = Item("d" * 32, "Roads", "Service Definition", "ann", folder="f" * 32)
FS, MS = "5" * 32, "6" * 32
URL = "https://gis.example.org/server/rest/services/Hosted/roads/FeatureServer"
STATUS = f"{CONTENT}/items/{FS}/status"


def started(**more: Any) -> dict[str, Any]:
    service = {"type": "Feature Service", "serviceItemId": FS, "jobId": "j1", "serviceurl": f"{URL}?token=x"}
    return {"services": [{**service, **more}]}


def status(word: str, message: str = "") -> dict[str, Any]:
    return {"status": word, "statusMessage": message or word, "itemId": FS}


@pytest.fixture
def job(portal: Portal, portal_stage: Stage) -> PublishJob:
    portal_stage.says(f"{CONTENT}/{SD.folder}/publish", started())
    told = {"id": FS, "type": "Feature Service", "owner": "ann", "url": URL}
    portal_stage.says(f"{REST}/content/items/{FS}", told)
    return portal.publish(SD)


def failing(job: PublishJob, **how: Any) -> JobFailed:
    with pytest.raises(JobFailed) as caught:
        job.wait(Progress(), **how)
    return caught.value


def test_what_is_asked(job: PublishJob, portal_stage: Stage) -> None:
    [asked] = portal_stage.to(f"{CONTENT}/{SD.folder}/publish")
    assert asked.form == {
        "f": "json",
        "itemid": SD.id,
        "fileType": "serviceDefinition",
        "overwrite": "false",
    }
    assert job.item_id == FS


def test_parameters_and_overwrite(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(f"{CONTENT}/{SD.folder}/publish", started())
    portal.publish(SD, "geoPackage", {"name": "roads", "maxRecordCount": 2000}, overwrite=True)
    form = portal_stage.asked[-1].form
    assert (form["fileType"], form["overwrite"]) == ("geoPackage", "true")
    assert json.loads(form["publishParameters"]) == {"name": "roads", "maxRecordCount": 2000}


def test_a_job_that_succeeds(job: PublishJob, portal_stage: Stage, clock: ScriptedClock) -> None:
    portal_stage.says(STATUS, status("processing"), status("processing"), status("completed"))
    progress = Listening()
    assert job.wait(progress) == ServiceReference(FS, URL, "Feature Service")
    assert portal_stage.to(STATUS)[0].form == {"f": "json", "jobId": "j1", "jobType": "publish"}
    assert sum(clock.slept) == pytest.approx(0.1 + 0.125)
    assert progress.fractions == sorted(progress.fractions)
    assert progress.steps[0] == ("portal-publish", {"status": "processing", "seconds": 0})
    assert progress.fractions[-1] == 1.0


def test_two_services_from_one_definition(portal: Portal, portal_stage: Stage) -> None:
    both = [*started()["services"], {"type": "Map Service", "serviceItemId": MS, "jobId": "j2"}]
    portal_stage.says(f"{CONTENT}/{SD.folder}/publish", {"services": both})
    portal_stage.says(STATUS, status("completed"))
    portal_stage.says(f"{CONTENT}/items/{MS}/status", status("processing"), status("completed"))
    portal_stage.says(f"{REST}/content/items/{FS}", {"id": FS, "type": "Feature Service", "url": URL})
    portal_stage.says(f"{REST}/content/items/{MS}", {"id": MS, "type": "Map Service", "url": "https://h/m"})
    progress = Listening()
    reference = portal.publish(SD).wait(progress)
    assert reference.item_id == FS
    assert progress.fractions == sorted(progress.fractions)
    assert reference.companions == (ServiceReference(MS, "https://h/m", "Map Service"),)


def test_a_service_without_a_job(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(f"{CONTENT}/{SD.folder}/publish", started(jobId=None))
    portal_stage.says(STATUS, status("processing"), {"status": ""})
    portal_stage.says(f"{REST}/content/items/{FS}", {"id": FS, "type": "Feature Service"})
    reference = portal.publish(SD).wait(Progress())
    # the portal's item tells no address, so it is the one of the answer, without its token
    assert reference.url == URL
    assert portal_stage.to(STATUS)[0].form == {"f": "json"}


def test_a_job_that_fails(job: PublishJob, portal_stage: Stage) -> None:
    portal_stage.says(
        STATUS, status("processing"), status("failed", "ERROR 001369: Failed to create the service.")
    )
    error = failing(job)
    assert error.code == "WLS620"
    assert error.facts["messages"] == ["ERROR 001369: Failed to create the service."]
    assert error.facts["item_id"] == FS
    assert failing(job).code == "WLS620"


def test_a_job_that_fails_with_json_in_its_message(job: PublishJob, portal_stage: Stage) -> None:
    portal_stage.says(
        STATUS, status("failed", '{"code": 400, "message": "Bad layer", "details": ["layer 3"]}')
    )
    assert failing(job).facts["messages"] == ["Bad layer", "layer 3"]


def test_a_job_that_hangs(job: PublishJob, portal_stage: Stage, clock: ScriptedClock) -> None:
    portal_stage.says(STATUS, status("processing"))
    error = failing(job, patience=60)
    assert (error.code, error.facts["item_id"]) == ("WLS622", FS)
    assert 60 <= clock.passed < 70
    # it looks less and less often
    assert len(portal_stage.to(STATUS)) < 30


def test_a_job_that_hangs_and_is_stopped(job: PublishJob, portal_stage: Stage, clock: ScriptedClock) -> None:
    portal_stage.says(STATUS, status("processing"))
    with pytest.raises(Cancelled) as caught:
        job.wait(Listening(lambda _: clock.passed > 20))
    assert caught.value.facts["remains"] == FS
    assert clock.passed < 21


def test_a_job_that_the_portal_does_not_know(job: PublishJob, portal_stage: Stage) -> None:
    portal_stage.says(STATUS, {"status": "", "itemId": FS, "statusMessage": "Item status doesn't exist"})
    error = failing(job)
    assert (error.code, error.facts["messages"]) == ("WLS623", ["Item status doesn't exist"])


def test_a_job_that_the_portal_does_not_know_at_first(job: PublishJob, portal_stage: Stage) -> None:
    portal_stage.says(STATUS, {"status": ""}, status("completed"))
    assert job.wait(Progress()).item_id == FS


def test_a_lost_line_while_waiting(job: PublishJob, portal_stage: Stage) -> None:
    portal_stage.says(STATUS, Reset(), Raw(502, b"<html></html>"), status("completed"))
    assert job.wait(Progress()).item_id == FS


def test_a_stop_while_the_portal_is_busy(job: PublishJob, portal_stage: Stage, clock: ScriptedClock) -> None:
    portal_stage.says(STATUS, Raw(429, b"", headers={"Retry-After": "50"}))
    with pytest.raises(Cancelled):
        job.wait(Listening(lambda _: clock.passed > 3))
    assert clock.passed < 4


def test_a_ticket_survives_a_restart(job: PublishJob, portal: Portal, portal_stage: Stage) -> None:
    kept = json.dumps(job.ticket.to_json())
    assert "token" not in kept
    again = PublishJob(portal.connection, JobTicket.from_json(json.loads(kept)))
    portal_stage.says(STATUS, status("completed"))
    assert again.wait(Progress()) == ServiceReference(FS, URL, "Feature Service")


def test_a_name_that_is_taken(portal: Portal, portal_stage: Stage) -> None:
    taken = {"error": {"code": 400, "message": "Service name 'roads' already exists", "details": []}}
    portal_stage.says(f"{CONTENT}/{SD.folder}/publish", taken)
    with pytest.raises(NameTaken) as caught:
        portal.publish(SD, parameters={"name": "roads"})
    assert (caught.value.code, caught.value.facts["name"]) == ("WLS602", "roads")


def test_a_user_who_may_not_publish(portal: Portal, portal_stage: Stage) -> None:
    no = {"error": {"code": 403, "messageCode": "GWM_0003", "message": "No.", "details": []}}
    portal_stage.says(f"{CONTENT}/{SD.folder}/publish", no)
    with pytest.raises(NotAuthorized):
        portal.publish(SD)


@pytest.mark.parametrize("told", [{}, {"services": []}, {"services": [{"type": "Feature Service"}]}])
def test_an_answer_without_a_service(portal: Portal, portal_stage: Stage, told: dict[str, Any]) -> None:
    portal_stage.says(f"{CONTENT}/{SD.folder}/publish", told)
    with pytest.raises(JobFailed) as caught:
        portal.publish(SD)
    assert caught.value.code == "WLS621"


def test_publishing_is_never_asked_twice(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(f"{CONTENT}/{SD.folder}/publish", Raw(502, b""), started())
    with pytest.raises(OSError, match="WLS507"):
        portal.publish(SD)
    assert len(portal_stage.asked) == 1
