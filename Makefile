# The front door. Every verb first brings the machine up to date (scripts/setup, quick when it is).

.DEFAULT_GOAL := help
.PHONY: help release-check setup test check qgis portal script demo bench zip kills coverage-report fidelity interop soak fuzz translations

PYTHON := build/venv/bin/python
RUN := PYTHONPATH="$(CURDIR)/build/plugins" $(PYTHON)
PROFILE := build/qgis-profile
SETTINGS := $(PROFILE)/profiles/default/QGIS/QGIS3.ini

help: ## Tell the verbs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install what is missing: QGIS, build/venv, the package link
	@scripts/setup

test: setup ## Run all tests
	@scripts/test

check: setup zip ## Run linters, type checks, structure tests and the plugin site's scanners
	build/venv/bin/ruff check .
	build/venv/bin/ruff format --check .
	build/venv/bin/mypy
	build/venv/bin/pytest --without-qgis -q tests/structure
	$(PYTHON) scripts/scan_zip.py build/web_layer_sharing.zip
	$(PYTHON) scripts/audit.py

qgis: setup ## Start QGIS with the plugin, in a profile of its own
	@mkdir -p $(dir $(SETTINGS))
	@test -e $(SETTINGS) || echo '[PythonPlugins]' > $(SETTINGS)
	@sed -i '/^web_layer_sharing=/d; s/^\[PythonPlugins\]$$/&\nweb_layer_sharing=true/' $(SETTINGS)
	WLS_PORTAL_PYTHON="$(CURDIR)/$(PYTHON)" QGIS_PLUGINPATH="$(CURDIR)/build/plugins" \
		qgis --profiles-path $(PROFILE)

portal: setup ## Run the local portal: make portal [PORT=8443] [DATA=folder]
	@$(RUN) -m web_layer_sharing.local_portal $(if $(PORT),--port $(PORT)) $(if $(DATA),--data "$(DATA)")

script: setup ## Run an arcpy script: make script SCRIPT=publish.py [PROJECT=map.qgz] [ARGS="..."]
	@test -n "$(SCRIPT)" || { echo 'say which: make script SCRIPT=path [PROJECT=path] [ARGS="..."]' >&2; exit 2; }
	@WLS_PROJECT="$(PROJECT)" $(RUN) -m web_layer_sharing.arcpy "$(SCRIPT)" $(ARGS)

demo: setup ## Publish a sample map to a local portal, read it back, compare; results in build/demo
	@$(RUN) scripts/demo.py

bench: setup ## Measure what has a target: make bench [SCALE=small] [ONLY="drafts staging"]; see build/bench
	@$(RUN) scripts/bench.py $(ONLY)

kills: setup ## Kill the portal at random moments of its work, with either store: make kills [MOMENTS=100] [SEED=1]
	WLS_KILL_MOMENTS=$(or $(MOMENTS),100) WLS_KILL_SEED=$(SEED) \
		build/venv/bin/pytest --without-qgis -q tests/local_portal/test_killed_anywhere.py

soak: setup ## Publish, edit and delete at random with faults: make soak [SECONDS=1800] [SEED=1]
	WLS_SOAK_SECONDS=$(or $(SECONDS),1800) WLS_SOAK_SEED=$(or $(SEED),1) \
		build/venv/bin/pytest --without-qgis -q -s tests/soak/test_soak.py -k for_a_while

fuzz: setup ## Hand hostile input to readers and the portal: make fuzz [SECONDS=600] [TARGET="archive sql"] [SEED=1]
	@scripts/fuzz/prepare
	@PYTHONPATH="$(CURDIR)/build/plugins:$(CURDIR)/build/fuzz/packages" $(PYTHON) -m web_layer_sharing.scripts.fuzz \
		$(or $(SECONDS),600) $(TARGET) --seed $(or $(SEED),1)

coverage-report: setup ## Write docs/user/cartography.md from what the running QGIS's registries list
	@$(RUN) scripts/coverage_report.py

fidelity: setup ## Draw each style as QGIS and Esri's client do and compare: make fidelity [ONLY="fill label"] [FRESH=1]
	@scripts/fidelity/prepare
	@$(RUN) -W ignore -m web_layer_sharing.scripts.fidelity

interop: setup ## Let Esri's own clients use the local portal: make interop [ONLY="python pro rest-js node chromium models pixels parity"]
	@$(RUN) scripts/interop $(ONLY)

translations: setup ## Write what the code says into i18n/*.ts, where translators go on
	@$(PYTHON) scripts/translations.py update

release-check: setup check ## Tell what stands between the tree and a release: version, change log, zip
	@$(PYTHON) scripts/release_check.py

zip: setup ## Build build/web_layer_sharing.zip, as the plugin site takes it
	@$(PYTHON) scripts/make_zip.py build/web_layer_sharing.zip
