"""How like the map a published layer looks: cases, drawings by three programs, a number each."""
