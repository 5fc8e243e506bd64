"""The catalogue's tables, the same for SQLite and PostgreSQL.

Times are whole milliseconds since 1970 UTC, as the REST API tells them.  Ids are 32 lower-case hex
digits.  Columns ending in ``_key`` hold the case-folded form by which names are compared.  Bytes are
never here: ``revision`` names a file below the data folder.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

METADATA = MetaData()

schema_version = Table(
    "schema_version",
    METADATA,
    Column("version", Integer, nullable=False),
)

organization = Table(
    "organization",
    METADATA,
    Column("key", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

users = Table(
    "users",
    METADATA,
    Column("username_key", String(128), primary_key=True),
    Column("username", String(128), nullable=False),
    Column("password", Text, nullable=False),
    Column("full_name", Text, nullable=False, default=""),
    Column("email", Text, nullable=False, default=""),
    Column("role", String(32), nullable=False),
    Column("disabled", Boolean, nullable=False, default=False),
    Column("created", BigInteger, nullable=False),
    Column("modified", BigInteger, nullable=False),
)

tokens = Table(
    "tokens",
    METADATA,
    Column("digest", String(64), primary_key=True),
    Column("username_key", ForeignKey("users.username_key", ondelete="CASCADE"), nullable=False),
    Column("purpose", String(16), nullable=False),
    Column("client_id", String(128), nullable=False, default=""),
    # what an authorization code is bound to
    Column("details", JSON, nullable=False, default=dict),
    Column("created", BigInteger, nullable=False),
    Column("expires", BigInteger, nullable=False),
    Index("tokens_by_expiry", "expires"),
)

groups = Table(
    "groups",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("owner_key", ForeignKey("users.username_key"), nullable=False),
    Column("title", Text, nullable=False),
    Column("title_key", Text, nullable=False),
    Column("access", String(16), nullable=False),
    Column("details", JSON, nullable=False),
    Column("created", BigInteger, nullable=False),
    Column("modified", BigInteger, nullable=False),
)

group_members = Table(
    "group_members",
    METADATA,
    Column("group_id", ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True),
    Column("username_key", ForeignKey("users.username_key", ondelete="CASCADE"), primary_key=True),
    Column("role", String(16), nullable=False),
)

folders = Table(
    "folders",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("owner_key", ForeignKey("users.username_key"), nullable=False),
    Column("title", Text, nullable=False),
    Column("title_key", Text, nullable=False),
    Column("created", BigInteger, nullable=False),
    UniqueConstraint("owner_key", "title_key"),
)

items = Table(
    "items",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("owner_key", ForeignKey("users.username_key"), nullable=False),
    Column("folder_id", ForeignKey("folders.id"), nullable=True),
    Column("type", String(64), nullable=False),
    Column("title", Text, nullable=False),
    Column("name", Text, nullable=True),
    Column("url", Text, nullable=True),
    Column("access", String(16), nullable=False, default="private"),
    Column("protected", Boolean, nullable=False, default=False),
    Column("tags", JSON, nullable=False),
    Column("type_keywords", JSON, nullable=False),
    # snippet, description, extent ... : told back as they came, searched as text only
    Column("details", JSON, nullable=False),
    Column("thumbnail", Text, nullable=True),
    Column("upload_state", String(16), nullable=False, default="completed"),
    Column("upload_message", Text, nullable=False, default=""),
    Column("size", BigInteger, nullable=False, default=-1),
    Column("views", Integer, nullable=False, default=0),
    Column("created", BigInteger, nullable=False),
    Column("modified", BigInteger, nullable=False),
    Index("items_by_owner", "owner_key", "folder_id"),
)

item_groups = Table(
    "item_groups",
    METADATA,
    Column("item_id", ForeignKey("items.id", ondelete="CASCADE"), primary_key=True),
    Column("group_id", ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True),
)

# An item's content is the row of path "data"; metadata, thumbnails and resources have their own
# paths ("info/thumbnail/x.png").
item_files = Table(
    "item_files",
    METADATA,
    Column("item_id", ForeignKey("items.id", ondelete="CASCADE"), primary_key=True),
    Column("path", String(512), primary_key=True),
    Column("revision", String(32), nullable=False, unique=True),
    Column("media_type", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("modified", BigInteger, nullable=False),
)

upload_parts = Table(
    "upload_parts",
    METADATA,
    Column("item_id", ForeignKey("items.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("revision", String(32), nullable=False, unique=True),
    Column("size", BigInteger, nullable=False),
)

relationships = Table(
    "relationships",
    METADATA,
    Column("origin_id", ForeignKey("items.id", ondelete="CASCADE"), primary_key=True),
    Column("destination_id", ForeignKey("items.id", ondelete="CASCADE"), primary_key=True),
    Column("type", String(64), primary_key=True),
    Index("relationships_by_destination", "destination_id", "type"),
)

# ``version`` names the folder of the standing data; it is empty until the first publish succeeds.
# ``configuration`` is what the server's administration tells of the service, empty for one that was
# published through the portal alone.  ``data_of`` is the service whose data this one serves too, null
# for its own: a map service and its feature access are two services of one kind of data.
services = Table(
    "services",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("item_id", ForeignKey("items.id"), nullable=False, unique=True),
    Column("folder", String(128), nullable=False),
    Column("folder_key", String(128), nullable=False),
    Column("name", String(128), nullable=False),
    Column("name_key", String(128), nullable=False),
    Column("type", String(32), nullable=False),
    Column("version", String(32), nullable=False, default=""),
    Column("started", Boolean, nullable=False, default=True, server_default="1"),
    Column("configuration", JSON, nullable=True),
    Column("data_of", String(32), nullable=True),
    Column("created", BigInteger, nullable=False),
    Column("modified", BigInteger, nullable=False),
    UniqueConstraint("folder_key", "name_key", "type"),
)

# Folders of the server beside those that are always there.
server_folders = Table(
    "server_folders",
    METADATA,
    Column("name_key", String(128), primary_key=True),
    Column("name", String(128), nullable=False),
    Column("description", Text, nullable=False, default=""),
    Column("created", BigInteger, nullable=False),
)

# Folders of this machine that services may refer to instead of copying.
data_stores = Table(
    "data_stores",
    METADATA,
    Column("path_key", String(256), primary_key=True),
    Column("path", String(256), nullable=False),
    Column("type", String(32), nullable=False),
    Column("item", JSON, nullable=False),
    Column("created", BigInteger, nullable=False),
)

# Item ids stand here as plain text: a job outlives the item that it failed to make.
jobs = Table(
    "jobs",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("kind", String(32), nullable=False),
    Column("owner_key", String(128), nullable=False),
    Column("item_id", String(32), nullable=False),
    Column("source_item_id", String(32), nullable=False, default=""),
    Column("state", String(16), nullable=False),
    Column("message", Text, nullable=False, default=""),
    Column("payload", JSON, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    # the process that works on it, see Catalogue.runner
    Column("runner", Integer, nullable=False, default=0),
    Column("created", BigInteger, nullable=False),
    Column("modified", BigInteger, nullable=False),
    Index("jobs_by_state", "state", "created"),
)
