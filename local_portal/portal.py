"""The portal put together: every part, built once and handed to the handlers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from .accounts import Accounts
from .catalogue import schema
from .catalogue.shared import SharedCatalogue
from .catalogue.store import Catalogue, new_id
from .content.files import ContentFiles
from .content.folders import Folders
from .content.items import Items
from .content.uploads import Uploads
from .exporting.exporter import Exporter
from .features.open_services import OpenServices
from .features.stores import store_at
from .groups import Groups
from .hosting import Hosting
from .jobs import COMPLETED, Job, JobFailure, JobKind, Jobs, finish_job
from .maps.drawing_pool import DrawingPool
from .maps.legends import Legends
from .maps.output_files import OutputFiles
from .oauth import OAuth
from .publishing.append import Appender
from .publishing.means import Means
from .publishing.publish import Publisher
from .server_admin.data_stores import DataStores
from .server_admin.folders import ServerFolders
from .server_admin.publisher import PublishingPlace, ServerPublisher
from .server_uploads import ServerUploads
from .throttle import SignInThrottle
from .tiles.open_packages import OpenPackages
from .tokens import Tokens

if TYPE_CHECKING:
    import threading

    from sqlalchemy import Connection

    from .data_folder import DataFolder

COMMIT = "commit"
_ORGANIZATION_ID = "id"


@dataclass(frozen=True)
class Portal:
    """What handlers work with. ``org_id`` is the organisation's id, made once with the catalogue."""

    org_id: str
    alone: bool
    catalogue: Catalogue
    accounts: Accounts
    tokens: Tokens
    oauth: OAuth
    files: ContentFiles
    items: Items
    folders: Folders
    groups: Groups
    uploads: Uploads
    hosting: Hosting
    services: OpenServices
    server_uploads: ServerUploads
    jobs: Jobs
    publisher: Publisher
    appender: Appender
    exporter: Exporter
    packages: OpenPackages
    drawing: DrawingPool
    legends: Legends
    outputs: OutputFiles
    server_folders: ServerFolders
    data_stores: DataStores
    server_publisher: ServerPublisher

    @classmethod
    def open(cls, folder: DataFolder, address: str = "", alone: bool = True) -> Portal:
        """Open the portal in a prepared data folder; nothing runs before :meth:`start`.

        ``address`` is the URL of a database that stands in the place of files in the folder; ``alone`` says
        that no other process serves the folder yet.

        Raises:
            SharingError: WLS905, the folder was written by a newer portal; WLS907, WLS910, the database
                cannot be reached.
        """
        catalogue = SharedCatalogue.at(address) if address else Catalogue.in_file(folder.catalogue)
        files = ContentFiles(folder)
        items = Items(catalogue, files)
        hosting = Hosting(catalogue, folder, store_at(address))
        services = OpenServices(hosting, catalogue.shared)
        jobs = Jobs(catalogue)
        uploads = Uploads(catalogue, files, items, folder.scratch)
        _register_commit(jobs, catalogue, uploads)
        server_uploads, server_folders = ServerUploads(folder.scratch), ServerFolders(catalogue)
        data_stores = DataStores(catalogue)
        means = Means(catalogue, folder, files, items, hosting, jobs)
        accounts, tokens = Accounts(catalogue, SignInThrottle()), Tokens(catalogue)
        return cls(
            org_id=_organization_id(catalogue),
            alone=alone,
            catalogue=catalogue,
            accounts=accounts,
            tokens=tokens,
            oauth=OAuth(accounts, tokens),
            files=files,
            items=items,
            folders=Folders(catalogue),
            groups=Groups(catalogue),
            uploads=uploads,
            hosting=hosting,
            services=services,
            server_uploads=server_uploads,
            jobs=jobs,
            publisher=Publisher(means),
            appender=Appender(means, services),
            exporter=Exporter(means),
            packages=OpenPackages(hosting),
            drawing=DrawingPool(folder.scratch / "drawing"),
            legends=Legends(),
            outputs=OutputFiles(folder.scratch / "output"),
            server_folders=server_folders,
            data_stores=data_stores,
            server_publisher=ServerPublisher(
                means, PublishingPlace(server_uploads, server_folders, data_stores)
            ),
        )

    def start(self) -> None:
        """Sweep up what a crash left behind, unless others are at work there, and run the jobs."""
        if self.alone:
            with self.catalogue.read() as connection:
                self.files.sweep(connection)
            self.hosting.sweep()
        self.jobs.start()

    def stop(self) -> None:
        """Stop the jobs and let go of every file."""
        self.jobs.stop()
        self.drawing.close()
        self.services.close()
        self.hosting.store.close()
        self.catalogue.close()


def _organization_id(catalogue: Catalogue) -> str:
    table = schema.organization
    with catalogue.write() as connection:
        query = select(table.c.value).where(table.c.key == _ORGANIZATION_ID)
        known = connection.execute(query).scalar()
        if known is not None:
            return str(known)
        # Sixteen characters, as organisations' ids are.
        made = new_id()[:16].upper()
        connection.execute(table.insert().values(key=_ORGANIZATION_ID, value=made))
        return made


def _register_commit(jobs: Jobs, catalogue: Catalogue, uploads: Uploads) -> None:
    """Joining an upload's parts is a job, so that a large one does not hold up its request."""

    def work(job: Job, _stop: threading.Event) -> None:
        try:
            uploads.join(job.item_id, str(job.payload.get("name") or ""))
        except OSError as error:
            raise JobFailure(f"The parts cannot be joined: {error.strerror}") from error
        with catalogue.write() as connection:
            finish_job(connection, job.id, COMPLETED, "")

    def undo(connection: Connection, job: Job) -> None:
        uploads.fail(connection, job.item_id, "The parts cannot be joined.")

    jobs.register(COMMIT, JobKind(work, undo))
