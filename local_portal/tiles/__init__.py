"""Services of tiles that lie in a package: maps as pictures (``.tpkx``) and as vectors (``.vtpk``)."""
