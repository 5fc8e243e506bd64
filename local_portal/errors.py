"""How the portal says no, in the words and codes that clients look for.

A refusal travels as HTTP 200 with ``{"error": {...}}``: a real 4xx makes some clients send the same
request again without their token.  The words are those of the REST contract, section 2.3; clients
compare some of them literally.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlalchemy.engine import ExceptionContext

INVALID_TOKEN = 498
TOKEN_REQUIRED = 499
FORBIDDEN = 403
BAD_REQUEST = 400
NOT_FOUND = 404
UNEXPECTED = 500


class Refusal(Exception):
    """The portal will not or cannot do what was asked.

    ``details`` is a list of strings, since clients join it; ``extra`` members stand beside ``code``
    in the error object (OAuth wants ``error`` and ``error_description`` there).
    """

    def __init__(
        self,
        code: int,
        message: str,
        *details: str,
        message_code: str = "",
        **extra: Any,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.details = details
        self.message_code = message_code
        self.extra = extra

    def as_json(self) -> dict[str, Any]:
        """Return the error envelope."""
        error: dict[str, Any] = {"code": self.code}
        if self.message_code:
            error["messageCode"] = self.message_code
        error.update(self.extra)
        error["message"] = self.message
        error["details"] = list(self.details)
        return {"error": error}

    def as_admin_json(self) -> dict[str, Any]:
        """Return the envelope of the administration resources, which is another."""
        return {"status": "error", "messages": [self.message, *self.details], "code": self.code}


def invalid_token() -> Refusal:
    """498: a token was sent, and it is unknown or has expired."""
    return Refusal(INVALID_TOKEN, "Invalid token.")


def token_required() -> Refusal:
    """499: nothing was sent that tells who asks."""
    return Refusal(TOKEN_REQUIRED, "Token Required")


def forbidden() -> Refusal:
    """403: we know who asks, and they may not."""
    return Refusal(
        FORBIDDEN,
        "You do not have permissions to access this resource or perform this operation.",
        message_code="GWM_0003",
    )


def item_missing() -> Refusal:
    """400 in the exact words by which ``arcgis`` knows that an item is not there."""
    return Refusal(BAD_REQUEST, "Item does not exist or is inaccessible.", message_code="CONT_0001")


def user_missing() -> Refusal:
    """400 in the exact words by which ``arcgis`` knows that a user is not there."""
    return Refusal(BAD_REQUEST, "User does not exist or is inaccessible.", message_code="COM_0018")


def group_missing() -> Refusal:
    """400: no such group, or not for this user."""
    return Refusal(BAD_REQUEST, "Group does not exist or is inaccessible.", message_code="COM_0003")


def folder_missing() -> Refusal:
    """400: the folder segment of the path names no folder of this user."""
    return Refusal(BAD_REQUEST, "Folder does not exist or is inaccessible.", message_code="CONT_0021")


def service_missing(name: str) -> Refusal:
    """404 inside a 200: the server has no such service."""
    return Refusal(NOT_FOUND, f"Service {name} not found")


def service_stopped(name: str) -> Refusal:
    """500 inside a 200, in the words of a server whose administrator has stopped the service."""
    return Refusal(UNEXPECTED, f"Service {name} not started")


def layer_missing(layer: str) -> Refusal:
    """404 inside a 200: the service has no such layer."""
    return Refusal(NOT_FOUND, f"Layer {layer} not found")


def no_such_resource() -> Refusal:
    """404 inside a 200: no route of ours answers at this path."""
    return Refusal(NOT_FOUND, "Requested resource not found.")


def service_name_taken(name: str) -> Refusal:
    """400: publishing without ``overwrite`` over a service that exists."""
    return Refusal(BAD_REQUEST, f"Service name '{name}' already exists", message_code="CONT_0026")


def bad_parameter(name: str, *details: str) -> Refusal:
    """400: a parameter is missing or cannot be read."""
    return Refusal(BAD_REQUEST, f"Invalid or missing input parameter: '{name}'.", *details)


def bad_query(*details: str) -> Refusal:
    """400 as a FeatureServer says it when a query cannot be understood."""
    return Refusal(BAD_REQUEST, "Cannot perform query. Invalid query parameters.", *details)


def refuse_depth(context: ExceptionContext) -> None:
    """What nests deeper than SQLite's parser follows is the client's, who asked for it."""
    if "parser stack overflow" in str(context.original_exception):
        raise bad_query("the expression is nested too deeply")
