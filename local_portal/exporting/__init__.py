"""From layers of a service back to a file: a job of the portal, written by a worker process."""
