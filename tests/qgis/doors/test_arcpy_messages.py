"""Messages and failures of tools, as scripts see them."""

from __future__ import annotations

import pytest
from web_layer_sharing.arcpy import messages
from web_layer_sharing.sharing.errors import ArchiveError, StagingError
from web_layer_sharing.sharing.findings import Finding, Severity


def test_success_leaves_its_messages() -> None:
    with messages.tool("StageService") as stack:
        messages.warn(stack, [Finding("24082", Severity.WARNING, "Roads", facts={"what": "x", "kept": "y"})])
    assert messages.GetMessages(2) == ""
    assert messages.GetMessages(1).startswith("WARNING 24082: ")
    assert messages.GetMessages().endswith("Succeeded (StageService).")
    assert messages.GetMaxSeverity() == messages.WARNING
    assert messages.GetMessageCount() == 2
    assert messages.GetSeverity(0) == messages.WARNING


def test_analyzer_errors_take_the_form_of_001272() -> None:
    finding = Finding("00003", Severity.ERROR, "Roads", facts={"source": "roads.shp"})
    with pytest.raises(messages.ExecuteError) as caught, messages.tool("StageService"):
        raise StagingError([finding])
    text = str(caught.value)
    assert text.startswith('ERROR 001272: Analyzer errors were encountered ([{"code":"00003","message":"')
    assert '"object":"Roads"}]' in text
    assert text.endswith("Failed to execute (StageService).")
    assert "00003" in messages.GetMessages(2)


def test_other_errors_carry_code_and_tool() -> None:
    with pytest.raises(messages.ExecuteError, match="000732"), messages.tool("UploadServiceDefinition"):
        raise ArchiveError("000732", path="x.sd")
    assert messages.GetMessages(2).splitlines()[-1] == "Failed to execute (UploadServiceDefinition)."


def test_messages_are_the_last_tools_only() -> None:
    with messages.tool("One"):
        messages.AddMessage("from one")
    with messages.tool("Two"):
        pass
    assert "from one" not in messages.GetMessages()


def test_script_messages_are_shown_and_kept(capsys: pytest.CaptureFixture[str]) -> None:
    with messages.tool("Script"):
        messages.AddMessage("said")
        messages.AddWarning("warned")
        messages.AddError("failed, yet no exception")
    assert capsys.readouterr().out == "said\nwarned\nfailed, yet no exception\n"
    assert messages.GetMessages(1) == "warned"
    assert messages.GetMessage(99) == ""
