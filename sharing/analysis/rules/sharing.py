"""Rules about who will see, edit and download what is published."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...sddraft.schema import OURS
from ..case import OGC, on, overall, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..case import Case, Hit

# Words of column names that tell of a person, in the languages of most of our users.  Whole words
# only: "name" alone names roads and rivers.
PERSONAL = {
    "firstname", "lastname", "surname", "forename", "fullname", "maiden", "owner", "tenant", "resident",
    "email", "mail", "phone", "telephone", "mobile", "cellphone", "fax", "birth", "birthday", "birthdate",
    "birthplace", "dob", "ssn", "passport", "iban", "salary", "income", "gender", "religion", "ethnicity",
    "nationality", "diagnosis", "patient", "password", "username",
    "vorname", "nachname", "familienname", "eigentuemer", "eigentümer", "telefon", "handy", "geburtsdatum",
    "geburtstag", "gehalt", "geschlecht",
    "prenom", "prénom", "proprietaire", "propriétaire", "courriel", "naissance", "salaire",
    "apellido", "apellidos", "propietario", "correo", "telefono", "teléfono", "nacimiento",
    "cognome", "proprietario", "nascita", "cellulare", "codicefiscale",
    "achternaam", "voornaam", "geboortedatum", "eigenaar", "sobrenome", "nascimento",
}  # fmt: skip
WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+")
# Two words that tell of a person only together.
PAIRS = {
    ("first", "name"), ("last", "name"), ("family", "name"), ("full", "name"), ("e", "mail"),
    ("tax", "id"), ("home", "address"), ("date", "birth"), ("licence", "plate"), ("license", "plate"),
}  # fmt: skip


def ogc_not_public(case: Case) -> Iterator[Hit]:
    """Strike OGC services that not everyone may see."""
    if not case.on_portal or case.settings.sharing.everyone:
        return
    names = [name for name in OGC if case.extension(name)]
    if said(case.settings.staging.get("EnableWFSServer")) and "WFSServer" not in names:
        names.append("WFSServer")
    if names:
        yield overall(extensions=names)


def personal_fields(case: Case) -> Iterator[Hit]:
    """Strike layers for everyone with columns whose names tell of persons."""
    if not case.settings.sharing.everyone or not case.feature_access:
        return
    for layer in case.datasets:
        fields = [f.name for f in layer.fields if looks_personal(f.name) or looks_personal(f.alias)]
        if fields:
            yield on(layer, fields=fields)


def looks_personal(name: str) -> bool:
    """Tell whether a column's name or alias holds a word that tells of a person."""
    words = [word.lower() for word in WORDS.findall(name)]
    return not PERSONAL.isdisjoint(words) or any(pair in PAIRS for pair in zip(words, words[1:]))


def public_editing(case: Case) -> Iterator[Hit]:
    """Strike features that everyone may change without the owner having said that this is wanted."""
    approved = said(case.settings.staging.get(OURS.public_editing))
    if case.settings.sharing.everyone and case.edits and not approved:
        yield overall(allowed=sorted(case.edits))


def public_download(case: Case) -> Iterator[Hit]:
    """Tell that everyone may take the whole layer away as a file."""
    if case.settings.sharing.everyone and case.can("Extract"):
        yield overall()
