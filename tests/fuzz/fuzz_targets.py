"""All that is fuzzed, by name."""

from __future__ import annotations

from web_layer_sharing.tests.fuzz.answer_target import ANSWERS
from web_layer_sharing.tests.fuzz.file_targets import ARCHIVE, SDDRAFT, TILES
from web_layer_sharing.tests.fuzz.portal_targets import MULTIPART, QUERY, SQL

TARGETS = {target.name: target for target in (SDDRAFT, ARCHIVE, TILES, ANSWERS, SQL, QUERY, MULTIPART)}
